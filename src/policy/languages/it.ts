import type { Language } from './language.ts'

export const italian: Language = {
  tag: 'it',
  kindsFollow: true,
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
      tecnologia | tecnologie | indicativa | di | del | dello | della | dei | degli | delle | d' | dell' | i | il | la | le | lo | gli |
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
    forward: 'seguente | seguenti | seguito | sotto | avanti',
    affirming: 'sì',
    backward: 'sopra | soprastanti | precedente | precedenti | suddetti',
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
      day: 'giorno | giorni | gg | g',
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
    session: 'sessione | sessioni',
    browser: 'navigatore',
    closing: `
      chiusura | chiude | chiuda | chiuso | chiudere | chiudi | uscita | uscire | esce | abbandona |
      abbandono
    `,
    aroundSession: `
      cookie | di | la | il | del | della | al | alla | fine | termine | termina | terminata |
      conclusione | fino | sino | a | durata | durante | per | navigazione | si | quando | finché non |
      fino a quando non | sua | suo | tua | tuo | scade | scadono | solo | tempo | dell' | dall' | dal |
      utente | tecnico | tecnici | eliminato | eliminati | cancellato | cancellati | viene | vengono |
      corrente | singola | prima | terza | terze | parte | parti | proprietario | temporaneo |
      temporanei | una | web | sito | pagina | finestra | automaticamente | disconnessione | logout |
      internet
    `,
    lasting: `
      persistente | persistenti | permanente | permanenti | fino alla cancellazione |
      fino a cancellazione | fino alla revoca | fino a revoca
    `,
    around: `
      ad | massimo | massima | max | impostazione | predefinita | default | modificabile |
      modificabili | configurabile | dopo | inattività | senza | attività | lo | ultima | visita |
      conservazione | scadenza | in | circa | consenso | primo | data | creazione | rinnovabile |
      rinnovato | ogni | può | essere | modificato | modificata | all' | d' | dalla | periodo | un |
      ultimo | aggiornamento | impostato | installazione | accesso | secondo | scelta | partire |
      validità | valido | valida | delle | dei | utilizzo | rilascio | i | cancellazione | dalle |
      configurazione
    `,
    introducing: 'durante | dura | durano | valido | valida | conservato | conservati | memorizzato | entro',
    atMost: 'non più di | non oltre | meno di | entro | inferiore a | non superiore a | al massimo',
    open: `
      almeno | minimo | minima | min | più | oltre | superiore a | non meno di | illimitato |
      illimitata | mai | indeterminato | indeterminata | indefinito | indefinita | indefinitamente |
      senza limiti | senza limite | senza scadenza | nessuna scadenza | non scade | non scadono |
      sempre | salvo | tranne | eccetto | a meno | ma
    `,
    from: "da | dal | dalla | dall' | ogni | ultimi | ultime | primi",
    between: 'tra | fra',
    after: 'dopo',
    and: 'e | ed',
    to: 'a',
    or: 'o | oppure',
    not: 'non | senza',
    in: 'in',
    none: 'non applicabile | nessuna',
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
