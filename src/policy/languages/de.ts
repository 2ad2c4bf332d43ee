import type { Language } from './language.ts'

export const german: Language = {
  tag: 'de',
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
      der | die | das | des | dem | den | und | oder | ab | nach | bis | für | von | vom | zu |
      zur | zum | mit | in | auf | ein | eine | bei | im | am | wie | wird | maximale | max |
      technischer | technische | dieser | unserer | eingesetzte | verwendete | n | e | s | tage |
      tagen | monate | monaten | stunden | ihr | ihrem | dienste
    `,
  },
  headings: {
    begins: {
      necessary: `
        notwendige cookies | unbedingt notwendige cookies | technisch notwendige cookies |
        erforderliche cookies | unbedingt erforderliche cookies | technisch erforderliche cookies |
        essenzielle cookies | essentielle cookies | zwingend erforderliche cookies |
        zwingend notwendige cookies | notwendig | unbedingt erforderlich | technisch notwendig |
        essenziell | für die plattform notwendige cookies | unerlässliche cookies
      `,
      functional: `
        funktionale cookies | funktionelle cookies | funktions-cookies | funktionscookies |
        präferenz-cookies | präferenzcookies | funktional | präferenzen
      `,
      statistics: `
        statistik-cookies | statistikcookies | statistische cookies | analyse-cookies |
        analysecookies | cookies für statistiken | cookies zu statistischen zwecken |
        cookies zur reichweitenmessung | reichweitenmessung | analytische cookies | statistik |
        statistiken | cookies zur statistik
      `,
      advertising: `
        werbe-cookies | werbecookies | marketing-cookies | marketingcookies | cookies für werbung |
        cookies zu werbezwecken | werbung | marketing
      `,
    },
    words: {
      necessary: `
        notwendig | notwendige | notwendigen | erforderlich | erforderliche | erforderlichen |
        essenziell | essenzielle | essentiell | essentielle | unerlässlich | unerlässliche |
        unverzichtbar | unverzichtbare | nötige | pflichtcookies | pflicht-cookies
      `,
      functional: `
        funktional | funktionale | funktionell | funktionelle | funktions | funktionalität |
        funktionalitäts | funktionalitätscookies | funktionscookies | präferenz | präferenzen |
        präferenzcookies | komfort | komfortcookies | personalisierung | personalisierungscookies
      `,
      statistics: `
        statistik | statistiken | statistische | statistischen | statistikcookies | analyse |
        analysen | analysecookies | analytische | analytik | analytics | webanalyse |
        webanalysecookies | webstatistik | reichweitenmessung | reichweitenmessungscookies |
        performance | performancecookies | leistung | leistungs | leistungscookies | messung
      `,
      advertising: `
        werbe | werbung | werbecookies | werbezwecken | werbezwecke | marketing | marketingcookies |
        targeting | targetingcookies | retargeting
      `,
    },
    around: `
      cookies | unbedingt | zwingend | absolut | technisch | technische | rein | die | der | das |
      den | des | für | zur | zum | zu | von | und | oder | bzw | unsere | eigene | interne |
      anonyme | personalisierte | zwecken | zweck | website | webseite | plattform | portals |
      nutzung | besucher | erstanbieter | drittanbieter | kategorie | art | typ
    `,
    opposite: `
      nicht | kein | keine | andere als | ausser | außer | ohne | ausgenommen | neben | weder |
      nichtnotwendige | weniger | kaum | optional | optionale | optionalen | unnötige | entbehrliche |
      statt
    `,
    stems: {
      necessary: 'notwendig | erforderlich | essen',
      functional: 'präferenz | komfort | personalis',
      statistics: `
        statisti | analy | reichweite | messung | performance | leistung | tracking | webanaly |
        webstatist | besucherz
      `,
      advertising: 'werb | marketing | profil | targeting | retarget',
    },
    choice: `
      einwillig | zustimm | option | freiwillig | wahl | unnötig | entbehrlich | überflüssig |
      verzichtbar | ablehn | nichtnotwend | nichtessen
    `,
    consentFree: `
      keine einwilligung erforderlich | keine einwilligung notwendig | keine einwilligung nötig |
      keine zustimmung erforderlich | keine zustimmung notwendig | ohne einwilligung |
      ohne zustimmung | einwilligungsfreie | einwilligungsfrei | ohne einwilligungserfordernis
    `,
    others: 'dritt | ander | sonstig | weiter | sozial | social | extern | partner',
    open: '',
    embracing: {
      begins: `
      für | zum | zur | cookies, die für | cookies, die zum | cookies, die zur |
      cookies, die unbedingt für | cookies, die technisch für
    `,
      ends: `
      notwendige cookies | erforderliche cookies | unerlässliche cookies | nötige cookies |
      notwendig sind | erforderlich sind | unerlässlich sind | nötig sind
    `,
    },
  },
  lifetimes: {
    units: {
      second: 'sekunde | sekunden | sek',
      minute: 'minute | minuten | min',
      hour: 'stunde | stunden | std | h',
      day: 'tag | tage | tagen',
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
    session: {
      nouns: `
        session | sitzung | session-cookie | session-cookies | sessioncookie | sessioncookies |
        sitzungscookie | sitzungscookies | sitzungs-cookie | sitzungs-cookies | sitzungsende |
        sitzungsdauer | session-ende | sessionende | browsersitzung | browser-sitzung |
        browsersession | browser-session
      `,
      browser: 'browser | browsers',
      closing: `
        schließen | schließt | schliessen | schliesst | geschlossen | schließung | beenden | beendet
      `,
      around: `
        cookie | cookies | bis | zum | zur | ende | der | des | dauer | für | die | während | nach |
        beim | sie | ihr | ihren | ihres | den | das | wird | werden | ist | gelöscht | läuft | ab |
        mit | am | im | wenn | nur | aktuelle | aktuellen | jeweiligen | sobald
      `,
    },
    around: `
      bis | zu | höchstens | maximal | max | standardmäßig | standard | voreingestellt | änderbar |
      anpassbar | konfigurierbar | nach | inaktivität | ohne | aktivität | dem | der | die | das |
      den | ihrem | ihrer | letzten | letztem | besuch | dauer | laufzeit | speicherdauer | gültig |
      gültigkeit | läuft | in | ca | etwa | ungefähr | cookie | einwilligung | erstellung | setzen |
      ersten | jeweils | verlängerbar | gespeichert | lebensdauer | von | persistent | persistentes |
      wird | werden | kann | können | geändert | angepasst | gelöscht | entfernt | automatisch |
      löschung | im | zum | letzte | letzter | für | während | zeitraum
    `,
    atMost: 'nicht länger als | nicht mehr als | weniger als | unter | längstens',
    atLeast: `
      mindestens | wenigstens | mehr als | länger als | oder länger | oder mehr | minimum |
      mindestdauer
    `,
    from: 'ab | seit',
    between: 'zwischen',
    and: 'und',
    to: 'bis',
    or: 'oder | bzw.',
    none: 'entfällt | nicht zutreffend | k. a | k.a',
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
      provider: 'Name des dienstanbieters',
      'function-and-location': 'Funktion und ort',
      names: 'Cookie-name',
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
