/**
 * The words around cookie names in a cell of a policy table. Only English ones were seen on published
 * pages (marked `seen`); the others are worded as a data officer of the language would.
 */
export interface NameWords {
  readonly language: string
  readonly seen?: true
  /** Between two names of a list. */
  readonly joining: readonly string[]
  /** Before a name: `the cookie _ga`. */
  readonly leading: readonly string[]
  /** "(any cookie) starting with", after which the beginning of the names stands. */
  readonly startingWith: readonly string[]
  /** What may stand before `startingWith`, word by word. */
  readonly subject: readonly string[]
  /** The whole cell, where a provider has no name to give. */
  readonly none: readonly string[]
}

export const nameWords: readonly NameWords[] = [
  {
    language: 'en',
    seen: true,
    joining: ['and', 'or'],
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
    ],
    subject: 'any all every each the a cookie cookies name names whose which that of is are'.split(' '),
    none: ['none', 'n/a', 'not applicable'],
  },
  {
    language: 'fr',
    joining: ['et', 'ou'],
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
    ],
    subject: 'tout tous toute les le la cookie cookies témoin témoins nom noms dont qui autre autres'.split(
      ' ',
    ),
    none: ['aucun', 'néant', 'sans objet'],
  },
  {
    language: 'es',
    joining: ['y', 'e', 'o'],
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
    ],
    subject: 'cualquier toda todas todo todos las la los el cookie cookies cuyo nombre nombres'.split(' '),
    none: ['ninguna', 'ninguno', 'no aplica'],
  },
  {
    language: 'de',
    joining: ['und', 'oder', 'sowie'],
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
    ],
    subject:
      'alle jedes jeder sämtliche das die cookie cookies deren dessen name namen beginnt beginnen'.split(' '),
    none: ['keine', 'keiner', 'entfällt'],
  },
  {
    language: 'nl',
    joining: ['en', 'of'],
    leading: ['cookie', 'cookies', 'de', 'het'],
    startingWith: [
      'beginnend met',
      'begint met',
      'beginnen met',
      'die begint met',
      'die beginnen met',
      'dat begint met',
      'die met',
    ],
    subject: 'alle elke elk iedere ieder de het cookie cookies waarvan naam begint beginnen die dat'.split(
      ' ',
    ),
    none: ['geen', 'niet van toepassing', 'n.v.t.'],
  },
  {
    language: 'it',
    joining: ['e', 'ed', 'o'],
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
    ],
    subject: 'qualsiasi qualunque ogni tutti tutto i il cookie cui nome nomi'.split(' '),
    none: ['nessuno', 'non applicabile'],
  },
  {
    language: 'ca',
    joining: ['i', 'o'],
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
    ],
    subject: 'qualsevol tota totes tot tots les la els el galeta galetes cookie cookies nom noms'.split(' '),
    none: ['cap', 'no aplicable'],
  },
  {
    language: 'pt',
    joining: ['e', 'ou'],
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
    ],
    subject: 'qualquer todo todos toda todas o os a as cookie cookies cujo nome nomes'.split(' '),
    none: ['nenhum', 'não aplicável'],
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
