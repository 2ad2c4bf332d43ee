/**
 * The words around cookie names in a cell of a policy table. Only English ones were seen on published
 * pages (marked `seen`); the others are worded as a data officer of the language would.
 */
export interface NameWords {
  readonly language: string
  readonly seen?: true
  /** Between two names of a list: one word, or several as a phrase. */
  readonly joining: readonly string[]
  /** Before a name: `the cookie _ga`. */
  readonly leading: readonly string[]
  /** "(any cookie) starting with", after which the beginning of the names stands. */
  readonly startingWith: readonly string[]
  /** What may stand before `startingWith`, word by word. */
  readonly subject: readonly string[]
  /** The whole cell, where a provider has no name to give. */
  readonly none: readonly string[]
  /** Where a name would stand, these say that the list is not whole, or that it is none. */
  readonly notNames: string
  /** In the brackets after a name, these may take it back. */
  readonly denying: string
}

export const nameWords: readonly NameWords[] = [
  {
    language: 'en',
    seen: true,
    joining: ['and', 'or', 'as well as'],
    leading: ['cookie', 'cookies', 'the'],
    startingWith: [
      'starting with',
      'starts with',
      'start with',
      'beginning with',
      'begins with',
      'begin with',
      'starting by',
      'prefixed with',
      'prefixed by',
      'with the prefix',
      'with a prefix of',
      'with prefix',
      'with a name starting with',
      'with a name beginning with',
      'with names starting with',
    ],
    subject: 'any all every each the a cookie cookies name names whose which that of is are'.split(' '),
    none: ['none', 'n/a', 'not applicable', 'no cookie', 'no cookies'],
    notNames:
      'etc all any others other various several multiple many different unknown cookie cookies third-party',
    denying: 'no not except but without unless excluding never',
  },
  {
    language: 'fr',
    joining: ['et', 'ou', 'ainsi que'],
    leading: ['cookie', 'cookies', 'le', 'les', 'témoin', 'témoins'],
    startingWith: [
      'commençant par',
      'commence par',
      'commencent par',
      'débutant par',
      'débute par',
      'débutent par',
      'préfixés par',
      'préfixé par',
      'avec le préfixe',
      'avec pour préfixe',
      'ayant pour préfixe',
      'portant le préfixe',
      'préfixées par',
      'de préfixe',
    ],
    subject:
      "tout tous toute les le la cookie cookies témoin témoins nom noms dont qui autre autres n'importe quel quels".split(
        ' ',
      ),
    none: ['aucun', 'aucun cookie', 'aucun témoin', 'néant', 'sans objet'],
    notNames:
      'tous toutes tout autres autre divers diverses différents plusieurs multiples inconnu témoin témoins tiers',
    denying: 'pas sauf hors hormis sans excepté jamais aucun',
  },
  {
    language: 'es',
    joining: ['y', 'e', 'o', 'u', 'así como'],
    leading: ['cookie', 'cookies', 'la', 'las'],
    startingWith: [
      'que empiece por',
      'que empiecen por',
      'que empiezan por',
      'que empieza por',
      'que comience por',
      'que comiencen por',
      'que comienzan por',
      'que comience con',
      'que comiencen con',
      'que comienzan con',
      'que empiece con',
      'que empiecen con',
      'que empiezan con',
      'empieza por',
      'empiezan por',
      'comienza por',
      'comienzan por',
      'comienza con',
      'empieza con',
      'con el prefijo',
      'con prefijo',
      'con nombre que empiece por',
      'con nombre que comience por',
    ],
    subject: 'cualquier toda todas todo todos las la los el cookie cookies cuyo nombre nombres cuyos'.split(
      ' ',
    ),
    none: ['ninguna', 'ninguno', 'ninguna cookie', 'no aplica', 'no procede'],
    notNames:
      'todas todos otras otros varias varios diversas diversos múltiples diferentes desconocido terceros',
    denying: 'no salvo excepto sin menos nunca',
  },
  {
    language: 'de',
    joining: ['und', 'oder', 'sowie', 'beziehungsweise', 'bzw.'],
    leading: ['cookie', 'cookies', 'das', 'die'],
    startingWith: [
      'beginnend mit',
      'beginnen mit',
      'beginnt mit',
      'anfangend mit',
      'mit dem präfix',
      'die mit',
      'das mit',
      'deren name mit',
      'dessen name mit',
      'mit präfix',
      'mit der vorsilbe',
      'der mit',
      'mit',
    ],
    subject:
      'alle jedes jeder sämtliche das die cookie cookies deren dessen name namen beginnt beginnen jeden jede der den dem'.split(
        ' ',
      ),
    none: ['keine', 'keiner', 'kein cookie', 'keine cookies', 'entfällt'],
    notNames: 'usw usf alle andere weitere diverse verschiedene mehrere unbekannt drittanbieter',
    denying: 'nicht kein keine außer ausser ohne ausgenommen nie',
  },
  {
    language: 'nl',
    joining: ['en', 'of', 'alsook', 'evenals', 'alsmede'],
    leading: ['cookie', 'cookies', 'de', 'het'],
    startingWith: [
      'beginnend met',
      'begint met',
      'beginnen met',
      'die begint met',
      'die beginnen met',
      'dat begint met',
      'die met',
      'met het voorvoegsel',
      'met voorvoegsel',
      'met het prefix',
      'met prefix',
      'dat met',
      'waarvan de naam met',
      'met',
    ],
    subject:
      'alle elke elk iedere ieder de het cookie cookies waarvan naam begint beginnen die dat met namen'.split(
        ' ',
      ),
    none: ['geen', 'geen cookies', 'niet van toepassing', 'n.v.t.'],
    notNames: 'enz enzovoort alle andere overige diverse verschillende meerdere onbekend derden',
    denying: 'niet geen behalve zonder uitgezonderd nooit',
  },
  {
    language: 'it',
    joining: ['e', 'ed', 'o', 'oppure', 'nonché', 'così come'],
    leading: ['cookie', 'i', 'il'],
    startingWith: [
      'che inizia con',
      'che iniziano con',
      'che inizi con',
      'che comincia con',
      'che cominciano con',
      'che iniziano per',
      'che inizia per',
      'inizia con',
      'iniziano con',
      'con prefisso',
      'con il prefisso',
      'con il nome che inizia con',
      'che inizi per',
      'che inizino con',
      'che inizino per',
      'inizia per',
      'iniziano per',
    ],
    subject: 'qualsiasi qualunque ogni tutti tutto i il cookie cui nome nomi quale con'.split(' '),
    none: ['nessuno', 'nessun cookie', 'non applicabile'],
    notNames: 'ecc tutti altri vari diversi molteplici sconosciuto',
    denying: 'non tranne eccetto salvo senza mai',
  },
  {
    language: 'ca',
    joining: ['i', 'o', 'així com'],
    leading: ['galeta', 'galetes', 'cookie', 'cookies', 'la', 'les'],
    startingWith: [
      'que comenci per',
      'que comencin per',
      'que comença per',
      'que comencen per',
      'que comenci amb',
      'que comencin amb',
      'que comença amb',
      'que comencen amb',
      'comença per',
      'comencen per',
      'comença amb',
      'amb el prefix',
      'amb prefix',
      'comenci per',
      'comencin per',
      'comenci amb',
      'comencin amb',
      'que comenci en',
      'començada per',
      'començades per',
    ],
    subject:
      'qualsevol tota totes tot tots les la els el galeta galetes cookie cookies nom noms de qual quals cada'.split(
        ' ',
      ),
    none: ['cap', 'cap galeta', 'no aplicable'],
    notNames: 'totes tots altres diverses diversos múltiples desconegut galeta galetes tercers',
    denying: 'no llevat excepte sense tret mai',
  },
  {
    language: 'pt',
    joining: ['e', 'ou', 'bem como', 'assim como'],
    leading: ['cookie', 'cookies', 'o', 'os'],
    startingWith: [
      'que comece por',
      'que comecem por',
      'que começa por',
      'que começam por',
      'que comece com',
      'que comecem com',
      'que começa com',
      'que começam com',
      'que inicie com',
      'que iniciem com',
      'começa por',
      'começam por',
      'começa com',
      'começados por',
      'com o prefixo',
      'com prefixo',
      'iniciado por',
      'iniciados por',
      'começado por',
      'comece por',
      'comecem por',
      'comece com',
      'comecem com',
    ],
    subject: 'qualquer todo todos toda todas o os a as cookie cookies cujo nome nomes cada cujos com'.split(
      ' ',
    ),
    none: ['nenhum', 'nenhum cookie', 'não aplicável'],
    notNames:
      'todos todas outros outras vários várias diversos diversas desconhecido testemunho testemunhos terceiros',
    denying: 'não exceto excepto salvo sem nunca',
  },
]

/**
 * Names to which a copy glues the number of a footnote or of a reference: those that FACTS of the platform
 * and its known trackers give whole, so that `sessionid1` is taken for `sessionid` and a footnote. The
 * cell stays beside it verbatim. Any other name keeps its digits: they may be its own.
 */
export const namesWithoutDigits: ReadonlySet<string> = new Set([
  'sessionid',
  'csrftoken',
  'cookies_preferences',
  'django_language',
  '_ga',
  '_gid',
  'atuserid',
  'atidvisitor',
  'atsession',
  '_pcid',
  '_pctx',
  'pa_user',
  'hubspotutk',
  '__hstc',
  '__hssc',
])
