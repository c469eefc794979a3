import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../support/data-folder.ts'
import exceptions from './exceptions.json' with { type: 'json' }
import { runCases } from './run-cases.ts'
import { readSuite } from './suite.ts'
import { isAsListed, tally, type Divergence, type Exception, type Tally } from './tally.ts'

/** Runs the files that are named, or all there are, and prints what came of each. Yields whether all is as listed. */
export async function conformance(
  args: readonly string[],
  worker: URL,
  print: (line: string) => void = console.log,
): Promise<boolean> {
  const pure = args.includes('--pure')
  const named = args.filter((argument) => !argument.startsWith('--'))
  const files = named.length > 0 ? named : sharedFiles()
  if (files.length === 0) print('No files: the folder conformance of the shared data (CHAINLIGHT_DATA) is absent.')
  let asListed = files.length > 0
  for (const file of files) {
    const suite = readSuite(file)
    const started = performance.now()
    const outcomes = await runCases(worker, { file, pure }, suite.cases.length)
    const listed = (exceptions as Exception[]).filter((exception) => exception.suite === suite.suite)
    const result = tally(suite.cases, outcomes, listed)
    print(describe(suite.suite, result, performance.now() - started))
    for (const outcome of outcomes) if ('error' in outcome) print(`  ${outcome.error}`)
    asListed &&= isAsListed(result)
  }
  return asListed
}

function sharedFiles(): string[] {
  const folder = join(dataFolder() ?? '', 'conformance')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => join(folder, name))
}

const kinds: readonly Divergence[] = ['wrongly accepted', 'wrongly rejected', 'hung', 'policies wrong', 'error']

export function describe(suite: string, { passed, diverged, stale }: Tally, milliseconds: number): string {
  const cases = passed.length + diverged.length
  const counts = kinds.map((kind) => `${kind} ${diverged.filter(({ says }) => says === kind).length}`)
  return [
    `${suite}: ${passed.length} / ${cases} passed, ${counts.join(', ')} (${(milliseconds / 1000).toFixed(1)} s)`,
    ...diverged.map(({ id, says, exception }) =>
      exception ? `  ${says}, as listed: ${id} (${exception.section})` : `  ${says.toUpperCase()}: ${id}`,
    ),
    ...stale.map(({ id, says }) => `  STALE EXCEPTION: ${id} is listed as ${says} and is not`),
  ].join('\n')
}
