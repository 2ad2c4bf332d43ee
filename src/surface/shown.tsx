import type { Sentence } from '../audit/sentence.ts'
import { text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import { textOf } from './text-of.ts'

/** A name, or words of a policy, as what they are, whatever signs they hold, and without turning what stands around. */
export function Shown({ children }: { children: string }) {
  const visible = visibleText(children)
  return <bdi title={visible === children ? undefined : text('hidden_signs')}>{visible}</bdi>
}

/** The name of a cookie; some have none. */
export function Name({ of: { name } }: { of: { readonly name: string } }) {
  return name === '' ? <em>{text('no_name')}</em> : <Shown>{name}</Shown>
}

/** What tells a cookie apart from others of its name. */
export function Tags({ of: tags }: { of: readonly Sentence[] }) {
  return tags.map(tag => (
    <span key={tag.id} className="tag">
      {textOf(tag)}
    </span>
  ))
}
