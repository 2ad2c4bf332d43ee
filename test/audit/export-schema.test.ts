import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { definitions, exportDocument } from '../../src/audit/export-schema.ts'

test('the published schema is what the description of the export says', async () => {
  const { $schema, ...schema } = toJsonSchema(exportDocument, {
    target: 'draft-2020-12',
    definitions,
    // That a text is of a time is said by its format, too.
    ignoreActions: ['check'],
    // What stands in an export is all that does; a reader of exports to come looks past what is new.
    overrideSchema: ({ valibotSchema: { type }, jsonSchema }) =>
      type === 'object' ? { ...jsonSchema, additionalProperties: false } : jsonSchema,
  })
  const published = {
    $schema,
    title: 'Export of Portal Cookie Inspector',
    description:
      'The cookies of one portal beside its policy, as observed. Times are ISO 8601 in UTC. Cookie values are never part of it.',
    ...schema,
  }
  // A list of words is read more easily on one line.
  const written = JSON.stringify(published, null, 2).replace(/\[[^[\]{}]*\]/g, list =>
    list.replace(/\s+/g, ' '),
  )
  // `--update` writes it anew.
  await expect(`${written}\n`).toMatchFileSnapshot('../../src/audit/export.schema.json')
})
