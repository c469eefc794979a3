/** Every key of a union of tables. */
type KeyOf<Table> = Table extends unknown ? keyof Table : never

type Doubled<Tables> = Tables extends readonly [infer First, ...infer Others]
  ? (keyof First & KeyOf<Others[number]>) | Doubled<Others>
  : never

type Joined<Tables> = Tables extends readonly [infer First, ...infer Others] ? First & Joined<Others> : unknown

/** The type that the compiler names if two tables have the same key. */
type Distinct<Tables> = [Doubled<Tables>] extends [never] ? unknown : { readonly twoTablesHave: Doubled<Tables> }

/**
 * Joins several tables in one. A key that two of them have does not compile: one would silently overwrite the other.
 */
export const oneTable = <const Tables extends readonly object[]>(tables: Tables & Distinct<Tables>): Joined<Tables> =>
  tables.reduce((joined, table) => Object.assign(joined, table), {}) as Joined<Tables>
