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
      van | de | het | der | een | door | na | tot | op | in | is | voor | hoe | waar | dient |
      of | maximale | max | technische | technisch | gebruikte | wordt | worden | deze | uw | je |
      met | plaatsing | dagen | maanden | standaard | opslag | s
    `,
  },
  headings: {
    begins: {
      necessary: `
        noodzakelijke cookies | strikt noodzakelijke cookies | essentiële cookies |
        technisch noodzakelijke cookies | vereiste cookies | noodzakelijk | strikt noodzakelijk |
        essentieel | onmisbare cookies | cookies die noodzakelijk zijn |
        cookies die strikt noodzakelijk zijn | cookies die nodig zijn |
        cookies die strikt nodig zijn | cookies die vereist zijn | cookies die onmisbaar zijn
      `,
      functional: `
        functionele cookies | voorkeurscookies | cookies voor voorkeuren | functioneel | voorkeuren
      `,
      statistics: `
        statistische cookies | statistiekcookies | statistiek-cookies | analytische cookies |
        analysecookies | cookies voor statistieken | cookies voor bezoekersstatistieken |
        publieksmeting | statistieken | analytisch | cookies voor publieksmeting
      `,
      advertising: `
        advertentiecookies | reclamecookies | marketingcookies | marketing-cookies |
        cookies voor reclame | advertenties | reclame | marketing
      `,
    },
    words: {
      necessary: `
        noodzakelijk | noodzakelijke | essentieel | essentiële | vereist | vereiste | onmisbaar |
        onmisbare | verplichte | nodige
      `,
      functional: `
        functioneel | functionele | functionaliteit | functionaliteitscookies | functionaliteiten |
        voorkeur | voorkeuren | voorkeurscookies | voorkeurs | personalisatie |
        personalisatiecookies | gebruiksvoorkeuren
      `,
      statistics: `
        statistiek | statistieken | statistische | statistiekcookies | statistisch | webstatistieken |
        bezoekersstatistieken | analytisch | analytische | analyse | analyses | analysecookies |
        prestatie | prestaties | prestatiecookies | publieksmeting | meting | analytics | performance
      `,
      advertising: `
        advertentie | advertenties | advertentiecookies | reclame | reclamecookies | marketing |
        marketingcookies | targeting | targetingcookies
      `,
    },
    around: `
      cookies | strikt | absoluut | technisch | technische | puur | de | het | een | van | voor | en |
      of | om | door | onze | eigen | interne | anonieme | gerichte | gepersonaliseerde | doeleinden |
      website | site | platform | portaal | gebruik | bezoekers | derden | categorie | soort | type
    `,
    opposite: `
      niet | geen | andere dan | behalve | zonder | uitgezonderd | naast | noch | onnodige | minder |
      optionele | optioneel | overbodige
    `,
    stems: {
      necessary: 'noodzakelijk | essentie',
      functional: 'voorkeur | personalis',
      statistics: `
        statisti | analy | publieksmeting | prestatie | meting | tracking | webstatist |
        bezoekersstat | performance
      `,
      advertising: 'adverten | reclame | marketing | profil | targeting',
    },
    choice: 'toestemm | instem | option | facultat | vrijwillig | keuze | onnod | overbodig | weiger',
    consentFree: `
      zonder toestemming | geen toestemming nodig | geen toestemming vereist |
      vrijgesteld van toestemming | waarvoor geen toestemming nodig is |
      waarvoor geen toestemming vereist is
    `,
    others: 'derde | ander | overig | sociale | social | extern | partner',
    open: '',
    embracing: {
      begins: 'voor | cookies die voor | cookies, die voor | cookies die om',
      ends: 'noodzakelijke cookies | noodzakelijk zijn | nodig zijn | vereist zijn | onmisbaar zijn',
    },
  },
  lifetimes: {
    units: {
      second: 'seconde | seconden | sec',
      minute: 'minuut | minuten | min',
      hour: 'uur | uren | u',
      day: 'dag | dagen',
      week: 'week | weken',
      month: 'maand | maanden',
      year: 'jaar | jaren',
    },
    numbers: 'een/één | twee | drie | vier | vijf | zes | zeven | acht | negen | tien | elf | twaalf',
    tens: `
      dertien = 13 | veertien = 14 | vijftien = 15 | zestien = 16 | zeventien = 17 | achttien = 18 |
      negentien = 19 | twintig = 20 | dertig = 30 | veertig = 40 | vijftig = 50 | zestig = 60 |
      zeventig = 70 | tachtig = 80 | negentig = 90
    `,
    compound: '{ones}en{tens} | {ones}ën{tens}',
    session: {
      nouns: `
        sessie | session | sessiecookie | sessiecookies | sessie-cookie | sessie-cookies |
        browsersessie | sessieduur
      `,
      browser: 'browser',
      closing: 'sluit | sluiten | gesloten | afsluiten | afsluit | afgesloten',
      around: `
        cookie | cookies | tot | het | einde | van | de | bij | u | uw | je | wordt | worden | is |
        duur | gedurende | tijdens | per | na | als | wanneer | verwijderd | alleen | verloopt | aan
      `,
    },
    around: `
      tot | maximaal | max | hoogstens | ten | hoogste | standaard | aanpasbaar | wijzigbaar |
      instelbaar | na | inactiviteit | zonder | activiteit | de | het | uw | laatste | bezoek | duur |
      bewaartermijn | looptijd | geldig | verloopt | in | ongeveer | cookie | toestemming | eerste |
      plaatsing | elk | hernieuwbaar | bewaard | levensduur | persistent | persistente | kan |
      worden | wordt | aangepast | gewijzigd | verwijderd | automatisch | maximum | u | gedurende |
      periode | van | voor
    `,
    atMost: 'niet langer dan | niet meer dan | minder dan | korter dan | onder | ten hoogste',
    atLeast: `
      minstens | minimaal | minimum | ten minste | tenminste | meer dan | langer dan | of langer |
      of meer
    `,
    from: 'vanaf | sinds',
    between: 'tussen',
    and: 'en',
    to: 'tot',
    or: 'of',
    none: 'niet van toepassing | n.v.t | nvt',
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
