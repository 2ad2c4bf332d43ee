import type { Language } from './language.ts'

export const dutch: Language = {
  tag: 'nl',
  titles: {
    provider: `
      naam van de dienstverlener | naam van de leverancier | naam van de aanbieder |
      naam dienstverlener | naam leverancier | aanbieder | leverancier | dienstverlener | uitgever |
      geplaatst door | dienst | naam | naam van de serviceprovider | serviceprovider |
      dienstaanbieder | naam van de dienstaanbieder | naam aanbieder | partij | eigenaar |
      derde partij | bron | bedrijf | verantwoordelijke | aanbieder van de cookie | provider
    `,
    'function-and-location': `
      functie en locatie | functie en plaats | functie | functionaliteit | beschrijving |
      omschrijving | functies en locatie | functie en plaatsing | functionaliteit en locatie
    `,
    names: `
      naam van de cookie | naam van de cookie(s) | naam/namen van de cookie(s) | cookienaam |
      cookienaam(en) | naam cookie | naam van het cookie | cookie | cookies | cookie(s) | naam |
      namen | cookienamen | naam van cookie | naam van de cookies | naam van het/de cookie |
      cookienaam/-namen | cookienaam/cookienamen | naam cookies | namen van de cookies |
      naam(en) van de cookie | technische naam | tracker | cookie-naam | cookie naam
    `,
    purposes: `
      doel | doelen | doeleinde | doeleinden | doel(en) | doeleinde(n) | doelstelling | gebruik |
      beschrijving | omschrijving | functie | doel van de cookie | doel van het cookie |
      doeleinden van de cookie | doel cookie | doel en omschrijving | waarvoor | toelichting |
      uitleg | functies | waar dient het voor | oogmerk
    `,
    lifetime: `
      duur | bewaartermijn | bewaarduur | looptijd | levensduur | geldigheidsduur | vervaltermijn |
      vervaldatum | geldigheid | verloopt | opslagduur | houdbaarheid | bewaarperiode | bewaartijd |
      maximale bewaartermijn | geldigheidstermijn | geldig | geldig tot | vervalt | vervalt na |
      verloopt na | verlooptijd | verloopdatum | maximale duur | duur van de cookie | opslagperiode |
      opslagtermijn | opslagtijd | einddatum | verval | levensduur van de cookie
    `,
    category: `
      categorie | type | soort | soort cookie | type cookie | soorten | type cookies | soort cookies |
      cookietype | cookiesoort | categorieën | classificatie
    `,
    other: `
      domein | host | herkomst | verzamelde gegevens | meer informatie | link | domeinen | gegevens |
      verwerkte gegevens | opgeslagen gegevens | toestemming | opmerkingen | # | nr. | nr | url |
      website | eerste of derde partij | privacybeleid | inhoud | actief | status
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
      niet | geen | nooit | andere | behalve | uitgezonderd | naast | noch | onnodig* | minder |
      overig
    `,
    without: 'zonder',
    choice: `
      toestemm* | instem* | option* | facultat* | vrijwillig* | keuze | keuzes | onnod* | overbodig* |
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
    joining: 'en | of | alsmede | evenals',
    towards: 'voor | om | zodat',
    around: `
      soortgelijke | technologieën | vergelijkbare | technieken | ja | lees | sluiten | wet |
      verordening | artikel | privacy | strikt | absoluut | puur | de | het | een | van | in | op | te
      | bij | door | met | aan | die | dat | deze | dit | zulke | welke | wij | we | u | uw | je |
      onze | ons | zij | ze | is | zijn | wordt | worden | kan | kunnen | moet | eigen | interne |
      anonieme | gerichte | gepersonaliseerde | doel | doelen | doeleinden | redenen | website |
      websites | site | webpagina | pagina | platform | portaal | dienst | diensten | browser |
      gebruik | gebruikte | gebruiker | gebruikers | bezoek | bezoeken | bezoeker | bezoekers |
      categorie | categorieën | groep | soort | soorten | type | lijst | tabel | overzicht | volgende
      | volgt | hieronder | onderstaande | onderstaand | hier | details | meer | informatie | altijd |
      actief | ingeschakeld | alle | elke | toon | naam | namen | sessie | sessies | permanente |
      tijdelijke | werking | werken | werkt | goed | goede | correct | functioneren | functies | basis
      | basisfunctionaliteit | geplaatst | twee | drie | aantal | bewaartermijn | inloggen | taal |
      beleid | laatst | bijgewerkt | ook
    `,
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
    joining: 'en | of | alsook | evenals | alsmede',
    leading: 'cookie | cookies | de | het',
    startingWith: `
      beginnend met | begint met | beginnen met | die begint met | die beginnen met | dat begint met |
      die met | met het voorvoegsel | met voorvoegsel | met het prefix | met prefix | dat met |
      waarvan de naam met | met
    `,
    subject: `
      alle | elke | elk | iedere | ieder | de | het | cookie | cookies | waarvan | naam | begint |
      beginnen | die | dat | met | namen
    `,
    none: 'geen | geen cookies | niet van toepassing | n.v.t.',
    notNames: `
      enz | enzovoort | alle | andere | overige | diverse | verschillende | meerdere | onbekend |
      derden
    `,
    denying: 'niet | geen | behalve | zonder | uitgezonderd | nooit',
  },
  drafts: {
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
