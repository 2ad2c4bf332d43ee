import type { Language } from './language.ts'

export const catalan: Language = {
  tag: 'ca',
  kindsFollow: true,
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
      tecnologia | de | del | la | les | els | el | l' | d' | i | o | a | al | en | amb | que | es | un | una |
      màxim | màxima | data | emmagatzematge | tècnic | tècnica | utilitzades | s | dies | mesos |
      aquesta | seva
    `,
  },
  headings: {
    nouns: 'galeta | galetes | cookie | cookies',
    kinds: {
      necessary: `
        necessària | necessàries | necessari | necessaris | essencial | essencials | imprescindible |
        imprescindibles | obligatòria | obligatòries | indispensable | indispensables | requerides
      `,
      functional: `
        funcional | funcionals | funcionalitat | funcionalitats | preferència | preferències |
        personalitz*
      `,
      statistics: `
        estadísti* | analíti* | anàlisi | analitzar | mesura | mesures | mesurament | mesurar |
        rendiment | audiència | audiències
      `,
      advertising: `
        publicitat | publicitari* | publicitàri* | màrqueting | comportamental | segmentació | anuncis
      `,
      unknown: 'seguiment | rastreig | social | socials | classificades | afiliats',
    },
    technical: 'tècnica | tècniques | tècnic | tècnics | tècnicament | operatives | seguretat',
    others: `
      tercer | tercers | tercera | externa | externes | extern | externs | socis | proveïdor |
      proveïdors | vídeo | vídeos | incrustats | incrustades | mapes | xarxes | eina | eines
    `,
    denials: `
      ultra | no | ni | cap | mai | altra | altres | altre | diferents | llevat | excepte | tret | banda |
      innecessàries | menys | supèrflues | resta
    `,
    without: 'sense',
    choice: `
      consent* | accept* | rebuig | rebutj* | opcion* | facultat* | voluntàri* | superflu* | supèrflu*
      | innecess* | prescindib* | autoritz* | permís | acord
    `,
    consentFree: 'exemptes | exempts | exempta',
    conditions: 'si | només | únicament | després | abans | previ | prèvia | quan | fins | subjectes',
    keeping: `
      preferències | recordar | recorda* | guarda* | emmagatzem* | registr* | configuració | gestion*
    `,
    using: 'utilitzem | usem | utilitza | usa | emprem',
    obliging: 'ha | heu | cal',
    publishers: `
      ajuntament | diputació | generalitat | universitat | govern | consell | departament | municipi |
      institut | biblioteca | museu | consorci
    `,
    forward: 'següent | següents | continuació | sota',
    affirming: 'sí',
    backward: 'amunt | dalt | anterior | anteriors',
    joining: 'i | o | u',
    towards: 'per | al | als | perquè',
    around: `
      tornar | dalt | tecnologies | similars | sí | llegir | tancar | llei | reglament | article |
      privacitat | estrictament | absolutament | purament | la | les | el | els | l' | d' | s' | de |
      del | dels | a | en | un | una | amb | que | es | és | són | ser | està | estan | pot | poden |
      aquest | aquesta | aquests | aquestes | nostre | nostra | nostres | seu | seva | fins |
      finalitat | finalitats | web | lloc | llocs | pàgina | pàgines | plataforma | portal | servei |
      serveis | navegador | navegació | ús | utilitzen | utilitzades | utilitzats | usades | visita |
      visites | visitants | anònimes | pròpies | pròpia | propis | tipus | categoria | categories |
      grup | usuari | usuaris | llista | llistat | taula | taules | següent | següents | continuació |
      sota | detall | detalls | més | informació | sempre | actives | activa | actiu | habilitades |
      nom | noms | totes | tots | cada | sessió | persistents | permanents | temporals | funcionament
      | funcionar | funcioni | correcte | correctament | bàsiques | dues | tres | nombre | durada |
      accés | idioma | aquí | darrera | actualització | política
    `,
  },
  lifetimes: {
    units: {
      second: 'segon | segons | seg',
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
    session: 'sessió | sessions',
    browser: 'navegador | navegadors',
    closing: `
      tancar | tanca | tanqui | tanqueu | tancament | tancat | tancant | tanques | sortir | surt |
      abandonar | abandona
    `,
    aroundSession: `
      galeta | galetes | cookie | cookies | de | del | dels | la | el | l' | fi | final | finalitzar |
      finalitza | finalitzi | finalització | fins | mentre | duri | al | a | que | es | s' | en | quan |
      durada | durant | dura | temps | navegació | usuari | usuària | persona | per | acabar | acaba |
      acabament | només | pròpia | pròpies | tercers | vostre | vostra | teu | teva | una | web | lloc |
      pàgina | finestra | temporal | temporals | elimina | eliminen | esborra | esborren |
      automàticament | actual | expira | caduca | desconnexió
    `,
    lasting: `
      persistent | persistents | permanent | permanents | fins que s'elimina | fins que s'elimini |
      fins que l'esborris | fins que s'esborri
    `,
    around: `
      com | màxim | màxima | max | d' | defecte | modificable | configurable | després | inactivitat |
      sense | activitat | seva | última | visita | conservació | aproximadament | consentiment |
      primera | data | creació | renovable | cada | pot | ser | modificada | modificar | modificar-se |
      cap | els | les | període | actualització | instal·lació | establiment | darrera | darrer |
      últim | accés | ús | segons la | elecció | validesa | uns | configuració | passats |
      tancar sessió | tancament de sessió | inici de sessió
    `,
    introducing: 'durant | dura | duren | vàlida | expira | caduca',
    atMost: `
      no més de | no més d' | menys de | menys d' | inferior a | no superior a | com a molt |
      com a màxim | a tot estirar | no supera
    `,
    open: `
      almenys | si més no | com a mínim | mínim | mínima | min | més de | més d' | o més | i més |
      superior a | no menys de | il·limitat | il·limitada | mai | indefinit | indefinida |
      indefinidament | indeterminat | indeterminada | sense límit | sense caducitat | no caduca |
      no caduquen | no expira | sempre | excepte | tret | llevat | però | a menys
    `,
    from: 'partir | des | cada | darrers | últims | primers | fa',
    between: 'entre',
    after: 'després',
    and: 'i',
    to: 'a',
    or: 'o',
    not: 'no | sense | ni',
    in: 'en',
    none: 'no aplicable | no escau | no aplica | cap',
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
