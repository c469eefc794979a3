import type { ListSource } from '../../oid/list-source.ts'

/** Where the names in a list are from. */
export const listSourceWords = ({ documents, date }: ListSource): string => `Names from ${documents}, as of ${date}.`
