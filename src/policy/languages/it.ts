import type { Language } from './language.ts'

export const italian: Language = {
  tag: 'it',
  titles: {
    cookie: 'cookie | cookies | tracciatore | tracciatori',
    name: 'nome | nomi | denominazione | identificativo | id | identificatore',
    provider: `
      fornitore | fornitori | gestore | titolare | società | servizio | prestatore | emittente |
      terza | terze | proprietario | azienda | provider | responsabile | installato | erogatore |
      editore | soggetto | provenienza | impostato | rilasciato
    `,
    location: 'posizione | ubicazione | luogo | localizzazione',
    task: 'funzione | funzioni | funzionalità | descrizione | dettagli | spiegazione',
    purposes: `
      finalità | scopo | scopi | obiettivo | obiettivi | utilizzo | uso | serve | cosa | fini |
      fine | impiego | perché | utilità | motivo
    `,
    lifetime: `
      durata | scadenza | conservazione | validità | persistenza | periodo | tempo | tempi |
      termine | scade | vita | archiviazione | ritenzione | permanenza | mantenimento
    `,
    category: `
      categoria | categorie | tipo | tipi | tipologia | tipologie | classificazione | natura |
      gruppo
    `,
    other: `
      dominio | domini | host | origine | dati | maggiori | informazioni | link | parte | parti |
      trattati | raccolti | consenso | note | n | url | sito | web | informativa | privacy |
      policy | prima | opt-out | attivo | stato | destinatari | trasferimento | contenuto | base |
      giuridica
    `,
    around: `
      di | del | dello | della | dei | degli | delle | d' | dell' | i | il | la | le | lo | gli |
      e | o | a | da | dal | in | per | con | dopo | su | massimo | massima | max | data |
      tecnico | tecnica | utilizzato | utilizzati | questo | è | nel | si | s | giorni | mesi |
      ore
    `,
  },
  headings: {
    begins: {
      necessary: `
        cookie necessari | cookie strettamente necessari | cookie essenziali |
        cookie tecnici necessari | cookie tecnicamente necessari | cookie indispensabili |
        cookie obbligatori | necessari | strettamente necessari | essenziali |
        cookie che sono necessari | cookie che sono strettamente necessari
      `,
      functional: `
        cookie funzionali | cookie di funzionalità | cookie di preferenza | cookie di preferenze |
        cookie delle preferenze | funzionali | preferenze
      `,
      statistics: `
        cookie statistici | cookie di statistica | cookie analitici | cookie di analisi |
        cookie analytics | cookie di misurazione dell'audience | misurazione dell'audience |
        statistici | statistiche | analitici | cookie per statistiche
      `,
      advertising: `
        cookie pubblicitari | cookie di pubblicità | cookie di marketing | cookie di profilazione |
        pubblicità | pubblicitari | marketing
      `,
    },
    words: {
      necessary: `
        necessario | necessari | necessaria | necessarie | essenziale | essenziali | indispensabile |
        indispensabili | obbligatorio | obbligatori
      `,
      functional: 'funzionale | funzionali | funzionalità | preferenza | preferenze | personalizzazione',
      statistics: `
        statistico | statistici | statistica | statistiche | analitico | analitici | analitica |
        analytics | analisi | misurazione | audience | prestazione | prestazioni | performance
      `,
      advertising: `
        pubblicità | pubblicitario | pubblicitari | pubblicitaria | marketing | profilazione |
        targeting
      `,
    },
    around: `
      cookies | strettamente | assolutamente | tecnicamente | tecnico | tecnici | puramente | il | i |
      gli | le | la | l' | dell' | di | dei | del | delle | per | e | ed | o | a | da | nostri |
      propri | anonimi | anonime | interni | prima | terza | terze | parte | parti | fini | finalità |
      sito | web | piattaforma | portale | uso | visitatori | mirata | personalizzata | tipo |
      categoria
    `,
    opposite: `
      non | né | diversi da | diversi dai | altri | tranne | eccetto | salvo | senza | oltre |
      esclusi | meno | facoltativi | facoltativo | opzionali | opzionale | superflui | inutili
    `,
    stems: {
      necessary: 'necessari | essenzial',
      functional: 'preferenz | personalizz',
      statistics: `
        statistic | analitic | analisi | analytics | misura | prestazion | performance | tracciament
      `,
      advertising: 'pubblicit | marketing | profilazione | profila',
    },
    choice: 'consens | accett | rifiut | facolt | opzion | volontar | superflu | inutil',
    consentFree: `
      esenti da consenso | esenti dal consenso | non soggetti a consenso | non soggetti al consenso |
      senza consenso | che non richiedono il consenso | che non richiedono consenso
    `,
    others: 'terz | altr | social | estern | partner',
    open: '',
  },
  lifetimes: {
    units: {
      second: 'secondo | secondi | sec',
      minute: 'minuto | minuti | min',
      hour: 'ora | ore | h',
      day: 'giorno | giorni | gg',
      week: 'settimana | settimane',
      month: 'mese | mesi',
      year: 'anno | anni',
    },
    numbers: `
      un/una/uno/un' | due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici |
      dodici
    `,
    tens: `
      tredici = 13 | quattordici = 14 | quindici = 15 | sedici = 16 | diciassette = 17 |
      diciotto = 18 | diciannove = 19 | venti = 20 | ventuno = 21 | ventotto = 28 | trenta = 30 |
      quaranta = 40 | cinquanta = 50 | sessanta = 60 | settanta = 70 | ottanta = 80 | novanta = 90
    `,
    compound: '{tens}{ones}',
    session: {
      nouns: 'sessione | session',
      browser: 'browser',
      closing: 'chiusura | chiude | chiuda | chiuso | chiudere',
      around: `
        cookie | di | la | il | del | della | al | alla | fine | termine | fino | a | durata |
        durante | per | navigazione | si | quando | sua | scade | solo | tempo | dell' | utente |
        tecnico
      `,
    },
    around: `
      fino | a | ad | al | massimo | max | di | per | impostazione | predefinita | default |
      modificabile | modificabili | configurabile | dopo | inattività | senza | attività | il | la |
      lo | sua | ultima | visita | durata | conservazione | scadenza | scade | in | circa | cookie |
      consenso | primo | data | creazione | utente | rinnovabile | ogni | persistente | persistenti |
      può | essere | modificato | modificata | cancellato | eliminato | prima | del | della | dall' |
      dell' | all' | d' | automaticamente | periodo | un | ultimo
    `,
    atMost: 'non più di | non oltre | meno di | entro | inferiore a | non superiore a',
    atLeast: 'almeno | minimo | minima | più di | oltre | o più | superiore a',
    from: "da | dal | dalla | dall'",
    between: 'tra | fra',
    and: 'e | ed',
    to: 'a',
    or: 'o | oppure',
    none: 'non applicabile',
  },
  names: {
    joining: 'e | ed | o | oppure | nonché | così come | e/o',
    leading: 'cookie | un | i | il | gli | denominato | denominati | chiamato | nome',
    startingWith: `
      inizia con | iniziano con | inizi con | comincia con | cominciano con | iniziano per |
      inizia per | con prefisso | con il prefisso | inizi per | inizino con | inizino per
    `,
    subject: `
      qualsiasi | qualunque | ogni | tutti | tutto | i | il | cookie | cui | nome | nomi | quale |
      con | che
    `,
    none: 'nessuno | nessun cookie | non applicabile',
    open: `
      ecc | ecc. | eccetera | etc | ad esempio | ad es. | ad es | es. | p.es. | p. es. | per esempio |
      esempio | tra gli altri | fra gli altri | tra cui | fra cui | quali | come | incluso |
      inclusi | e altri | ed altri | o altri | altri | e simili | o simili | simili | similari |
      e altro | e così via | e via dicendo
    `,
    notNames: `
      tutti | altri | vari | varie | diversi | molteplici | sconosciuto | sì | totale | permanente |
      persistente | temporaneo | tecnico | tecnici | necessario | necessari | funzionale |
      funzionali | analitico | analitici | statistica | statistiche | pubblicità | pubblicitari |
      profilazione | tecniche | necessarie | analitiche | sessione | proprio | propri | terze |
      terzi | preferenze | vedi | variabile | obbligatorio
    `,
    denying: 'non | tranne | eccetto | salvo | senza | mai | né | escluso | esclusi | nessuno',
  },
  drafts: {
    titles: {
      provider: 'Nome del fornitore',
      'function-and-location': 'Funzione e posizione',
      names: 'Nome del cookie',
      purposes: 'Finalità',
      lifetime: 'Durata',
    },
    open: '[da completare: {what}]',
    provider: 'chi lo imposta',
    functionAndLocation: 'funzione e posizione',
    purpose: 'finalità',
    lifetime: 'durata',
    kind: 'tipo di cookie',
    nameless: '(cookie senza nome)',
    belowToo: '{domain} e tutti gli host sottostanti',
    session: 'Sessione',
    atLeast: 'almeno {span}',
    capped: 'al limite del browser, 400 giorni o più',
    lifetimeIs: 'Durata: {lifetime}',
  },
}
