import type { ListSource } from '../../oid/list-source.ts'
import { day } from '../english/name.ts'

/** Where the names in a list are from. */
export const listSourceWords = ({ documents, date }: ListSource): string =>
  `Names from ${documents}, as of ${listDay(date)}.`

/** The date of a list, which has it as `2026-10-28`, as dates stand in sentences. */
export const listDay = (date: string): string => day(Date.parse(date))
