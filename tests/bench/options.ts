import { join } from 'node:path'
import { argv, env } from 'node:process'

export interface BenchOptions {
  /** Which measures; all where absent. */
  readonly only: readonly string[] | undefined
  /** Whether a ratio beyond its margin is a failure. */
  readonly check: boolean
  readonly rounds: number
  /** This folder as it is in the repository, for what runs is bundled and lies elsewhere. */
  readonly home: string
  /** Where inputs are kept between runs. */
  readonly cache: string
}

/** The options of the command. Throws for one that there is not. */
export function options(): BenchOptions {
  const given = argv.slice(2).map((text) => /^--(only|check|rounds)(?:=(.*))?$/.exec(text) ?? [text])
  const unknown = given.filter(([, name]) => name === undefined)
  if (unknown.length > 0) throw new Error(`There is no option ${unknown.join(', ')}: --only=..., --rounds=..., --check`)
  const of = (wanted: string) => given.find(([, name]) => name === wanted)
  const home = env['CHAINLIGHT_BENCH'] ?? ''
  if (home === '') throw new Error('Start this with npm run bench')
  return {
    only: of('only')?.[2]?.split(','),
    check: of('check') !== undefined,
    rounds: Number(of('rounds')?.[2] ?? 5),
    home,
    cache: join(home, 'node_modules/.cache/inputs'),
  }
}
