import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RULES, STAGES } from '../../.config/layers/rules.mjs'
import { violations, type Violation } from '../../.config/layers/violations.mjs'

/** One deliberately wrong import per rule: the file that holds it, and what it imports. */
const WRONG: Record<string, [file: string, specifier: string]> = {
  ...Object.fromEntries(
    STAGES.slice(0, -1).map((stage, i) => [
      `${stage}-before-later-stages`,
      [`src/core/${stage}/wrong-order.ts`, `../${STAGES[i + 1] ?? ''}/right.ts`],
    ]),
  ),
  'stages-below-the-pipeline': ['src/core/lib/wrong-height.ts', '../judge.ts'],
  'core-has-known-stages': ['src/core/wrong-stage.ts', './misc/right.ts'],
  'explain-knows-findings-only': ['src/core/explain/wrong-knowledge.ts', '../certificate/right.ts'],
  'core-is-alone': ['src/core/wrong-company.ts', '../worker/protocol.ts'],
  'core-uses-few-packages': ['src/core/lib/wrong-package.ts', 'svelte'],
  'asn1-packages-where-bytes-are-read': ['src/core/check/wrong-reader.ts', 'pkijs'],
  'inflating-in-container': ['src/core/certificate/wrong-unpacking.ts', 'fflate'],
  'crypto-packages-in-crypto': ['src/core/container/wrong-digest.ts', '@noble/hashes/sha2.js'],
  'one-door-to-the-core': ['src/ui/wrong-door.ts', '../core/lib/right.ts'],
  'state-alone-knows-the-worker': ['src/ui/wrong-question.ts', '../worker/client.ts'],
  'one-door-to-the-worker': ['src/ui/state/wrong-door.ts', '../../worker/protocol.ts'],
  'worker-below-the-page': ['src/worker/wrong-direction.ts', '../ui/right.ts'],
  'parts-know-nobody': ['src/ui/parts/wrong-knowledge.ts', '../state/right.ts'],
  'state-knows-no-component': ['src/ui/state/wrong-knowledge.ts', '../parts/right.ts'],
  'rows-below-the-rooms': ['src/ui/rows/wrong-height.ts', '../certificate/right.ts'],
  'rooms-apart': ['src/ui/certificate/wrong-room.ts', '../path/right.ts'],
  'style-imported-once': ['src/ui/path/wrong-style.ts', '../style/right.ts'],
  'main-mounts-only': ['src/main.ts', './ui/right.ts'],
  'early-is-small': ['src/early.ts', './ui/right.ts'],
  'page-uses-svelte-only': ['src/ui/wrong-package.ts', 'pkijs'],
  'engine-without-sentences': ['src/core/create-engine.ts', './explain/right.ts'],
  'no-cycles': ['src/ui/wrong-cycle.ts', './wrong-round.ts'],
  resolvable: ['src/ui/wrong-name.ts', './nowhere.ts'],
}

const RIGHT = [
  ...STAGES.map((stage) => `src/core/${stage}/right.ts`),
  ...[
    'src/core/judge.ts',
    'src/core/misc/right.ts',
    'src/ui/right.ts',
    ...['certificate', 'parts', 'path', 'rows', 'state', 'style'].map((room) => `src/ui/${room}/right.ts`),
    'src/worker/client.ts',
    'src/worker/protocol.ts',
  ],
]

let root: string
let found: Violation[]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'chainlight-layers-'))
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'), 'junction')
  for (const file of RIGHT) lay(file, 'export type Right = string\n')
  for (const [file, specifier] of Object.values(WRONG)) lay(file, `export type * from '${specifier}'\n`)
  lay('src/ui/wrong-round.ts', `export type * from './wrong-cycle.ts'\n`)
  lay(
    'src/ui/Wrong.svelte',
    `<script lang="ts">\n  import type {\n    Right\n  } from '../core/lib/right.ts'\n</script>\n`,
  )
  lay(
    'src/ui/Right.svelte',
    `<script lang="ts">\n  import { onMount } from 'svelte'\n</script>\n<p>import x from 'pkijs'</p>\n`,
  )
  lay('src/ui/path/WrongRoom.svelte', script('../certificate/right.ts'))
  lay('src/ui/path/WrongHeight.svelte', script('../App.svelte'))
  lay(
    'src/ui/path/RightRoom.svelte',
    script('./right.ts', '../parts/right.ts', '../rows/right.ts', '../state/right.ts'),
  )
  // A value and a type of one file, and a file that is imported twice.
  lay(
    'src/ui/path/WrongTwice.svelte',
    `<script lang="ts">\n  import { right } from '../certificate/right.ts'\n  import type { Right } from '../certificate/right.ts'\n</script>\n{right as Right}\n`,
  )
  lay('src/ui/RightPanel.svelte', script('./certificate/right.ts', './path/right.ts'))
  lay('src/ui/App.svelte', script('./style/right.ts'))
  lay('src/ui/Tree.svelte', `<script lang="ts">\n  import Tree from './Tree.svelte'\n</script>\n<Tree />\n`)
  found = await violations(root)
}, 30_000)

afterAll(() => {
  rmSync(root, { recursive: true })
})

function lay(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** A component that imports these. */
function script(...specifiers: string[]): string {
  const imports = specifiers.map((specifier, i) => `  import type { Right as Right${i} } from '${specifier}'\n`)
  return `<script lang="ts">\n${imports.join('')}</script>\n`
}

describe('a wrong import breaks its rule', () => {
  test.each(Object.entries(WRONG))('%s', (rule, [file]) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule)
  })

  test('import type in a component', () => {
    expect(found.filter(({ from }) => from === 'src/ui/Wrong.svelte').map(({ rule }) => rule)).toContain(
      'one-door-to-the-core',
    )
  })

  test.each(['src/ui/path/WrongRoom.svelte', 'src/ui/path/WrongHeight.svelte'])(
    '%s: a component leaves its room',
    (file) => {
      expect(found.filter(({ from }) => from === file).map(({ rule }) => rule)).toContain('rooms-apart')
    },
  )

  test('a file that nothing reaches', () => {
    expect(found.filter(({ rule }) => rule === 'no-orphans').map(({ to }) => to)).toContain('src/core/export/right.ts')
  })
})

test('a component may contain itself', () => {
  expect(found.filter(({ from }) => from === 'src/ui/Tree.svelte').map(({ rule }) => rule)).not.toContain('no-cycles')
})

test('each violation is said once', () => {
  const said = found.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)
  expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([])
  expect(said.filter((each) => /^rooms-apart.*WrongTwice/.test(each))).toEqual([
    'rooms-apart: src/ui/path/WrongTwice.svelte -> src/ui/certificate/right.ts',
  ])
})

test('every rule is proven here', () => {
  expect(RULES.map(({ name }) => name).filter((name) => !(name in WRONG))).toEqual([])
})

test('every rule says what to do', () => {
  expect(found.filter(({ comment }) => comment.length < 40)).toEqual([])
})

test('right imports break nothing', () => {
  const innocent = found.filter(
    ({ rule, from }) => rule !== 'no-orphans' && !Object.values(WRONG).some(([file]) => file === from),
  )
  expect(
    innocent
      .map(({ from }) => from)
      .filter((from) => !from.includes('ui/wrong-round') && !/^src\/ui\/(path\/)?Wrong\w*\.svelte$/.test(from)),
  ).toEqual([])
})
