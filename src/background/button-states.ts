/**
 * How it stands on a tab. `no-portal`: no portal we know, or a page of which we are not told. `portal`: nothing
 * stands out, and no policy of the portal's own says that all is declared. `in-question`: something is not declared,
 * or cannot be matched for certain. Each has its icon in `public/icons/`, drawn in `cli/toolbar-icons.ts`.
 */
export const buttonStates = [
  'no-portal',
  'portal',
  'all-declared',
  'in-question',
  'paused',
  'no-access',
] as const
export type ButtonState = (typeof buttonStates)[number]
