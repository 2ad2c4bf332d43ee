import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSync } from 'vite'

/** A regular expression of the source. */
export interface Expression {
  /** The file, and the line unless it is put together as the program runs: `src/a.ts:3`. */
  readonly place: string
  readonly expression: RegExp
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All of `src/`: those that are written out, and those that modules put together when they are loaded. */
export async function expressionsOfSource(): Promise<Expression[]> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map(file => `src/${file.replaceAll('\\', '/')}`)
    .sort()
  const found: Expression[] = []
  for (const file of files) {
    const { written, makers } = expressionsIn(file, readFileSync(join(root, file), 'utf8'))
    found.push(...written)
    if (makers > 0) found.push(...(await madeBy(file, makers)))
  }
  return found
}

/** What stands in a text of a program: its expressions, and how many places put others together. */
export function expressionsIn(file: string, text: string): { written: Expression[]; makers: number } {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const written: Expression[] = []
  let makers = 0
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, regex, start, callee } = node as SyntaxNode
    if (type === 'Literal' && regex) {
      const line = text.slice(0, start).split('\n').length
      written.push({ place: `${file}:${line}`, expression: new RegExp(regex.pattern, regex.flags) })
    }
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') makers++
    for (const part of Object.values(node)) visit(part)
  }
  visit(program)
  return { written, makers }
}

interface SyntaxNode {
  readonly type?: string
  readonly start?: number
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

/** What a module makes when it is loaded, which must be all that it can make. */
async function madeBy(file: string, makers: number): Promise<Expression[]> {
  const made = new Map<string, Expression>()
  const original = globalThis.RegExp
  const record = (expression: RegExp) => {
    made.set(String(expression), { place: file, expression })
    return expression
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => record(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]) => record(target(pattern, flags)),
  })
  try {
    // A query makes it a module of its own, which is loaded anew whoever has loaded it before.
    await import(`${pathToFileURL(join(root, file)).href}?expressions`)
  } finally {
    globalThis.RegExp = original
  }
  if (made.size < makers) {
    throw new Error(
      `${file}: expected every regular expression to be made when the module is loaded; ${made.size} of ${makers} are`,
    )
  }
  return [...made.values()]
}
