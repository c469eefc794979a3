import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import typescript from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'

/** What must not be written, by where it must not. Each line is linted as if it stood in that file. */
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
  ],
  'src/ui/App.svelte': ['<p>{@html "x"}</p>', '<p style="color: red">x</p>'],
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

const BANS = /^(no-(restricted-.*|console|eval)|svelte\/no-(at-html-tags|inline-styles))$/

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
