import { catalan } from './ca.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import type { Language } from './language.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'

/** The languages in which policies are read. Where two know a text equally well, the first one counts. */
export const languages: readonly Language[] = [
  english,
  french,
  spanish,
  german,
  dutch,
  italian,
  catalan,
  portuguese,
]
