import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A text that grows by repeating its middle. */
interface Attack {
  readonly before: string
  readonly repeated: string
  readonly after: string
}

/** How an expression does worse than linearly. */
export interface Growth {
  readonly attack: Attack
  /** Milliseconds for texts of so many letters, the second four times as long as the first. */
  readonly times: readonly [letters: number, short: number, long: number]
}

/**
 * Looks for a text on which an expression takes more than proportionally longer as it grows, by replacing all
 * that matches. The texts are made of the expression itself: its characters and what its parts match,
 * repeated, after what leads there, before what it does not expect.
 *
 * @returns undefined when none is found
 */
export function superlinearGrowth(expression: RegExp): Growth | undefined {
  const all = new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, '')}g`)
  const { pattern } = new RegExpParser({ ecmaVersion: 2025 }).parseLiteral(String(expression))
  if (!hasEndlessRun(pattern)) return undefined
  let suspects: readonly Attack[] = attacksOn(pattern)
  for (const { letters, hopeless, most } of screenings) {
    const tried: { attack: Attack; time: number }[] = []
    let judged = 0
    for (const attack of suspects) {
      const time = timed(all, attack, letters, 1)
      if (time > hopeless && timed(all, attack, letters, 3) > hopeless) {
        return { attack, times: [letters / 4, timed(all, attack, letters / 4, 1), time] }
      }
      if (letters === longest && time > slow && judged++ < mostJudged) {
        const times = growing(all, attack)
        if (times) return { attack, times }
      }
      tried.push({ attack, time })
    }
    suspects = tried
      .sort((one, other) => other.time - one.time)
      .slice(0, most)
      .map(({ attack }) => attack)
  }
  for (const attack of suspects) {
    const times = growing(all, attack)
    if (times) return { attack, times }
  }
  return undefined
}

const longest = 1_000
/**
 * Longer and longer texts, of which the slowest are tried further: never many that are slow. So few letters take
 * `hopeless` milliseconds only if that doubles with each of them, or grows with their cube.
 */
const screenings = [
  { letters: 20, hopeless: 1, most: Number.POSITIVE_INFINITY },
  { letters: 100, hopeless: 5, most: 800 },
  { letters: longest, hopeless: 50, most: 10 },
] as const
/** Milliseconds for the longest: worth a judgement at once. */
const slow = 1
const mostJudged = 10
/** Four times the letters take four times the time, or sixteen times where it grows with the square. */
const tolerated = 8

/**
 * What is judged: growth with the square takes these milliseconds for so many letters on any machine, and what
 * takes less may be the collector of garbage. The second is for what looked so once: noise does not last.
 */
const judgements = [
  { letters: 2_000, telling: 10 },
  { letters: 4_000, telling: 40 },
] as const

function growing(expression: RegExp, attack: Attack): Growth['times'] | undefined {
  let worst: Growth['times'] | undefined
  for (const { letters, telling } of judgements) {
    const long = timed(expression, attack, letters * 4, 2)
    if (long < telling) return undefined
    const short = timed(expression, attack, letters, 3)
    if (long < short * tolerated) return undefined
    worst = [letters, short, long]
    if (long > telling * 10) break
  }
  return worst
}

/** @returns milliseconds, the least of so many tries */
function timed(expression: RegExp, { before, repeated, after }: Attack, letters: number, tries: number) {
  const text = before + repeated.repeat(Math.ceil(letters / repeated.length)) + after
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < tries; index++) {
    const begin = performance.now()
    text.replace(expression, '')
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

/** What ends a text so that the expression fails, where anything does. A line separator is what `.` is not. */
const ends = ['', '!', 'a\u2028a', '\n!']
/** Letters of the alphabets from which pairs are made. */
const mostPaired = 6
/** What the expression may take for anything. */
const ordinary = ['a', ' ', '1', '-']

/** Beyond so many letters a run counts as endless; what has none takes at most so long for each letter. */
const longestRun = 200

function hasEndlessRun(node: AST.Node): boolean {
  switch (node.type) {
    case 'Quantifier':
      return node.max > longestRun || hasEndlessRun(node.element)
    case 'Alternative':
      return node.elements.some(hasEndlessRun)
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.some(hasEndlessRun)
    case 'Assertion':
      return 'alternatives' in node && node.alternatives.some(hasEndlessRun)
    default:
      return false
  }
}

function attacksOn(pattern: AST.Pattern): Attack[] {
  const befores = new Set(['', 'a'])
  const parts = new Set<string>()
  const letters = new Set<string>()
  const visit = (node: AST.Node, before: string): void => {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
      case 'Assertion':
        if ('alternatives' in node) for (const one of node.alternatives) visit(one, before)
        break
      case 'Alternative': {
        let so = before
        for (const element of node.elements) {
          visit(element, so)
          so += sampleOf(element)
          if (so.length < 60) parts.add(so.slice(before.length))
        }
        break
      }
      case 'Quantifier':
        if (node.max > longestRun) {
          befores.add(before)
          const sample = sampleOf(node.element)
          parts.add(sample)
          parts.add(before + sample)
        }
        visit(node.element, before)
        break
      default:
        for (const letter of lettersOf(node)) letters.add(letter)
    }
  }
  visit(pattern, '')
  const alphabet = [...letters].slice(0, 40)
  const chosen = [...new Set([...spread(alphabet, mostPaired), ...ordinary])]
  const repeated = new Set([
    ...parts,
    ...alphabet,
    ...ordinary,
    ...chosen.flatMap(one => chosen.filter(other => other !== one).map(other => one + other)),
  ])
  repeated.delete('')
  const leads = spread([...befores], 4)
  return leads.flatMap(before =>
    [...repeated].flatMap(repeated => ends.map(after => ({ before, repeated, after }))),
  )
}

function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  return Array.from(
    { length: Math.min(most, items.length) },
    (_, index) => items[Math.floor(index * step)] as Item,
  )
}

/** A short text that a part matches, as far as that can be said of it alone. */
function sampleOf(node: AST.Node): string {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return sampleOf(node.alternatives[0] as AST.Alternative)
    case 'Alternative':
      return node.elements.map(sampleOf).join('')
    case 'Quantifier':
      return sampleOf(node.element).repeat(Math.max(1, Math.min(node.min, 10)))
    case 'Assertion':
    case 'Backreference':
      return ''
    default:
      return lettersOf(node)[0] ?? ''
  }
}

/** Some characters that a set matches: its own, and ordinary ones. */
function lettersOf(node: AST.Node): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)]
    case 'CharacterClass': {
      if (!node.negate) return node.elements.flatMap(lettersOf)
      const own = new Set(node.elements.flatMap(lettersOf))
      return [...'a 1-.,("\u00E9'].filter(letter => !own.has(letter)).slice(0, 4)
    }
    case 'CharacterClassRange':
      return [String.fromCodePoint(node.min.value), String.fromCodePoint(node.max.value)]
    case 'CharacterSet':
      switch (node.kind) {
        case 'space':
          return node.negate ? ['a'] : [' ', '\n', '\u00A0']
        case 'digit':
          return node.negate ? ['a'] : ['1']
        case 'word':
          return node.negate ? [' '] : ['a', '_', '1']
        case 'any':
          return ['a']
        default:
          return ['a', '\u00E9', 'A']
      }
    default:
      return []
  }
}
