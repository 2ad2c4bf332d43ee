import { rulesBy } from '../audit/rules.ts'
import { managedIn } from '../browser/managed-settings.ts'
import { entriesIn } from '../browser/own-entries.ts'
import type { Stored } from '../browser/storage.ts'
import { list, text } from '../browser/text.ts'
import { Shown } from '../surface/shown.tsx'
import { EntryLines } from './entries-part.tsx'
import { Mismatches } from './mismatches.tsx'

/** Whether the user's organisation has set anything, be it right or wrong. */
export function hasOrganisation(stored: Stored): boolean {
  const { portals, paused, rulesOff, settings, problems } = managedIn(stored)
  const lists = [
    portals,
    paused,
    rulesOff,
    problems,
    Object.keys(settings),
    entriesIn(stored, 'managedEntry'),
  ]
  return lists.some(list => list.length > 0)
}

/** What the user's organisation has set, and what of it could not be used. */
export function OrganisationPart({ stored }: { stored: Stored }) {
  const { portals, paused, rulesOff, problems } = managedIn(stored)
  const entries = entriesIn(stored, 'managedEntry')
  const set = [
    ['portals', portals],
    ['paused', paused],
    [
      'rules',
      rulesBy('own')
        .filter(({ id }) => rulesOff.includes(id))
        .map(({ title }) => text(title)),
    ],
  ] as const
  const told = set.filter(([, values]) => values.length > 0)
  return (
    <section className="card entries" aria-labelledby="organisation">
      <h2 id="organisation">{text('organisation_title')}</h2>
      <p className="hint">{text('organisation_text')}</p>
      <dl className="pairs">
        {told.map(([what, values]) => (
          <div key={what} data-set={what}>
            <dt>{text(`organisation_${what}`)}</dt>
            <dd>
              <Shown>{list(values)}</Shown>
            </dd>
          </div>
        ))}
      </dl>
      <EntryLines entries={entries} />
      {problems.length > 0 && (
        <div className="note" data-problems={problems.length}>
          <p>{text('organisation_problems_other', { count: problems.length })}</p>
          <Mismatches problems={problems} />
        </div>
      )}
    </section>
  )
}
