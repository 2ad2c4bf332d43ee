/** The words of a draft, in the language of the policy that it is to stand in: not the visitor's. */
export interface DraftWords {
  /** BCP 47. */
  readonly language: string
  /** What only the administrator can know. */
  readonly open: (what: string) => string
  readonly provider: string
  readonly functionAndLocation: string
  readonly purpose: string
  readonly lifetime: string
  readonly kind: string
  readonly nameless: string
  readonly belowToo: (domain: string) => string
  readonly session: string
  readonly atLeast: (span: string) => string
  readonly capped: string
  /** A lifetime in a table that has no column for it. */
  readonly lifetimeIs: (lifetime: string) => string
}

/** The words for a policy in that language; English where we have none. */
export function draftWords(language: string): DraftWords {
  const [primary = ''] = language.toLowerCase().split('-')
  const words = Object.hasOwn(languages, primary) ? languages[primary] : undefined
  return words ? { ...words, language: primary } : { ...english, language: 'en' }
}

type Words = Omit<DraftWords, 'language'>

const english: Words = {
  open: what => `[to be completed: ${what}]`,
  provider: 'who sets it',
  functionAndLocation: 'function and location',
  purpose: 'purpose',
  lifetime: 'duration',
  kind: 'kind of cookies',
  nameless: '(cookie without a name)',
  belowToo: domain => `${domain} and every host below it`,
  session: 'Session',
  atLeast: span => `at least ${span}`,
  capped: "at the browser's cap of 400 days or more",
  lifetimeIs: lifetime => `Duration: ${lifetime}`,
}

const languages: Readonly<Record<string, Words>> = {
  en: english,
  fr: {
    open: what => `[à compléter : ${what}]`,
    provider: 'qui le dépose',
    functionAndLocation: 'fonction et emplacement',
    purpose: 'finalité',
    lifetime: 'durée',
    kind: 'catégorie de cookies',
    nameless: '(cookie sans nom)',
    belowToo: domain => `${domain} et tous les hôtes qui en dépendent`,
    session: 'Session',
    atLeast: span => `au moins ${span}`,
    capped: 'au plafond du navigateur, soit 400 jours ou plus',
    lifetimeIs: lifetime => `Durée : ${lifetime}`,
  },
  es: {
    open: what => `[por completar: ${what}]`,
    provider: 'quién la instala',
    functionAndLocation: 'función y ubicación',
    purpose: 'finalidad',
    lifetime: 'duración',
    kind: 'tipo de cookies',
    nameless: '(cookie sin nombre)',
    belowToo: domain => `${domain} y todos los hosts que dependen de él`,
    session: 'Sesión',
    atLeast: span => `al menos ${span}`,
    capped: 'en el límite del navegador, 400 días o más',
    lifetimeIs: lifetime => `Duración: ${lifetime}`,
  },
  de: {
    open: what => `[zu ergänzen: ${what}]`,
    provider: 'wer es setzt',
    functionAndLocation: 'Funktion und Ort',
    purpose: 'Zweck',
    lifetime: 'Dauer',
    kind: 'Art der Cookies',
    nameless: '(Cookie ohne Namen)',
    belowToo: domain => `${domain} und alle Hosts darunter`,
    session: 'Sitzung',
    atLeast: span => `mindestens ${span}`,
    capped: 'an der Obergrenze des Browsers, 400 Tage oder mehr',
    lifetimeIs: lifetime => `Dauer: ${lifetime}`,
  },
  nl: {
    open: what => `[in te vullen: ${what}]`,
    provider: 'wie hem plaatst',
    functionAndLocation: 'functie en locatie',
    purpose: 'doel',
    lifetime: 'duur',
    kind: 'soort cookies',
    nameless: '(cookie zonder naam)',
    belowToo: domain => `${domain} en alle hosts daaronder`,
    session: 'Sessie',
    atLeast: span => `ten minste ${span}`,
    capped: 'op de bovengrens van de browser, 400 dagen of meer',
    lifetimeIs: lifetime => `Duur: ${lifetime}`,
  },
  it: {
    open: what => `[da completare: ${what}]`,
    provider: 'chi lo imposta',
    functionAndLocation: 'funzione e posizione',
    purpose: 'finalità',
    lifetime: 'durata',
    kind: 'tipo di cookie',
    nameless: '(cookie senza nome)',
    belowToo: domain => `${domain} e tutti gli host sottostanti`,
    session: 'Sessione',
    atLeast: span => `almeno ${span}`,
    capped: 'al limite del browser, 400 giorni o più',
    lifetimeIs: lifetime => `Durata: ${lifetime}`,
  },
  ca: {
    open: what => `[per completar: ${what}]`,
    provider: 'qui la instal·la',
    functionAndLocation: 'funció i ubicació',
    purpose: 'finalitat',
    lifetime: 'durada',
    kind: 'tipus de galetes',
    nameless: '(galeta sense nom)',
    belowToo: domain => `${domain} i tots els hosts que en depenen`,
    session: 'Sessió',
    atLeast: span => `almenys ${span}`,
    capped: 'al límit del navegador, 400 dies o més',
    lifetimeIs: lifetime => `Durada: ${lifetime}`,
  },
  pt: {
    open: what => `[a completar: ${what}]`,
    provider: 'quem o define',
    functionAndLocation: 'função e localização',
    purpose: 'finalidade',
    lifetime: 'duração',
    kind: 'tipo de cookies',
    nameless: '(cookie sem nome)',
    belowToo: domain => `${domain} e todos os hosts abaixo dele`,
    session: 'Sessão',
    atLeast: span => `pelo menos ${span}`,
    capped: 'no limite do navegador, 400 dias ou mais',
    lifetimeIs: lifetime => `Duração: ${lifetime}`,
  },
}
