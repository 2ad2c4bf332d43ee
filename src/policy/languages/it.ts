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
    nouns: 'cookie | cookies | traccianti | tracciatori',
    kinds: {
      necessary: `
        necessario | necessari | necessaria | necessarie | essenziale | essenziali | indispensabile |
        indispensabili | obbligatorio | obbligatori | obbligatoria | richiesti
      `,
      functional: 'funzionale | funzionali | funzionalità | preferenza | preferenze | personalizz*',
      statistics: `
        statistic* | analitic* | analytics | analisi | analizza* | misura* | audience | prestazion* |
        performance
      `,
      advertising: `
        pubblicit* | marketing | profilazione | profila* | targeting | comportamentale |
        comportamentali | remarketing
      `,
      unknown: 'tracciamento | social | sociali | classificati | affiliazione | monitoraggio',
    },
    technical: 'sicurezza | tecnico | tecnici | tecnica | tecniche | tecnicamente | operativi',
    others: `
      terzi | terza | terze | terzo | esterni | esterno | esterne | partner | fornitore | fornitori |
      video | incorporati | incorporato | mappe | strumenti | strumento | altrui
    `,
    denials: `
      non | né | nessun* | mai | diversi | diverse | altri | altre | altro | tranne | eccetto | salvo
      | oltre | esclusi | meno | superflui | inutili | vari | varie
    `,
    without: 'senza',
    choice: `
      consens* | accett* | rifiut* | facolt* | opzion* | volontar* | superflu* | inutil* | autorizz* |
      approv* | permess* | accord*
    `,
    consentFree: 'esenti | esente | esentati',
    conditions: `
      se | solo | soltanto | esclusivamente | dopo | previo | previa | prima | quando | qualora |
      soggetti | soggetto | fino
    `,
    keeping: `
      preferenze | memorizz* | ricord* | salva* | conserva* | registra* | banner | gestion* | gestire
      | impostazioni
    `,
    using: 'usiamo | utilizziamo | utilizza | usa | impieghiamo | installiamo',
    obliging: 'devi | deve | devono',
    publishers: `
      comune | ministero | regione | città | università | provincia | governo | agenzia | ente |
      titolare | museo | biblioteca
    `,
    joining: 'e | ed | o | oppure | nonché',
    towards: 'per | al | alla | ai | affinché',
    around: `
      torna | su | tecnologie | simili | fornitura | richiesto | sì | leggi | chiudi | direttiva |
      regolamento | legge | garante | codice | articolo | privacy | strettamente | assolutamente |
      puramente | il | i | gli | le | la | lo | l' | dell' | all' | un | una | di | dei | del | della
      | delle | degli | da | dal | dai | a | in | nel | sul | con | che | si | è | sono | essere | può
      | possono | questo | questa | questi | queste | nostro | nostri | nostra | tuo | tuoi | suo |
      suoi | noi | propri | propria | proprio | anonimi | anonime | interni | parte | parti | prima |
      fini | finalità | scopo | scopi | motivi | sito | siti | web | pagina | pagine | piattaforma |
      portale | servizio | servizi | browser | uso | utilizzo | utilizzati | utilizzato | usati |
      utente | utenti | visita | visite | visitatori | mirata | personalizzata | tipo | tipi |
      tipologie | tipologia | categoria | categorie | gruppo | elenco | lista | tabella | seguente |
      seguenti | sotto | sopra | riportati | ecco | qui | dettagli | più | informazioni | sempre |
      attivi | attivo | abilitati | tutti | ogni | nome | nomi | sessione | persistenti | permanenti |
      temporanei | funzionamento | funzionare | funzioni | corretto | correttamente | base | due | tre
      | numero | durata | accesso | lingua | ultimo | aggiornamento | anche
    `,
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
    joining: 'e | ed | o | oppure | nonché | così come',
    leading: 'cookie | i | il',
    startingWith: `
      che inizia con | che iniziano con | che inizi con | che comincia con | che cominciano con |
      che iniziano per | che inizia per | inizia con | iniziano con | con prefisso | con il prefisso |
      con il nome che inizia con | che inizi per | che inizino con | che inizino per | inizia per |
      iniziano per
    `,
    subject: `
      qualsiasi | qualunque | ogni | tutti | tutto | i | il | cookie | cui | nome | nomi | quale | con
    `,
    none: 'nessuno | nessun cookie | non applicabile',
    notNames: 'ecc | tutti | altri | vari | diversi | molteplici | sconosciuto',
    denying: 'non | tranne | eccetto | salvo | senza | mai',
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
