/** A number over what it counts. */
export function Count(props: { of: string; count: number; label: string }) {
  return (
    <div data-count={props.of} data-none={props.count === 0 || undefined}>
      <dt>{props.label}</dt>
      <dd>{props.count}</dd>
    </div>
  )
}
