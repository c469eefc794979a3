import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { loadavg } from 'node:os'
import { version } from 'node:process'
import { median } from './median.ts'
import { outcomes, type Gate, type Medians, type Outcome } from './gates.ts'

/** All runs of a measure by contender, in the order in which they were made. */
export type Runs = Map<string, Map<string, number[]>>

export interface Section {
  readonly name: 'node' | 'browser'
  readonly title: string
  readonly command: string
  readonly versions: readonly string[]
  readonly runs: Runs
  readonly gates: readonly Gate[]
  /** Further text in Markdown. */
  readonly appendix?: string
}

const medians = (runs: Runs): Medians =>
  new Map(
    [...runs].flatMap(([measure, contenders]) =>
      [...contenders].map(([contender, values]) => [`${measure}/${contender}`, median(values)] as const),
    ),
  )

export function note(runs: Runs, measure: string, contender: string, value: number): void {
  const contenders = runs.get(measure) ?? new Map<string, number[]>()
  runs.set(measure, contenders.set(contender, [...(contenders.get(contender) ?? []), value]))
}

/** Prints a section, writes it into RESULTS.md where it is `whole`, and yields those of its gates that failed. */
export function report(folder: string, whole: boolean, section: Section): readonly Gate[] {
  for (const [measure, contenders] of section.runs) {
    console.log(measure, Object.fromEntries([...contenders].map(([who, values]) => [who, figure(median(values))])))
  }
  const stands = whole ? writeResults(folder, section) : outcomes(section.gates, medians(section.runs))
  for (const { gate, value, limit, state } of stands) {
    console.log(`${state}: ${gate.title}: ${figure(value)} (aim ${figure(gate.aim)}, fails above ${figure(limit)})`)
  }
  if (!whole) console.log('RESULTS.md is written only where all is measured, and not by --check.')
  return stands.flatMap(({ gate, state }) => (state === 'failed' ? [gate] : []))
}

/** Puts a section into RESULTS.md in the place of the one of its name, and yields how its gates stand. */
function writeResults(folder: string, section: Section): Outcome[] {
  const path = join(folder, 'RESULTS.md')
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : INTRODUCTION
  const stands = outcomes(section.gates, medians(section.runs))
  const [begin, end] = [`<!-- ${section.name} -->`, `<!-- end of ${section.name} -->`]
  const text = `${begin}\n${written(section, stands)}\n${end}`
  const old = new RegExp(`${begin}[^]*${end}`)
  // As a function: "$" in a replacement would mean something.
  writeFileSync(path, old.test(kept) ? kept.replace(old, () => text) : `${kept.trimEnd()}\n\n${text}\n`)
  return stands
}

const INTRODUCTION = `# What was measured

Written by \`npm run bench\` and \`npm run bench:browser\`; [README.md](README.md) says what is measured and how. Times are those of one machine on one day. Compare the
columns of one table, never two tables.
`

function written({ title, command, versions, runs, appendix }: Section, stands: readonly Outcome[]): string {
  return [
    `## ${title}`,
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}. ${versions.join(', ')}.`,
    ...[...runs].map(([measure, contenders]) => `### ${measure}\n\n${table(contenders)}`),
    ...(stands.length > 0 ? [`### Aims\n\n${gateTable(stands)}`] : []),
    ...(appendix === undefined ? [] : [appendix]),
  ].join('\n\n')
}

/** Medians, and each as a multiple of the smallest. */
function table(contenders: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...contenders].map(([contender, values]) => ({ contender, values, middle: median(values) }))
  const least = Math.min(...rows.map(({ middle }) => middle))
  return [
    '| contender | median | of the least | least to most | runs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ contender, values, middle }) =>
        `| ${contender} | ${figure(middle)} | ${least > 0 ? `${(middle / least).toFixed(2)}x` : '-'} | ${figure(Math.min(...values))} to ${figure(Math.max(...values))} | ${values.length} |`,
    ),
  ].join('\n')
}

function gateTable(stands: readonly Outcome[]): string {
  return [
    '| what | measured | aim | fails above | stands |',
    '| --- | ---: | ---: | ---: | --- |',
    ...stands.map(({ gate, value, limit, state }) => {
      const unit = gate.against === undefined ? '' : 'x'
      return `| ${gate.title} | ${figure(value)}${unit} | ${figure(gate.aim)}${unit} | ${figure(limit)}${unit} | ${state} |`
    }),
  ].join('\n')
}

/** Three digits that count. */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString()

function machine(): string {
  const [processor] = cpus()
  const busy = loadavg()[0]?.toFixed(1) ?? ''
  return `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${platform()} ${release()} ${arch()}, Node ${version}, load at the end ${busy}`
}

/** The versions of packages as a folder's own node_modules has them. */
export function installed(folder: string, names: readonly string[]): string[] {
  return names.map((name) => {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    return `${name} ${(JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version}`
  })
}

/** The version of OpenSSL's program; undefined where there is none. */
export function opensslVersion(): string | undefined {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' }).split(' ').slice(0, 2).join(' ')
  } catch {
    // Not installed.
    return undefined
  }
}
