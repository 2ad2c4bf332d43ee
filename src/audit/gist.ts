import { platformCookie } from './explain.ts'
import type { AuditedCookie } from './report.ts'
import { type Sentence, say } from './sentence.ts'

/**
 * What a cookie is for, or whose tool it is, in a line: the place to say it at length is its explanation. A tool is
 * known by name and surroundings, which is likely and not certain.
 */
export function gistOf({ cookie, classification, tool }: AuditedCookie): Sentence {
  const declaration = hasRow(classification) ? classification.match.declaration : undefined
  const known = declaration && platformCookie(cookie.name, declaration)
  if (known) return say(`gist_${known}`)
  if (tool) return say(`gist_tool_${tool.kind}`, tool.tool)
  const words = declaration && (declaration.purposes || declaration.function)
  return words ? say('gist_declared', words) : say('gist_unknown')
}

type Classification = AuditedCookie['classification']

/** Whether a row names the cookie, and not perhaps another site's. */
function hasRow(
  classification: Classification,
): classification is Exclude<Classification, { status: 'undeclared' }> {
  return classification.status !== 'undeclared' && classification.status !== 'doubtful'
}
