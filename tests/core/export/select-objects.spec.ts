import { expect, it } from 'vitest'
import { createEngine, selectObjects } from '../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { noRoots, source } from '../../support/inspect.ts'
import { revocationList } from '../../support/revocation-list-builder.ts'
import { testKey } from '../../support/test-keys.ts'

const root = certificate({ subject: 'Plant Root CA', ca: true })
const renewed = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('new key') })
const server = certificate({ subject: 'one.plant.example', issuer: root })
const other = certificate({ subject: 'two.plant.example', issuer: renewed })

/** Yields the number of octets of each list that is exported with the path of this server. */
async function listsWith(target: BuiltCertificate, lists: readonly { readonly der: Uint8Array }[]) {
  const engine = createEngine({ bundledRoots: noRoots })
  const files = [server, other, root, renewed, ...lists].map(({ der }, i) => source(`${i}.der`, Uint8Array.from(der)))
  await engine.open(files)
  const report = await engine.judge({ instant: during })
  const id = report.certificates.find(({ subject }) => subject === target.spec.subject)?.id
  const path = report.paths.find(({ certificates, state }) => certificates[0] === id && state === 'complete')!
  const { objects } = selectObjects(report, path, 'lists')
  return report.revocationLists.filter((list) => objects.includes(list.id)).map(({ octets }) => octets)
}

it('of two CAs of one name, the list of the CA on the path is exported and the other one is not', async () => {
  const [first, second] = [
    revocationList({ issuer: root }),
    revocationList({ issuer: renewed, entries: [{ serial: 7n }] }),
  ]
  expect(first.der.length).not.toBe(second.der.length)
  expect(await listsWith(server, [first, second])).toEqual([first.der.length])
  expect(await listsWith(other, [first, second])).toEqual([second.der.length])
})

it('a list that names a key nobody here has is exported with every CA of its name', async () => {
  const elsewhere = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('a stranger') })
  const list = revocationList({ issuer: elsewhere })
  expect(await listsWith(server, [list])).toEqual([list.der.length])
  expect(await listsWith(other, [list])).toEqual([list.der.length])
})

it('a list of another CA is exported with no path', async () => {
  const list = revocationList({ issuer: certificate({ subject: 'Another CA', ca: true }) })
  expect(await listsWith(server, [list])).toEqual([])
})
