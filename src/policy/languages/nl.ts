import type { Language } from './language.ts'

export const dutch: Language = {
  tag: 'nl',
  titles: {
    cookie: 'cookie | cookies | cookie- | -cookies',
    name: `
      naam | namen | -naam | -namen | cookienaam | cookienamen | benaming | identificatie
    `,
    provider: `
      aanbieder | aanbieders | leverancier | dienstverlener | uitgever | geplaatst | dienst |
      serviceprovider | dienstaanbieder | partij | eigenaar | bron | bedrijf | verantwoordelijke |
      provider | herkomst | afzender | plaatser | beheerder | organisatie | wie | plaatst |
      afkomstig | tool
    `,
    location: 'locatie | plaats',
    task: `
      functie | functies | functionaliteit | beschrijving | omschrijving | toelichting | uitleg
    `,
    purposes: `
      doel | doelen | doeleinde | doeleinden | doelstelling | gebruik | waarvoor | oogmerk |
      -doel | reden | waarom | wat | nut | -doeleinden
    `,
    lifetime: `
      duur | -duur | -termijn | looptijd | vervaldatum | geldigheid | verloopt | houdbaarheid |
      -periode | -tijd | geldig | vervalt | verloopdatum | einddatum | verval | lang | verloop |
      termijn | bewaring | bewaren | periode | verwijderd | deadline
    `,
    category: `
      categorie | categorieën | type | types | soort | soorten | -type | -soort | classificatie |
      groep | aard
    `,
    other: `
      domein | domeinen | host | gegevens | informatie | meer | link | verwerkte | verzamelde |
      opgeslagen | toestemming | opmerkingen | opmerking | nr | url | website | eerste | derde |
      privacybeleid | inhoud | actief | status | data | ontvangers | delen | gedeeld
    `,
    around: `
      technologie | van | en | de | het | der | een | door | na | tot | op | in | is | voor | hoe | waar | dient |
      of | maximale | max | technische | technisch | gebruikte | wordt | worden | deze | uw | je |
      met | plaatsing | dagen | maanden | standaard | opslag | s
    `,
  },
  headings: {
    nouns: 'cookie | cookies | tracker | trackers',
    kinds: {
      necessary: `
        noodzakelijk* | essentieel | essentiële | vereist | vereiste | onmisba* | verplicht |
        verplichte | nodig | nodige | benodigd | benodigde
      `,
      functional: `
        functioneel | functionele | functionaliteit* | voorkeur* | personalis* | gebruiksvoorkeuren |
        comfort | gebruiksgemak
      `,
      statistics: `
        websitestat* | websiteanaly* | gebruiksstat* | statisti* | webstatist* | bezoekersstat* |
        analytisch* | analyse* | analyser* | analytics | prestatie* | publieksmeting | meting |
        metingen | performance | meten | bereik
      `,
      advertising: `
        advertentie* | adverteren | reclame* | marketing* | targeting* | profilering | retargeting* |
        doelgroep* | gedragsgericht*
      `,
      unknown: `
        volg | tracking* | volgen | sociale | social | socialemedia | ongeclassificeerd* | affiliate*
        | overige
      `,
    },
    technical: 'technisch* | operationele | operationeel | beveiliging*',
    others: `
      derde | derden | externe | extern | partner | partners | leverancier* | aanbieder* | video |
      ingesloten | ingebed* | kaarten | media | plug | tool | tools | hulpmiddelen
    `,
    denials: `
      buiten | niet | geen | nooit | andere | behalve | uitgezonderd | naast | noch | onnodig* | minder |
      overig
    `,
    without: 'zonder',
    choice: `
      toelaat | toestemm* | instem* | option* | facultat* | vrijwillig* | keuze | keuzes | onnod* | overbodig* |
      weiger* | akkoord | accept* | goedkeur* | toestaat
    `,
    consentFree: 'vrijgesteld | vrijgestelde | toestemmingsvrij*',
    conditions: `
      als | indien | alleen | enkel | uitsluitend | nadat | na | pas | voordat | wanneer | tenzij |
      mits | tot
    `,
    keeping: `
      voorkeuren | onthoud* | opslaan | slaat | slaan | bewaar* | bewaren | banner | beheer* |
      instellingen | registr*
    `,
    using: 'gebruiken | plaatsen | zetten | gebruikt',
    obliging: 'moet | moeten',
    publishers: `
      gemeente | ministerie | provincie | universiteit | stad | overheid | rijk | museum | bibliotheek
      | dienst | waterschap
    `,
    forward: 'volgende | hieronder | onderstaande',
    affirming: 'ja',
    backward: 'hierboven | bovenstaande | boven | voorgaande',
    joining: 'en | of | alsmede | evenals',
    towards: 'voor | om | zodat',
    around: `
      terug | naar | boven | soortgelijke | technologieën | vergelijkbare | technieken | ja | lees |
      sluiten | wet | verordening | artikel | privacy | strikt | absoluut | puur | de | het | een |
      van | in | op | te | bij | door | met | aan | die | dat | deze | dit | zulke | welke | wij | we
      | u | uw | je | onze | ons | zij | ze | is | zijn | wordt | worden | kan | kunnen | moet | eigen
      | interne | anonieme | gerichte | gepersonaliseerde | doel | doelen | doeleinden | redenen |
      website | websites | site | webpagina | pagina | platform | portaal | dienst | diensten |
      browser | gebruik | gebruikte | gebruiker | gebruikers | bezoek | bezoeken | bezoeker |
      bezoekers | categorie | categorieën | groep | soort | soorten | type | lijst | tabel | overzicht
      | volgende | volgt | hieronder | onderstaande | onderstaand | hier | details | meer | informatie
      | altijd | actief | ingeschakeld | alle | elke | toon | naam | namen | sessie | sessies |
      permanente | tijdelijke | werking | werken | werkt | goed | goede | correct | functioneren |
      functies | basis | basisfunctionaliteit | geplaatst | twee | drie | aantal | bewaartermijn |
      inloggen | taal | beleid | laatst | bijgewerkt | ook
    `,
  },
  lifetimes: {
    units: {
      second: 'seconde | seconden | sec',
      minute: 'minuut | minuten | min',
      hour: 'uur | uren | u',
      day: 'dag | dagen | dgn',
      week: 'week | weken | wk',
      month: 'maand | maanden | mnd',
      year: 'jaar | jaren | jr',
    },
    numbers: 'een/één | twee | drie | vier | vijf | zes | zeven | acht | negen | tien | elf | twaalf',
    tens: `
      dertien = 13 | veertien = 14 | vijftien = 15 | zestien = 16 | zeventien = 17 | achttien = 18 |
      negentien = 19 | twintig = 20 | dertig = 30 | veertig = 40 | vijftig = 50 | zestig = 60 |
      zeventig = 70 | tachtig = 80 | negentig = 90
    `,
    compound: '{ones}en{tens} | {ones}ën{tens}',
    session: `
      sessie | sessies | sessiecookie | sessiecookies | browsersessie | sessieduur | gebruikerssessie |
      sessiegebonden | websessie
    `,
    browser: 'webbrowser | browservenster | browsers',
    closing: 'sluit | sluiten | sluiting | gesloten | afsluiten | afsluit | afgesloten | verlaat | verlaten',
    aroundSession: `
      cookie | cookies | tot | totdat | zolang | duurt | het | einde | eindigt | van | de | bij | u |
      uw | je | jouw | wordt | worden | is | duur | gedurende | tijdens | per | na | als | wanneer |
      zodra | verwijderd | gewist | alleen | verloopt | vervalt | aan | gebruiker | gebruikers |
      bezoeker | huidige | eigen | derden | tijdelijk | tijdelijke | website | beëindiging | beëindigd |
      een | deze | dit | automatisch | af | loopt | internet | afmelden | uitloggen | venster | tabblad
    `,
    lasting: `
      persistent | persistente | permanent | permanente | blijvend | tot verwijdering |
      tot u deze verwijdert | tot intrekking
    `,
    around: `
      maximaal | maximale | maximum | max | hoogstens | ten | hoogste | standaard | aanpasbaar |
      wijzigbaar | instelbaar | inactiviteit | zonder | activiteit | laatste | bezoek | bewaartermijn |
      looptijd | geldig | in | ongeveer | circa | ca | toestemming | eerste | plaatsing | plaatsen |
      elk | elke | hernieuwbaar | hernieuwd | verlengd | bewaard | levensduur | kan | aangepast |
      gewijzigd | periode | voor | instellen | bijwerken | update | aanmaken | gebruik | afhankelijk |
      keuze | opgeslagen | volgende | nadat | interactie | blijft | geplaatst | zijn | ingesteld |
      tot en met
    `,
    introducing: 'gedurende | bewaard | geldig | blijft | opgeslagen',
    atMost: `
      niet langer dan | niet meer dan | minder dan | korter dan | onder | ten hoogste | verloopt over |
      vervalt over | binnen
    `,
    open: `
      minstens | minimaal | minimale | minimum | min | ten minste | tenminste | meer dan | langer |
      of meer | niet minder dan | onbeperkt | onbeperkte | onbepaald | onbepaalde | oneindig | nooit |
      altijd | verloopt niet | vervalt niet | behalve | tenzij | maar
    `,
    from: 'vanaf | sinds | elke | iedere | om de | laatste | eerste',
    between: 'tussen',
    after: 'na',
    and: 'en',
    to: 'tot',
    or: 'of',
    not: 'niet | geen | zonder',
    in: 'in',
    none: 'niet van toepassing | n.v.t | nvt | geen',
  },
  names: {
    joining: 'en | of | alsook | evenals | alsmede | en/of',
    leading: 'cookie | cookies | een | de | het | genaamd | naam',
    startingWith: `
      beginnend met | begint met | beginnen met | met het voorvoegsel | met voorvoegsel |
      met het prefix | met prefix
    `,
    embracing: {
      begins: 'die met | dat met | waarvan de naam met | met',
      ends: 'begint | beginnen | beginnende | beginnende cookies',
    },
    subject: `
      alle | elke | elk | iedere | ieder | de | het | cookie | cookies | waarvan | naam | begint |
      beginnen | die | dat | met | namen
    `,
    none: 'geen | geen cookies | niet van toepassing | n.v.t. | nvt',
    open: `
      etc | enz | enz. | enzovoort | enzovoorts | bijvoorbeeld | bijv. | bijv | bv. | bv |
      onder andere | onder meer | o.a. | o.a | o.m. | zoals | waaronder | inclusief | en andere |
      of andere | andere | overige | en dergelijke | e.d. | e.d | en soortgelijke | of soortgelijke |
      soortgelijke | gelijkaardige | en vergelijkbare | vergelijkbare | en meer | en anderen |
      voorbeeld
    `,
    notNames: `
      enz | enzovoort | alle | andere | overige | diverse | verschillende | meerdere | onbekend |
      derden | derde | ja | nee | totaal | permanent | blijvend | noodzakelijk | noodzakelijke |
      functioneel | functionele | technisch | analytisch | analytische | statistiek | statistieken |
      advertentie | advertenties | reclame | sessie | sessiecookie | eigen | zie | variabel |
      voorkeuren | verplicht | avg
    `,
    denying: 'niet | geen | behalve | zonder | uitgezonderd | nooit | noch | verwijderd',
  },
  drafts: {
    titles: {
      provider: 'Naam van de dienstverlener',
      'function-and-location': 'Functie en locatie',
      names: 'Naam van de cookie',
      purposes: 'Doel',
      lifetime: 'Duur',
    },
    open: '[in te vullen: {what}]',
    provider: 'wie hem plaatst',
    functionAndLocation: 'functie en locatie',
    purpose: 'doel',
    lifetime: 'duur',
    kind: 'soort cookies',
    nameless: '(cookie zonder naam)',
    belowToo: '{domain} en alle hosts daaronder',
    session: 'Sessie',
    atLeast: 'ten minste {span}',
    capped: 'op de bovengrens van de browser, 400 dagen of meer',
    lifetimeIs: 'Duur: {lifetime}',
  },
}
