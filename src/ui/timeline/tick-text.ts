import type { Timeline } from '../../core/index.ts'

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The year, or the month with its year. */
export const tickText = ({ at, unit }: Timeline['ticks'][number]): string =>
  unit === 'year' ? String(new Date(at).getUTCFullYear()) : month.format(at)
