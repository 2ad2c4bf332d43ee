import type { Severity } from './finding.ts'
import type { NamedRow } from './matches.ts'
import type { MessageId } from './sentence.ts'
import type { Answer, Subject, Surroundings } from './subject.ts'

/** What a rule rests on. Without an address it is the portal's own policy, or the documentation a finding names. */
interface RuleSource {
  readonly title: MessageId
  readonly url?: string
}

export const ruleSources = {
  policy: { title: 'source_policy' },
  description: { title: 'source_description' },
  maker: { title: 'source_maker' },
  'eprivacy-5-3': {
    title: 'source_eprivacy',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  planet49: {
    title: 'source_planet49',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
  },
  'cnil-audience': { title: 'source_cnil', url: 'https://www.cnil.fr/fr/node/167364' },
  'edpb-taskforce': {
    title: 'source_edpb',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/other/report-work-undertaken-cookie-banner-taskforce_en',
  },
  rfc6265bis: {
    title: 'source_rfc6265bis',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  owasp: {
    title: 'source_owasp',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#cookies',
  },
} as const satisfies Record<string, RuleSource>

export type RuleSourceId = keyof typeof ruleSources

/** A rule, whole: what a file of `rules/` exports. Its words are in `public/_locales`, under its identifier. */
export interface Rule {
  readonly id: string
  /** The most that it can weigh: what is not certain, or not measured by the portal's own policy, is no breach. */
  readonly severity: Severity
  readonly restsOn: readonly [RuleSourceId, ...RuleSourceId[]]
  /** What it is where only the description of the platform is the measure, if that makes it another thing. */
  readonly described?: Pick<Rule, 'severity' | 'restsOn'> & { readonly words: 'undescribed' }
  /** Says what it has to say of a cookie; nothing where the facts do not suffice. */
  judge?(subject: Subject, portal: Surroundings): Answer | undefined
  /** Says what it has to say of a row for which no cookie is in the jar. */
  judgeRow?(row: NamedRow): Answer
}
