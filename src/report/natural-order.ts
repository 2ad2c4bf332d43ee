/** By what rows are ordered, the first part first. */
export type Key = readonly (string | number)[]

/**
 * A name such that the second follows the first and the tenth the ninth: each number has its length before it. By
 * code unit: an order that no language setting changes, and many times faster than a collator's.
 */
export function natural(name: string): string {
  return name.toLowerCase().replace(/\d+/g, digits => {
    const number = digits.replace(/^0+(?=\d)/, '')
    return `0${String.fromCharCode(number.length)}${number}`
  })
}

export function compare(one: Key, other: Key): number {
  const differing = one.findIndex((part, index) => part !== other[index])
  const [left, right] = [one[differing], other[differing]]
  return left === undefined || right === undefined ? 0 : left < right ? -1 : 1
}
