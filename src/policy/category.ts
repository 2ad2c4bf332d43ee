// Apart from the words of headings, which the background worker does not load.
export const categories = ['necessary', 'functional', 'statistics', 'advertising', 'unknown'] as const

/** What a policy says a group of cookies is for. `unknown`: its heading does not say. */
export type Category = (typeof categories)[number]
