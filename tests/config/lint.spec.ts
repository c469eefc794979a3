import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import typescript from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { FURNITURE } from '../../.config/lint/markup-words.mjs'
import { NAMESAKES } from '../../.config/lint/namesakes.mjs'

/** Code that must not be written, by the file in which it must not. Each line is linted as if it stood in that file. */
const FORBIDDEN = {
  'src/main.ts': [
    'void fetch("x")',
    'new WebSocket("wss://x")',
    'new XMLHttpRequest()',
    'new EventSource("x")',
    'new RTCPeerConnection()',
    'navigator.sendBeacon("x")',
    'window.open("x")',
    'open("x")',
    'location.href = "x"',
    'location = "x"',
    'location.assign("x")',
    'window.location.href = "x"',
    'localStorage.clear()',
    'sessionStorage.clear()',
    'indexedDB.open("x")',
    'history.pushState(0, "")',
    'document.cookie = "x"',
    'document.body.innerHTML = "x"',
    'console.log("x")',
    'eval("x")',
    'export { floor } from "./floor"',
    'export const subject = (report: Report) => report',
    'export const chosen = (selection: Selection) => selection',
    'export const shown = (screen: Screen) => screen',
  ],
  'src/core/index.ts': [
    'export const now = Date.now()',
    'export const now = new Date()',
    'export const now = Date()',
    'export const chance = Math.random()',
    'export const chance = crypto.getRandomValues(new Uint8Array(1))',
    'export const agent = navigator',
    'export const page = document',
    'export const page = window',
    'setTimeout(() => 0, 1)',
    'void fetch("x")',
    'export const hour = new Date(0).getHours()',
    'export const place = (location: Location) => location',
    'export const scheme = (lock: Lock) => lock',
    'export const said = name',
    'export const most = (list: readonly number[]) => Math.max(...list)',
    'export const joined = (list: number[], more: readonly number[]) => list.push(...more)',
    'export const made = (make: (...all: number[]) => void, list: readonly number[]) => make(...list)',
    'export const text = (list: readonly number[]) => make(1, ...list.map(String))',
    'export const map = (list: readonly [number, number][]) => new Range(...list)',
    'export const applied = (list: readonly number[]) => Math.max.apply(undefined, list)',
    'export const size = (of: () => number) => { try { return of() } catch { return 0 } }',
    'export const said = (of: () => number) => { try { return of() } catch (fault) { return String(fault) } }',
    'export const later = (of: Promise<number>) => of.catch(() => 0)',
    'export const settled = (of: Promise<number>) => of.then((size) => size, () => 0)',
  ],
  'src/ui/state/screen.svelte.ts': [
    'export const why = "Its key did not make the signature."',
    'export const why = (key: string) => `The key of ${key} did not make the signature.`',
    'export const words: Record<"valid" | "invalid", string> = { valid: "Fine", invalid: "Bad" }',
    'export const words: Readonly<Record<"valid" | "invalid", string>> = { valid: "Fine", invalid: "Bad" }',
  ],
  'src/ui/state/find.svelte.ts': ['export let chosen: Selection | undefined', 'export const asked = new Request("x")'],
  'src/ui/App.svelte': [
    '<script lang="ts">let { screen }: { screen: Screen } = $props()</script>',
    '<p title="Its key did not make the signature.">x</p>',
    '<p>{"Its key did not make the signature."}</p>',
    '<p>Its key did not make the signature</p>',
    '<p>Its key did <em>not</em> make the signature</p>',
    '<p>It is not trusted.</p>',
    '<p>The key of <VisibleText text={x} /> did not make it</p>',
    '<p>{x ? "Its key did not make the signature" : ""}</p>',
    '<p>{`The key of ${x} did not make it`}</p>',
    '<p>{#if x}x{:else}Its key did not make the signature{/if}</p>',
    '<p>{@html "x"}</p>',
    '<p style="color: red">x</p>',
  ],
}

// The bans need no types, and loading those takes ten times as long as all the rest.
const eslint = new ESLint({
  overrideConfigFile: '.config/eslint.config.js',
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: [typescript.configs.disableTypeChecked],
})

/** The rules that each line breaks, of those that speak of bans. */
async function bans(lines: readonly string[], filePath: string): Promise<string[][]> {
  const [result] = await eslint.lintText(lines.join('\n') + '\n', { filePath })
  return lines.map((_, i) =>
    result!.messages
      .filter(({ line, ruleId }) => line === i + 1 && BANS.test(ruleId ?? ''))
      .map(({ ruleId }) => String(ruleId)),
  )
}

const BANS =
  /^(no-(restricted-.*|console|eval)|svelte\/no-(at-html-tags|inline-styles)|chainlight\/imported-namesakes|words\/none-in-markup)$/

describe.each(Object.entries(FORBIDDEN))('forbidden in %s', (file, lines) => {
  let found: string[][]
  beforeAll(async () => {
    found = await bans(lines, file)
  }, 60_000)

  test.each(lines.map((line, i) => [line, i] as const))('%s', (_, i) => {
    expect(found[i]).not.toEqual([])
  })
})

test('an instant that is an argument is allowed in the core', async () => {
  const allowed = 'export const at = (instant: number) => new Date(instant).toISOString()'
  expect(await bans([allowed], 'src/core/index.ts')).toEqual([[]])
}, 60_000)

test('a catch that throws again what is not its own is allowed in the core', async () => {
  const allowed =
    'export const size = (of: () => number) => { try { return of() } catch (thrown) { if (thrown instanceof RangeError) return 0; throw thrown } }'
  expect(await bans([allowed], 'src/core/index.ts')).toEqual([[]])
}, 60_000)

test('lists in lists are allowed, and arguments that are handed on', async () => {
  const allowed = [
    'export const both = (a: readonly number[], b: readonly number[]) => [...a, ...b]',
    'export const once = (list: readonly number[]) => new Set([...list, 1])',
    'export const ask = (asked: (...all: number[]) => void, ...args: number[]) => asked(...args)',
  ]
  expect(await bans(allowed, 'src/core/index.ts')).toEqual([[], [], []])
}, 60_000)

test('captions of buttons and names in code are no sentences', async () => {
  const allowed = [
    'export const caption = "Select and copy by hand"',
    "export const icon: Record<'root' | 'leaf', 'shield' | 'server'> = { root: 'shield', leaf: 'server' }",
    'export const file = "chain of a.b.pem"',
  ]
  expect(await bans(allowed, 'src/ui/state/screen.svelte.ts')).toEqual([[], [], []])
}, 60_000)

test('captions in markup are no sentences', async () => {
  const allowed = [
    '<button type="button">Save the whole path (.pem)</button>',
    '<p>Show the other {x} (passed or not needed)</p>',
    '<p><SentenceText sentence={x} /></p>',
    '<ul><li>One thing</li><li>and another thing</li><li>and a third</li></ul>',
  ]
  expect(await bans(allowed, 'src/ui/App.svelte')).toEqual([[], [], [], []])
}, 60_000)

test('every long caption that is allowed by name still stands in the page', () => {
  const ui = fileURLToPath(new URL('../../src/ui', import.meta.url))
  const sources = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => readFileSync(join(ui, file), 'utf8'))
  const written = sources.flatMap((source) => [source, source.replace(/\{[^{}]*\}/g, '…')]).join('\n')
  const gone = [...FURNITURE].filter((caption) => !written.includes(caption))
  expect(gone, 'captions in .config/lint/markup-words.mjs that no component has any more').toEqual([])
})

test('no file of the page is one of words', () => {
  const files = readdirSync(fileURLToPath(new URL('../../src/ui', import.meta.url)), { recursive: true })
  expect(files.filter((file) => /words?\.ts$/.test(String(file)))).toEqual([])
})

const LONG = `// ${'word '.repeat(30)}`

/** Comments in a room where they are plain, and the rule that each breaks. */
const COMMENTS: readonly (readonly [string, string | undefined])[] = [
  ['/** What the caller wanted. */', 'beginning'],
  ['/** The same for a text. */', 'beginning'],
  ['/**\n * Whoever asks.\n */', 'beginning'],
  ['// what it yields', 'beginning'],
  [LONG, 'length'],
  [`/**\n *${LONG.slice(2)}\n */`, 'length'],
  ['/** The octets that the caller wanted. */', undefined],
  ['/** Whose key it is. */', undefined],
  ['// The first line of a comment\n// what a second line begins with does not matter', undefined],
  [`/** @see https://example.org/${'long'.repeat(40)} */`, 'length'],
  [`/**\n * @see https://example.org/${'long'.repeat(40)}\n */`, undefined],
]

test.each(COMMENTS)(
  'comment %j: %s',
  async (comment, expected) => {
    const [result] = await eslint.lintText(`${comment}\nexport const one = 1\n`, { filePath: 'src/core/lib/hex.ts' })
    const found = result!.messages.filter(({ ruleId }) => ruleId === 'house/plain-comments')
    expect(found.map(({ messageId }) => messageId)).toEqual(expected ? [expected] : [])
  },
  60_000,
)

test('every name of ours that the browser has too is known as one', () => {
  const source = fileURLToPath(new URL('../../src', import.meta.url))
  const ours = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(EXPORT)].map(([, name]) => name ?? ''))
  expect([...new Set(ours)].filter((name) => BROWSERS.has(name) && !NAMESAKES.has(name))).toEqual([])
})

const EXPORT = /^\s*export (?:abstract |async )?(?:class|interface|type|const|let|function\*?) (\w+)/gm

/** The names that TypeScript knows in a page and in a worker. */
const BROWSERS = new Set(
  ['dom', 'webworker'].flatMap((library) => {
    const file = createRequire(import.meta.url).resolve(`typescript/lib/lib.${library}.d.ts`)
    const declared = /^(?:declare (?:var|const|function)|interface|type) (\w+)/gm
    return [...readFileSync(file, 'utf8').matchAll(declared)].map(([, name]) => name ?? '')
  }),
)
