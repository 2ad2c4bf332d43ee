/** Spans of time in milliseconds. */
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** Clocks are corrected by seconds all the time. */
export const clockTolerance = 60 * second
