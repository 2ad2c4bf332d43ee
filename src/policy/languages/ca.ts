import type { Language } from './language.ts'

export const catalan: Language = {
  tag: 'ca',
  titles: {
    cookie: 'cookie | cookies | galeta | galetes',
    name: 'nom | noms | denominació | identificador | id',
    provider: `
      proveïdor | proveïdors | titular | emissor | empresa | servei | serveis | entitat |
      prestador | gestor | gestió | responsable | tercer | gestionada | propietari | instal·lada |
      qui | editor | font
    `,
    location: 'ubicació | localització | lloc',
    task: 'funció | funcions | funcionalitat | descripció | detall | explicació',
    purposes: `
      finalitat | finalitats | propòsit | propòsits | objectiu | objectius | ús | utilitat |
      objecte | serveix | fins | per | motiu | usos | què
    `,
    lifetime: `
      durada | caducitat | conservació | període | vigència | expiració | venciment | validesa |
      vida | termini | permanència | caduca | expira | temps | retenció | persistència
    `,
    category: `
      categoria | categories | tipus | tipologia | classe | classificació | grup | naturalesa
    `,
    other: `
      domini | dominis | host | origen | dades | més | informació | enllaç | pròpia | pròpies |
      tercers | titularitat | consentiment | observacions | notes | núm | url | web | política |
      privacitat | procedència | activa | estat | tractades | recollides | contingut |
      transferència
    `,
    around: `
      de | del | la | les | els | el | l' | d' | i | o | a | al | en | amb | que | es | un | una |
      màxim | màxima | data | emmagatzematge | tècnic | tècnica | utilitzades | s | dies | mesos |
      aquesta | seva
    `,
  },
  headings: {
    begins: {
      necessary: `
        galetes necessàries | galetes estrictament necessàries | galetes essencials |
        galetes imprescindibles | galetes tècniques necessàries | cookies necessàries |
        cookies estrictament necessàries | necessàries | estrictament necessàries | essencials |
        galetes obligatòries | galetes que són necessàries |
        galetes que són estrictament necessàries | galetes indispensables
      `,
      functional: `
        galetes funcionals | galetes de funcionalitat | galetes de preferències | cookies funcionals |
        funcionals | preferències
      `,
      statistics: `
        galetes estadístiques | galetes d'estadístiques | galetes analítiques | galetes d'anàlisi |
        galetes de mesurament d'audiència | mesurament d'audiència | cookies estadístiques |
        cookies analítiques | estadístiques | analítiques | galetes de mesura d'audiència
      `,
      advertising: `
        galetes publicitàries | galetes de publicitat | galetes de màrqueting |
        cookies publicitàries | publicitàries | publicitat | màrqueting
      `,
    },
    words: {
      necessary: `
        necessària | necessàries | necessari | necessaris | essencial | essencials | imprescindible |
        imprescindibles | obligatòria | obligatòries | indispensables
      `,
      functional: `
        funcional | funcionals | funcionalitat | funcionalitats | preferència | preferències |
        personalització
      `,
      statistics: `
        estadística | estadístiques | estadístic | estadístics | analítica | analítiques | analític |
        anàlisi | mesura | mesurament | rendiment | audiència
      `,
      advertising: 'publicitat | publicitària | publicitàries | publicitari | màrqueting',
    },
    around: `
      cookies | estrictament | absolutament | tècnicament | tècnica | tècniques | purament | la |
      les | el | els | l' | d' | de | del | dels | per | a | i | o | amb | fins | finalitat | web |
      lloc | plataforma | portal | ús | visites | visitants | anònimes | pròpies | pròpia | tercers |
      tipus | categoria
    `,
    opposite: `
      no | ni | altres que | diferents de | llevat | excepte | sense | tret | a més de | a banda |
      innecessàries | menys | opcional | opcionals | facultatives | supèrflues
    `,
    stems: {
      necessary: 'necessàri | essencial',
      functional: 'preferènc | personalitz',
      statistics: 'estadísti | analíti | anàlisi | mesura | rendiment | seguiment | rastre',
      advertising: 'publicit | màrqueting | perfil',
    },
    choice: `
      consent | accept | rebuig | opcion | facultat | voluntàri | superflu | supèrflu | innecess |
      prescindib
    `,
    consentFree: `
      exemptes de consentiment | exemptes del consentiment | no subjectes a consentiment |
      no subjectes al consentiment | sense consentiment | que no requereixen consentiment |
      que no requereixen el consentiment
    `,
    others: 'tercer | altr | social | extern | socis',
    open: '',
  },
  lifetimes: {
    units: {
      second: 'segon | segons',
      minute: 'minut | minuts | min',
      hour: 'hora | hores | h',
      day: 'dia | dies',
      week: 'setmana | setmanes',
      month: 'mes | mesos',
      year: 'any | anys',
    },
    numbers: 'un/una | dos/dues | tres | quatre | cinc | sis | set | vuit | nou | deu | onze | dotze',
    tens: `
      tretze = 13 | catorze = 14 | quinze = 15 | setze = 16 | disset = 17 | divuit = 18 | dinou = 19 |
      vint = 20 | trenta = 30 | quaranta = 40 | cinquanta = 50 | seixanta = 60 | setanta = 70 |
      vuitanta = 80 | noranta = 90
    `,
    compound: '{tens}-{ones} | {tens}-i-{ones}',
    session: {
      nouns: 'sessió',
      browser: 'navegador',
      closing: 'tancar | tanca | tanqui | tancament | tancat',
      around: `
        galeta | galetes | cookie | cookies | de | del | la | el | l' | fi | final | fins | al | a |
        que | es | en | quan | durada | durant | navegació | usuari | per | acabar | acaba | només
      `,
    },
    around: `
      fins | a | com | màxim | màxima | de | d' | per | defecte | modificable | configurable |
      després | inactivitat | sense | activitat | del | de | la | el | seva | última | visita |
      durada | conservació | caduca | expira | en | aproximadament | galeta | cookie | consentiment |
      primera | data | creació | usuari | renovable | cada | persistent | persistents | pot | ser |
      modificada | modificar | modificar-se | cap | al | els | l' | automàticament | durant | període
    `,
    atMost: "no més de | no més d' | menys de | menys d' | inferior a | no superior a | com a molt",
    atLeast: "almenys | com a mínim | mínim | més de | més d' | o més | superior a",
    from: 'partir | des',
    between: 'entre',
    and: 'i',
    to: 'a',
    or: 'o',
    none: 'no aplicable | no escau',
  },
  names: {
    joining: 'i | o | així com | i/o',
    leading: 'galeta | galetes | cookie | cookies | una | la | les | els | anomenada | anomenades | nom',
    startingWith: `
      comenci per | comencin per | comença per | comencen per | comenci amb | comencin amb |
      comença amb | comencen amb | comenci en | amb el prefix | amb prefix | començada per |
      començades per
    `,
    subject: `
      qualsevol | tota | totes | tot | tots | les | la | els | el | galeta | galetes | cookie |
      cookies | nom | noms | de | qual | quals | cada | que
    `,
    none: 'cap | cap galeta | no aplicable',
    open: `
      etc | etcètera | per exemple | p. ex. | p.ex. | ex. | exemple | exemples | entre altres |
      entre d'altres | com ara | tals com | inclosa | incloses | i altres | i d'altres | o altres |
      altres | i similars | o similars | similars | i semblants | semblants | i més
    `,
    notNames: `
      totes | tots | altres | diverses | diversos | múltiples | desconegut | galeta | galetes |
      tercers | sí | total | permanent | persistent | temporal | tècnica | tècniques | necessària |
      necessàries | funcional | funcionals | analítica | analítiques | estadística | estadístiques |
      publicitat | sessió | pròpia | pròpies | propi | vegeu | preferències | variable
    `,
    denying: 'no | llevat | excepte | sense | tret | mai | ni | cap | eliminada',
  },
  drafts: {
    titles: {
      provider: 'Nom del proveïdor',
      'function-and-location': 'Funció i ubicació',
      names: 'Nom de la galeta',
      purposes: 'Finalitat',
      lifetime: 'Durada',
    },
    open: '[per completar: {what}]',
    provider: 'qui la instal·la',
    functionAndLocation: 'funció i ubicació',
    purpose: 'finalitat',
    lifetime: 'durada',
    kind: 'tipus de galetes',
    nameless: '(galeta sense nom)',
    belowToo: '{domain} i tots els hosts que en depenen',
    session: 'Sessió',
    atLeast: 'almenys {span}',
    capped: 'al límit del navegador, 400 dies o més',
    lifetimeIs: 'Durada: {lifetime}',
  },
}
