import { expect, test } from 'vitest'
import { headerOf } from '../../../src/policy/reader/columns.ts'

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
  [' | Cookie name | Duration', 'other names lifetime', 'the corner of a table has no title'],
  ['# | Cookie | Expiry date | Details', 'other names lifetime purposes', 'a column of numbers'],
  ['Nom du traceur | Finalité | Durée maximale de conservation', 'names purposes lifetime', 'French'],
  [
    'Nombre | Titular | Finalidad | Plazo | Propia/Terceros',
    'names provider purposes lifetime other',
    'Spanish',
  ],
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
])('%s → %s (%s)', (header, columns) => {
  expect(headerOf(header.split('|').map(title => title.trim()))?.columns.join(' ')).toBe(columns)
})

test.each<[header: string, reason: string]>([
  ['Cookie name | Colour', 'a title that is not known'],
  ['Cookie name | Cookie', 'twice the names'],
  ['Cookie name | ', 'nothing is said of the names'],
  ['Purpose | Duration', 'no names'],
])('%s is no header: %s', header => {
  expect(headerOf(header.split('|').map(title => title.trim()))).toBeUndefined()
})
