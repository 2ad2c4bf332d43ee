import type { Unit } from '../languages/language.ts'

const perDay = { second: 86_400, minute: 1_440, hour: 24, day: 1 } as const

/** The longest that so many of a unit can be by the calendar. */
export function inDays(count: number, unit: Unit): number {
  switch (unit) {
    case 'year':
      return longestMonths(count * 12)
    case 'month':
      return longestMonths(count)
    case 'week':
      return count * 7
    default:
      // Divided, not multiplied by a fraction: 24 hours are exactly one day.
      return count / perDay[unit]
  }
}

/** Four years, one of them a leap year, after which the calendar comes again. */
const cycle = { months: 48, days: 1461 }

/** The most days that so many months in a row can have; of a part of a month, that part of 31 days. */
function longestMonths(count: number): number {
  const whole = Math.floor(count)
  const rest = whole % cycle.months
  const spans = Array.from({ length: cycle.months }, (_, first) => daysIn(first, rest))
  return Math.floor(whole / cycle.months) * cycle.days + Math.max(...spans) + (count - whole) * 31
}

function daysIn(first: number, months: number): number {
  return (Date.UTC(2024, first + months) - Date.UTC(2024, first)) / 86_400_000
}
