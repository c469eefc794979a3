import { expect, it } from 'vitest'
import { createEngine, wrongOrder } from '../../../../src/core/index.ts'
import { during, plantChain } from '../../../support/certificate-builder.ts'
import { noRoots, source } from '../../../support/inspect.ts'

const { root, issuing, server } = plantChain()
const below = root.pem + issuing.pem

async function wrongIn(text: string) {
  const engine = createEngine({ subtle: crypto.subtle, bundledRoots: noRoots })
  await engine.open([source('file', text)])
  const report = await engine.judge({ instant: during })
  const [path] = report.paths
  expect(path?.certificates).toHaveLength(3)
  return path && wrongOrder(report, path)
}

it.each([
  ['root first', below + server.pem],
  ['with names of subjects between, as openssl writes them', `subject=CN = a\n${below}subject=CN = b\n${server.pem}`],
  ['under one heading', `The chain:\n${below}${server.pem}`],
])('is said of a bundle: %s', async (_, text) => {
  expect(await wrongIn(text)).toBe('s1')
})

const indented = (text: string) => text.replace(/^/gm, '    ')

it.each([
  ['server first', server.pem + issuing.pem + root.pem],
  ['.ovpn', `client\n<ca>\n${below}</ca>\n<cert>\n${server.pem}</cert>\n`],
  ['a secret in YAML', `data:\n  ca.crt: |\n${indented(below)}\n  tls.crt: |\n${indented(server.pem)}`],
  ['JSON', JSON.stringify({ ca: below, certificate: server.pem })],
  ['an INI file', `[tls]\nca = "${below}"\ncert = "${server.pem}"\n`],
])('is not said of %s', async (_, text) => {
  expect(await wrongIn(text)).toBeUndefined()
})
