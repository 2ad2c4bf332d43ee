const paths = {
  question: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.2',
  lock: 'M5.2 7.6h5.6v3.9H5.2zM6.2 7.6V6.2a1.8 1.8 0 0 1 3.6 0v1.4',
  warning: 'M8 4.6v4.2M8 11.2v.2',
} as const

type IconName = keyof typeof paths

/** A sign in a circle. It only repeats what the text beside it says. */
export function CircleIcon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" />
      <path d={paths[name]} />
    </svg>
  )
}
