/**
 * Keeps the clicks on buttons that nobody listens to yet.
 *
 * @returns what ends that, and clicks those buttons again
 */
export function keepClicks(root: HTMLElement): () => void {
  const clicked = new Set<HTMLButtonElement>()
  const keep = ({ target }: Event) => {
    const button = target instanceof Element && target.closest('button')
    if (button) clicked.add(button)
  }
  root.addEventListener('click', keep)
  return () => {
    root.removeEventListener('click', keep)
    for (const button of clicked) button.click()
  }
}
