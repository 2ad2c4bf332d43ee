import type { Language } from './language.ts'

export const german: Language = {
  tag: 'de',
  capitalNouns: true,
  titles: {
    cookie: 'cookie | cookies | -cookies | cookie-',
    name: `
      name | namen | -name | -namen | bezeichnung | -bezeichnung | kennung | cookiename |
      cookie-id | titel | bezeichner
    `,
    provider: `
      anbieter | -anbieter | dienstleister | herausgeber | unternehmen | dienst | dienste |
      gesetzt | verantwortlicher | quelle | eigentümer | firma | herkunft | anbieters |
      dienstanbieters | diensteanbieters | dienstleisters | wer | bekommt | bereitsteller |
      betreiber | hersteller | partner | verantwortliche | anbietername | tool | gesellschaft
    `,
    location: 'ort | speicherort | bereich | standort | einsatzort | lokalisierung | position',
    task: `
      funktion | funktionen | beschreibung | -beschreibung | erläuterung | erklärung |
      funktionalität | funktionsweise
    `,
    purposes: `
      zweck | zwecke | zwecks | -zweck | -zwecke | verwendung | ziel | aufgabe | nutzen |
      zielsetzung | einsatz | wozu | wofür | grund | nutzung | zweckbestimmung
    `,
    lifetime: `
      dauer | -dauer | laufzeit | -laufzeit | gültigkeit | ablauf | ablaufzeit | ablaufdatum |
      -frist | speicherzeit | -zeitraum | gültig | verfallsdatum | verfall | aufbewahrungszeit |
      läuft | haltbarkeit | lebenszeit | verfallszeit | löschung | löschfrist | speicherung |
      aufbewahrung | erlischt | lange
    `,
    category: `
      kategorie | kategorien | -kategorie | -kategorien | art | arten | typ | typen | -typ |
      -art | klasse | klassifizierung | gruppe | typus
    `,
    other: `
      domain | domäne | host | daten | erhobene | weitere | informationen | link |
      datenschutzerklärung | domains | pfad | gespeicherte | verarbeitete | einwilligung |
      bemerkungen | bemerkung | anmerkungen | hinweise | nr | nummer | url | webseite | website |
      datenübermittlung | rechtsgrundlage | inhalt | inhalte | aktiv | status | erst |
      drittanbieter | empfänger | drittland | widerspruch | opt-out
    `,
    around: `
      technologie | technik | der | die | das | des | dem | den | und | oder | ab | nach | bis | für | von | vom | zu |
      zur | zum | mit | in | auf | ein | eine | bei | im | am | wie | wird | maximale | max |
      technischer | technische | dieser | unserer | eingesetzte | verwendete | n | e | s | tage |
      tagen | monate | monaten | stunden | ihr | ihrem | dienste
    `,
  },
  headings: {
    nouns: 'cookie | cookies | tracker',
    kinds: {
      necessary: `
        notwendig* | erforderlich* | essenziell* | essentiell* | unerlässlich* | unverzichtbar* |
        nötig* | benötigt* | pflicht* | zwingend* | unabdingbar*
      `,
      functional: `
        funktional* | funktionell* | funktions | funktions- | präferenz* | komfort* | personalisier* |
        einstellungs | funktionalität | funktionalitäten | funktionalitäts
      `,
      statistics: `
        besuchers* | websitestat* | nutzungsanaly* | nutzungsstat* | statisti* | analyse* | analysier*
        | analytik* | analytisch* | analytics | webanaly* | webstatist* | reichweite* | performance* |
        leistung* | messung* | besucherz* | besuchermess*
      `,
      advertising: `
        zielgruppe* | werbe* | werbung* | marketing* | targeting* | retargeting* | profiling |
        profilbildung | remarketing*
      `,
      unknown: `
        tracking* | social* | sozial* | affiliate* | unklassifiziert* | klassifiziert* | verfolgung*
      `,
    },
    technical: 'technisch* | technik* | betriebs | operativ* | sicherheits* | sicherheit',
    others: `
      dritt* | extern* | partner* | anbieter* | dienstleister* | video* | eingebettet* | eingebunden*
      | karten | kartendienst* | medien | plugin* | werkzeug* | tools | tool
    `,
    denials: `
      hinaus* | früher | nicht | kein | keine | keiner | keinen | nie | niemals | andere | anderen | anderer | ausser |
      außer | ausgenommen | neben | weder | noch | nichtnotwend* | weniger | kaum | unnötig* |
      entbehrlich* | statt | sonstig* | weitere | übrige | übrigen
    `,
    without: 'ohne',
    choice: `
      einwillig* | zustimm* | option* | freiwillig* | wahl | auswahl | unnötig* | entbehrlich* |
      überflüssig* | verzichtbar* | ablehn* | nichtnotwend* | nichtessen* | erlaub* | einverst* |
      akzeptier* | genehmig*
    `,
    consentFree: 'einwilligungsfrei* | zustimmungsfrei* | ausgenommen | befreit',
    conditions: `
      wenn | falls | sofern | nur | nach | erst | sobald | vor | ausschließlich | lediglich | bis |
      vorbehaltlich
    `,
    keeping: 'einstellungen | speicher* | merk* | erinner* | banner | verwalt* | erfass* | präferenzen',
    using: 'verwenden | setzen | nutzen | benutzen | einsetzen | verwendet',
    obliging: 'muss | müssen',
    publishers: `
      stadt | gemeinde | ministerium | land | bund | landkreis | universität | amt | behörde | kommune
      | bundesamt | landeshauptstadt | museum | bibliothek
    `,
    forward: 'folgende | folgenden | nachfolgend | nachfolgenden | nachstehend | nachstehenden | unten',
    affirming: 'ja',
    backward: 'oben | obige | obigen | obenstehenden | vorstehenden | vorgenannten',
    joining: 'und | oder | bzw | sowie | beziehungsweise',
    towards: 'für | zur | zum | zu | damit | um',
    around: `
      zurück | oben | ähnliche | technologien | bereitstellung | gewünschten | gewünschte | ja | lesen
      | schließen | gesetz | verordnung | artikel | datenschutz | unbedingt | absolut | rein | streng
      | strikt | die | der | das | dem | den | des | ein | eine | einer | eines | von | vom | im | in
      | auf | am | an | bei | durch | mit | aus | als | es | wir | uns | unsere | unserer | unseren |
      unser | ihr | ihre | sie | ihnen | diese | dieser | diesen | dieses | solche | welche | sich |
      ist | sind | sein | werden | wird | wurden | können | kann | müssen | eigene | eigenen | interne
      | anonyme | personalisierte | zweck | zwecke | zwecken | gründen | website | webseite |
      webseiten | internetseite | seite | seiten | plattform | portal | portals | dienst | dienste |
      browser | nutzung | nutzer | nutzern | besuch | besuche | besucher | besuchern | erstanbieter |
      kategorie | kategorien | gruppe | art | arten | typ | typen | re- | liste | tabelle | übersicht
      | folgende | folgenden | folgendes | folgt | nachfolgend | nachfolgende | nachstehend | unten |
      unten stehende | hier | details | mehr | informationen | immer | aktiv | aktiviert | alle | jede
      | anzeigen | einblenden | name | namen | sitzung | sitzungs | session | persistente | permanente
      | temporäre | betrieb | betriebe | funktionieren | funktioniert | funktion | funktionen |
      grundlegende | ordnungsgemäß | richtig | verwendete | verwendeten | eingesetzte | eingesetzt |
      gesetzt | genutzt | genutzte | gespeichert | zwei | drei | anzahl | dauer | anmeldung | sprache
      | lokale | lokaler | speicher | stand | letzte | aktualisierung | so | dass | was
    `,
  },
  lifetimes: {
    units: {
      second: 'sekunde | sekunden | sek',
      minute: 'minute | minuten | min',
      hour: 'stunde | stunden | std | h',
      day: 'tag | tage | tagen | tages',
      week: 'woche | wochen',
      month: 'monat | monate | monaten | monats',
      year: 'jahr | jahre | jahren | jahres',
    },
    numbers: `
      ein/eine/einem/einer/einen/eines | zwei | drei | vier | fünf | sechs | sieben | acht | neun |
      zehn | elf | zwölf
    `,
    tens: `
      dreizehn = 13 | vierzehn = 14 | fünfzehn = 15 | sechzehn = 16 | siebzehn = 17 | achtzehn = 18 |
      neunzehn = 19 | zwanzig = 20 | dreißig = 30 | dreissig = 30 | vierzig = 40 | fünfzig = 50 |
      sechzig = 60 | siebzig = 70 | achtzig = 80 | neunzig = 90
    `,
    compound: '{ones}und{tens}',
    session: `
      sitzung | sitzungen | sitzungs | sitzungscookie | sitzungscookies | sitzungsende | sitzungsdauer |
      sitzungsbasiert | sitzungsgebunden | sessioncookie | sessioncookies | sessionende | sessionsende |
      sessiondauer | browsersitzung | browsersession | nutzersitzung | benutzersitzung
    `,
    browser: 'browsers | webbrowser | webbrowsers | browserfenster | browserfensters',
    closing: `
      schließen | schließt | schließung | geschlossen | schliesst | beenden | beendet | beendigung |
      verlassen | verlässt | browserschluss | browserende
    `,
    aroundSession: `
      bis | zum | zur | ende | endet | der | des | dauer | für | die | während | nach | bei | beim |
      sie | ihr | ihren | ihres | den | das | dem | wird | werden | ist | sind | gelöscht | löschung |
      entfernt | läuft | ab | mit | am | im | in der regel | wenn | nur | aktuelle | aktuellen |
      jeweiligen | jeweilige | sobald | temporär | temporäres | temporäre | nutzer | nutzers |
      benutzer | benutzers | website | webseite | vom | von | automatisch | eines | internet | tab |
      fenster | endes | abmeldung | abmelden | erstanbieter | drittanbieter | pro | ablauf | eigenes |
      dieses | dieser | logout
    `,
    lasting: `
      persistent | persistente | persistentes | permanent | permanente | permanentes | dauerhaft |
      dauerhaftes | bis zur löschung | bis auf widerruf | bis zum widerruf | langfristig
    `,
    around: `
      zu | höchstens | maximal | maximale | maximum | max | standardmäßig | standard | voreingestellt |
      änderbar | anpassbar | konfigurierbar | inaktivität | ohne | aktivität | ihrem | ihrer | letzten |
      letztem | besuch | besuchs | laufzeit | speicherdauer | gültig | gültigkeit | ca | circa | etwa |
      ungefähr | einwilligung | erstellung | setzen | setzung | gesetzt | ersten | erstmaligem |
      jeweils | verlängerbar | lebensdauer | kann | können | geändert | angepasst | letzte | letzter |
      letztmaligem | zeitraum | beträgt | aktualisierung | jedem | jeder | erneuert | je nach |
      abhängig | auswahl | nutzung | bzw | lokal | local | bestehen | verfällt | zugriff | danach |
      speicherung | erteilung | zustimmung | seit | interaktion | abgelaufen | rollierend | logout
    `,
    introducing: 'für | gespeichert | gültig | läuft | bleibt',
    atMost: `
      nicht länger als | nicht mehr als | weniger als | unter | längstens | spätestens | innerhalb von
    `,
    open: `
      mindestens | wenigstens | mehr als | länger | oder mehr | minimum | mindestdauer | mind | min |
      über | nicht weniger als | unbegrenzt | unbegrenzte | unbefristet | unbestimmt | unbestimmte |
      niemals | nie | ewig | läuft nicht ab | kein ablauf | kein ablaufdatum | außer | es sei denn |
      ausgenommen | sonst | aber
    `,
    from: 'ab | seit | alle | letzten | ersten | vor',
    between: 'zwischen',
    after: 'nach',
    and: 'und',
    to: 'bis',
    or: 'oder | bzw',
    not: 'nicht | kein | keine | ohne',
    in: 'in',
    none: 'entfällt | nicht zutreffend | nicht anwendbar | k. a | k.a | keine angabe | keine',
  },
  names: {
    joining: 'und | oder | sowie | beziehungsweise | bzw. | und/oder',
    leading: 'cookie | cookies | ein | das | die | der | namens | genannt | name | mit dem namen',
    startingWith: `
      beginnend mit | beginnen mit | beginnt mit | anfangend mit | mit dem präfix | mit präfix |
      mit der vorsilbe
    `,
    embracing: {
      begins: 'die mit | das mit | deren name mit | dessen name mit | der mit | mit',
      ends: `
        beginnt | beginnen | anfangen | anfängt | beginnende | beginnenden | beginnender |
        anfangende | anfangenden | beginnende cookies | beginnenden cookies | anfangende cookies |
        anfangenden cookies | beginnender cookie | beginnende cookie
      `,
    },
    subject: `
      alle | jedes | jeder | sämtliche | das | die | cookie | cookies | deren | dessen | name |
      namen | beginnt | beginnen | jeden | jede | der | den | dem
    `,
    none: 'keine | keiner | kein cookie | keine cookies | entfällt | kein name',
    open: `
      etc | z.b. | z.b | z. b. | zb | zum beispiel | beispielsweise | bspw. | u.a. | u.a | u. a. |
      u.ä. | u. ä. | o.ä. | o. ä. | u.v.m. | uvm | uvm. | usw | usf | unter anderem | unter anderen |
      etwa | wie | darunter | einschließlich | insbesondere | und andere | und weitere |
      oder andere | andere | weitere | und ähnliche | oder ähnliche | ähnliche | ähnliches |
      und ähnliches | u.dgl. | und viele mehr | und viele weitere | und dergleichen | und so weiter |
      und mehr | beispiel | beispiele
    `,
    notNames: `
      usw | usf | alle | andere | weitere | diverse | verschiedene | mehrere | unbekannt |
      drittanbieter | ja | nein | gesamt | summe | keine | dauerhaft | permanent | persistente |
      notwendig | notwendige | erforderlich | essenziell | essentiell | technisch | funktional |
      statistik | statistiken | werbung | analyse | sitzung | eigene | intern | extern | siehe |
      variabel | sitzungs-cookie | pflicht | optional | webseite | browser | dsgvo
    `,
    denying: `
      nicht | kein | keine | außer | ausser | ohne | ausgenommen | nie | nur nicht | ausgeschlossen |
      weder
    `,
  },
  drafts: {
    titles: {
      provider: 'Name des Diensteanbieters',
      'function-and-location': 'Funktion und Ort',
      names: 'Cookie-Name',
      purposes: 'Zweck',
      lifetime: 'Dauer',
    },
    open: '[zu ergänzen: {what}]',
    provider: 'wer es setzt',
    functionAndLocation: 'Funktion und Ort',
    purpose: 'Zweck',
    lifetime: 'Dauer',
    kind: 'Art der Cookies',
    nameless: '(Cookie ohne Namen)',
    belowToo: '{domain} und alle Hosts darunter',
    session: 'Sitzung',
    atLeast: 'mindestens {span}',
    capped: 'an der Obergrenze des Browsers, 400 Tage oder mehr',
    lifetimeIs: 'Dauer: {lifetime}',
  },
}
