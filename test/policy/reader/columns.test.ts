import { expect, test } from 'vitest'
import { headerOf, isHeader } from '../../../src/policy/reader/columns.ts'

test.each<[header: string, columns: string, reason: string]>([
  [
    "Service provider's name | Function and location | Cookie name(s) | Purposes",
    'provider function-and-location names purposes',
    'as published',
  ],
  [
    'Supplier name | Cookie name | Duration | Function',
    'provider names lifetime purposes',
    'as published: "Function" is the purpose',
  ],
  [
    'Prestataire | Fonction | Nom(s) des cookies | Finalités | Durée',
    'provider function-and-location names purposes lifetime',
    '"Fonction" beside the purposes is the place',
  ],
  [
    'Nom du fournisseur | Nom du (des) cookie(s) | Finalités',
    'provider names purposes',
    'plurals in brackets, after a space',
  ],
  ['Cookie-Name(n) | Zwecke*', 'names purposes', 'a hyphen, the star of a footnote'],
  ['Cookie Name | Zweck', 'names purposes', 'two languages, no hyphen'],
  [' | Cookie name | Duration', '- names lifetime', 'the corner of a table has no title'],
  ['# | Cookie | Expiry date | Details', '- names lifetime purposes', 'a column of numbers'],
  ['Nom du traceur | Finalité | Durée maximale de conservation', 'names purposes lifetime', 'French'],
  ['Nombre | Titular | Finalidad | Plazo | Propia/Terceros', 'names provider purposes lifetime -', 'Spanish'],
  [
    'Name des Dienstleisters | Funktion und Standort | Name(n) des Cookies | Zwecke',
    'provider function-and-location names purposes',
    'German',
  ],
  [
    'Naam van de dienstverlener | Functie en locatie | Cookienaam/-namen | Doeleinden',
    'provider function-and-location names purposes',
    'Dutch',
  ],
  [
    'Nome del fornitore | Nome/i del/i cookie | Durata | Funzione',
    'provider names lifetime purposes',
    'Italian',
  ],
  [
    'Nom del proveïdor de serveis | Funció i ubicació | Nom(s) de la(les) galeta(es) | Finalitats',
    'provider function-and-location names purposes',
    'Catalan',
  ],
  [
    'Provedor | Nome do cookie | Descrição | Prazo de expiração',
    'provider names purposes lifetime',
    'Portuguese',
  ],
  ['Naam cookie | Doel | Moment | Looptijd', 'names purposes - lifetime', 'one title is not known'],
  ['NOM DU TÉMOIN | FINALITE | DUREE', 'names purposes lifetime', 'capitals without accents'],
  ['Cookienaam en herkomst | Reden | Bewaartermijn', 'names purposes lifetime', 'the name, and whose it is'],
  [
    'Service | Cookie | Name | Zweck',
    'provider - names purposes',
    'what the table calls a cookie, beside its name',
  ],
  ['Name | Type | Category | Purpose', 'names category category purposes', 'two columns of one kind'],
  ['Name | Provider | Service | Expiry', 'names provider provider lifetime', 'who sets it, said twice'],
  ['Cookie | Cookie type and duration | Use', 'names lifetime+category purposes', 'two things in one column'],
  ['Cookie | Max. storage duration (days) | Aim', 'names lifetime purposes', 'a unit in the title'],
  ['Domain | Cookie name/host | Expires', '- names lifetime', 'hosts beside the names'],
  ['Cookie-Name | Gespeicherte Daten | Löschfrist', 'names - lifetime', 'a column a row has no field for'],
])('%s → %s (%s)', (header, columns) => {
  const cells = header.split('|').map(title => title.trim())
  expect(isHeader(cells)).toBe(true)
  expect(
    headerOf(cells)
      ?.columns.map(kinds => kinds.join('+') || '-')
      .join(' '),
  ).toBe(columns)
})

test.each<[header: string, reason: string]>([
  ['Cookie name | Colour', 'the names, and nothing more that is certain'],
  ['Cookie name | Cookie', 'twice the names'],
  ['Cookie name | ', 'nothing is said of the names'],
  ['Purpose | Duration', 'no names'],
])('%s is no header: %s', header => {
  expect(headerOf(header.split('|').map(title => title.trim()))).toBeUndefined()
})

test.each<[titles: string, rows: string, columns: string, reason: string]>([
  [
    'Label | Stays for',
    'sid_1 | 2 years / _ga | 1 day',
    'names lifetime',
    'an unknown title above nothing but names',
  ],
  [
    'Denominatie | Rest',
    '_ga | 2 jaar / _gid | 24 uur',
    'names lifetime',
    'no title known, both columns certain',
  ],
  ['Cookie | Name', 'Login | auth_1 / Visits | _ga', '', 'nothing but names and what they are called'],
  [
    'Cookie | Name | Why',
    'auth_1 | Login | a / _ga | Visits | b',
    'names - purposes',
    'the names stand where they look like names',
  ],
  ['Name | Purpose | Retention', 'Newsletter | news | 2 years', 'names purposes lifetime', 'titles alone'],
  ['Cookie | Keeps', '_ga | 2 years / _gid | a while / x_y | soon', '', 'too few cells are durations'],
])('%s above %s → %s (%s)', (titles, rows, columns) => {
  const split = (line: string) => line.split('|').map(cell => cell.trim())
  const header = headerOf(split(titles), rows.split(' / ').map(split))
  expect(header?.columns.map(kinds => kinds.join('+') || '-').join(' ') ?? '').toBe(columns)
})
