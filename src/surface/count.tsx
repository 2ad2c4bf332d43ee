import { type MessageId, number, text } from '../browser/text.ts'

/** A number over what it counts. */
export function Count({ of, count, label }: { of: string; count: number; label: MessageId }) {
  return (
    <div data-count={of} data-none={count === 0 || undefined}>
      <dt>{text(label, { count })}</dt>
      <dd>{number(count)}</dd>
    </div>
  )
}
