import type { DeclaredLifetime } from '../cookie/lifetime.ts'
import type { Category } from './category.ts'

/** A cookie policy, as its portal published it. */
export interface Policy {
  /** The hosts it speaks for, in lower case. */
  readonly hosts: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly source: Source
  readonly declarations: readonly Declaration[]
  /** See `PolicyTable`. */
  readonly unread?: readonly string[]
  /** See `PolicyTable`. */
  readonly titles?: ColumnTitles
}

/** Where the policy was read. What is not known is absent, never invented. */
export interface Source {
  /** The name of the document that was read. */
  readonly document: string
  /** The address of the page. */
  readonly url?: string
  /** The day it was read there, as YYYY-MM-DD. */
  readonly retrieved?: string
  /** The day of the last change that the page itself gives, as YYYY-MM-DD. */
  readonly updated?: string
  /**
   * When it was read from the portal itself, at someone's click, in milliseconds since 1970. Absent for a
   * policy that came with the extension.
   */
  readonly readAt?: number
  /** Who brought it, and when (in milliseconds since 1970), where it neither came with the extension nor was read. */
  readonly imported?: { readonly by: 'user' | 'organisation'; readonly at: number }
}

/**
 * One row of a policy's table. The texts are the table's own, unless `verbatim` says that they are not.
 */
export interface Declaration {
  /** Cookie names; a `*` stands for whatever varies. */
  readonly names: readonly string[]
  /** The cell of the names, verbatim; absent when it holds just the names. */
  readonly namesText?: string
  /** The names are examples: the cell goes on with "and similar", or begins with "e.g.". */
  readonly namesOpen?: true
  readonly provider: string
  readonly function: string
  /** Where on the portal the cookie serves; empty when the row does not say. */
  readonly location: string
  readonly purposes: string
  readonly category: Category
  readonly lifetime: DeclaredLifetime
  /** The cell of the lifetime, verbatim; absent when the table has no such column. */
  readonly lifetimeText?: string
  /** The cells of columns that have a title we do not know, verbatim. */
  readonly further?: readonly { readonly title: string; readonly text: string }[]
  /** The heading that stands above the table: what the category rests on. */
  readonly heading: string
  /** The whole row, cells joined by tabs. */
  readonly row: string
  /** The cells that could not be read, verbatim; absent when all could. */
  readonly notUnderstood?: { readonly names?: string; readonly lifetime?: string }
  /** `false`: facts noted from the page, in our words; the page's own text is not known to us. */
  readonly verbatim?: false
}

/** A table of declarations, apart from the portals that publish it. */
export interface PolicyTable {
  readonly language: string
  readonly declarations: readonly Declaration[]
  /**
   * The rows of its tables of cookies that could not be read, verbatim; absent when all were. Nothing that
   * rests on the policy being whole is certain then.
   */
  readonly unread?: readonly string[]
  /** What its tables call their columns; absent where they do not agree, or it is not known. */
  readonly titles?: ColumnTitles
}

/** Titles of columns, verbatim; of those that hold one thing that we know. */
export type ColumnTitles = Readonly<Partial<Record<(typeof titledColumns)[number], string>>>

export const titledColumns = ['provider', 'function-and-location', 'names', 'purposes', 'lifetime'] as const
