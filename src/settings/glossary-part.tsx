import { type MessageId, text } from '../browser/text.ts'

/** Each word with its sentence, in the order in which one meets them. */
const groups = [
  {
    title: 'kinds_title',
    words: [
      ['kinds_necessary', 'kinds_necessary_text'],
      ['kinds_statistical', 'kinds_statistical_text'],
      ['kinds_first_party', 'kinds_first_party_text'],
      ['kinds_third_party', 'kinds_third_party_text'],
    ],
  },
  {
    title: 'glossary_words',
    words: [
      ['glossary_declared', 'glossary_declared_text'],
      ['finding_undeclared', 'glossary_undeclared_text'],
      ['glossary_finding', 'glossary_finding_text'],
      ['severity_breach', 'glossary_breach_text'],
      ['severity_notice', 'glossary_notice_text'],
    ],
  },
  {
    title: 'glossary_technical',
    words: [
      ['glossary_session', 'glossary_session_text'],
      ['glossary_third_party', 'glossary_third_party_text'],
      ['glossary_secure', 'glossary_secure_text'],
      ['glossary_http_only', 'glossary_http_only_text'],
      ['glossary_same_site', 'glossary_same_site_text'],
      ['glossary_partitioned', 'glossary_partitioned_text'],
      ['glossary_host_only', 'glossary_host_only_text'],
    ],
  },
] as const satisfies readonly { title: MessageId; words: readonly (readonly [MessageId, MessageId])[] }[]

/** The words of popup and report, each explained in a sentence or two. */
export function GlossaryPart() {
  return (
    <section className="card" aria-labelledby="glossary">
      <h2 id="glossary">{text('glossary_title')}</h2>
      {groups.map(({ title, words }) => (
        <div key={title} className="told">
          <h3>{text(title)}</h3>
          <dl className="pairs">
            {words.map(([word, meaning]) => (
              <div key={word} data-word={word}>
                <dt>{text(word)}</dt>
                <dd>{text(meaning)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
