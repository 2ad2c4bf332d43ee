/** Whether the badges are behind what is recorded. */
import { showBadges } from './badge.ts'

let isNews = false

/** Something was recorded since the badges were last drawn, or can no longer be. */
export function noteNews(): void {
  isNews = true
}

export function hasNews(): boolean {
  return isNews
}

/** Draws the badges, where they are behind. */
export async function showNews(): Promise<void> {
  if (!isNews) return
  isNews = false
  await showBadges()
}
