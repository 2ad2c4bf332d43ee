/** What is recorded of the visitors' choices. */
import type { ChoiceHistory } from '../cookie/visitor-choice.ts'
import { withDatabase } from './database.ts'

/** The choices found on a portal, in each cookie store. */
export function choicesOf(host: string): Promise<ChoiceHistory[]> {
  return withDatabase(database => database.getAllFromIndex('choices', 'host', host))
}
