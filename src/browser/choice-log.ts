/** What looks found of the visitors' choices. */
import { type ChoiceHistory, noteChoice, type VisitorChoice } from '../cookie/visitor-choice.ts'
import { openDatabase } from './database.ts'

/** Writes down a look. `at`: of the event that made us look, in milliseconds since 1970. */
export async function recordChoice(
  host: string,
  storeId: string,
  choice: VisitorChoice,
  at: number,
): Promise<void> {
  const database = await openDatabase()
  const { store, done } = database.transaction('choices', 'readwrite')
  const { periods = [] } = (await store.get([host, storeId])) ?? {}
  await store.put({ host, storeId, periods: noteChoice(periods, choice, at) })
  await done
}

/** The choices found on a portal, in each cookie store. */
export async function choicesOf(host: string): Promise<ChoiceHistory[]> {
  const database = await openDatabase()
  return database.getAllFromIndex('choices', 'host', host)
}
