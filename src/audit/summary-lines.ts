import { isWrong } from './finding.ts'
import type { Report } from './report.ts'
import { ruleIds, ruleOf } from './rules.ts'
import { type Sentence, say } from './sentence.ts'
import { verdictOn } from './verdict.ts'

/** So many names are told; who wants all of them opens the report. */
const mostNamed = 10

/**
 * A report in five sentences for a mail: which portal and when, how it stands, which cookies the policy does not
 * name, what else is worth checking, and what it was compared with.
 *
 * @param at when the jar was read, in milliseconds since 1970
 * @param titleOf puts the title of a rule into words
 * @param source the policy it was compared with and its date, in words
 */
export function summaryLines(
  report: Report,
  at: number,
  titleOf: (title: Sentence['id']) => string,
  source: string,
): readonly Sentence[] {
  const { host, against, present } = report
  const { headline, meaning } = verdictOn(report)
  const undeclared = present.filter(({ classification }) => classification.status === 'undeclared')
  const names = [...new Set(undeclared.map(({ cookie }) => cookie.name))]
  const others = ruleIds
    .filter(rule => rule !== 'undeclared')
    .flatMap(rule => {
      const count = present.filter(({ findings }) =>
        findings.some(one => one.rule === rule && isWrong(one)),
      ).length
      return count === 0 ? [] : [`${titleOf(ruleOf(rule, against.standing).title)} (${count})`]
    })
  return [
    say('summary_portal', host, { moment: at }),
    headline,
    names.length === 0
      ? meaning
      : say(`summary_names_${against.standing}`, { list: names, atMost: mostNamed }),
    others.length === 0 ? say('summary_no_findings') : say('summary_findings', { list: others }),
    say('summary_source', source),
  ]
}
