import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/core/index.ts'
import {
  countParts,
  filterRows,
  groupRows,
  inventoryColumns,
  inventoryParts,
  inventoryRows,
  needsInventory,
  sortRows,
  type InventoryOrder,
  type InventoryPart,
} from '../../../../src/core/report/question/inventory.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { noRoots, pemFile, source } from '../../../support/inspect.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'

const day = 86_400_000
const root = certificate({ subject: 'Fleet Root', ca: true })
const issuing = certificate({ subject: 'Fleet Issuing', ca: true, issuer: root })
const lost = certificate({ subject: 'Lost Root', ca: true })
const plc2 = certificate({ subject: 'plc-2.example', issuer: issuing })
const plc10 = certificate({ subject: 'plc-10.example', issuer: issuing, notAfter: during + 3 * day })
const old = certificate({ subject: 'Old.example', issuer: issuing, notAfter: during - 1 })
const later = certificate({ subject: 'later.example', issuer: root, notBefore: during + day })
const revoked = certificate({ subject: 'revoked.example', issuer: root, serialNumber: 0xc0ffee42n })
const orphan = certificate({ subject: 'orphan.example', issuer: lost })
const all = [plc10, plc2, old, later, revoked, orphan, issuing, root]
const list = revocationList({
  issuer: root,
  entries: [{ serial: 0xc0ffee42n }],
  thisUpdate: during - day,
  nextUpdate: during + day,
})

async function fleet() {
  const engine = createEngine({ subtle: crypto.subtle, bundledRoots: noRoots })
  await engine.open([pemFile(all, 'fleet.pem'), source('fleet.crl', list.der)])
  const report = await engine.judge({ instant: during })
  const rows = inventoryRows(report)
  const answer = (await engine.verdicts(report.certificates.map(({ id }) => id))) ?? []
  const verdicts = new Map(answer.map((each) => [each.certificate, each]))
  const names = (shown: typeof rows) => shown.map((row) => row.certificate.subject)
  const part = (wanted: InventoryPart, text = '') => names(filterRows(rows, verdicts, wanted, text))
  const sorted = (order: InventoryOrder) => names(sortRows(rows, verdicts, order))
  return { report, rows, verdicts, part, sorted, names }
}

describe('the list of all certificates', () => {
  it('is needed where four are there that the path does not use', async () => {
    const { report } = await fleet()
    const [path] = report.paths
    const without = (left: number) => ({ ...report, certificates: report.certificates.slice(0, left) })
    const used = new Set(path?.certificates)
    const beside = report.certificates.map(({ id }, i) => ({ i, beside: !used.has(id) })).filter((each) => each.beside)
    expect(needsInventory(without(beside[3]!.i), path)).toBe(false)
    expect(needsInventory(without(beside[3]!.i + 1), path)).toBe(true)
    expect(needsInventory(report, undefined)).toBe(true)
  })

  it.each([
    ['all', all.map(({ subject }) => subject)],
    ['revoked', ['revoked.example']],
    ['expired', ['Old.example']],
    ['ends-soon', ['plc-10.example']],
    ['valid', ['plc-10.example', 'plc-2.example', 'Fleet Issuing', 'Fleet Root']],
    ['no-path', ['orphan.example']],
    [
      'servers',
      ['plc-10.example', 'plc-2.example', 'Old.example', 'later.example', 'revoked.example', 'orphan.example'],
    ],
    ['intermediates', ['Fleet Issuing']],
    ['roots', ['Fleet Root']],
  ] as const)('has the part %s, and counts it', async (wanted, subjects) => {
    const { part, rows, verdicts } = await fleet()
    expect(part(wanted)).toEqual(subjects)
    expect(countParts(rows, verdicts)[wanted]).toBe(subjects.length)
  })

  it('counts what needs no signature before anything is judged', async () => {
    const { rows } = await fleet()
    const counts = countParts(rows, new Map())
    expect(inventoryParts.filter((part) => counts[part] === 0)).toEqual(['revoked', 'valid', 'no-path'])
  })

  it.each([
    ['a name, in any case', 'PLC', ['plc-10.example', 'plc-2.example']],
    ['an issuer', 'lost', ['orphan.example']],
    ['a serial number', 'C0FFEE42', ['revoked.example']],
    ['a file', 'fleet.pem', all.map(({ subject }) => subject)],
    ['a key', 'p-256 orphan', ['orphan.example']],
    ['several words, each somewhere', 'issuing old', ['Old.example']],
    ['nothing that is there', 'nowhere', []],
  ])('is filtered by %s', async (_, text, subjects) => {
    const { part } = await fleet()
    expect(part('all', text)).toEqual(subjects)
  })

  it('has problems first: revoked, ended, not begun, ending soon, then what has no path', async () => {
    const { sorted } = await fleet()
    expect(sorted({ by: 'problems', descending: false })).toEqual([
      'revoked.example',
      'Old.example',
      'later.example',
      'plc-10.example',
      'orphan.example',
      'plc-2.example',
      'Fleet Issuing',
      'Fleet Root',
    ])
  })

  it.each([
    [
      'name',
      [
        'Fleet Issuing',
        'Fleet Root',
        'later.example',
        'Old.example',
        'orphan.example',
        'plc-2.example',
        'plc-10.example',
        'revoked.example',
      ],
    ],
    ['until', ['Old.example', 'plc-10.example']],
    ['issuer', ['plc-10.example', 'plc-2.example', 'Old.example', 'later.example', 'revoked.example']],
    ['kind', ['Fleet Root', 'Fleet Issuing']],
    ['path', ['revoked.example']],
  ] as const)('is sorted by %s', async (by, subjects) => {
    const { sorted } = await fleet()
    expect(sorted({ by, descending: false }).slice(0, subjects.length)).toEqual(subjects)
  })

  it.each(inventoryColumns)('keeps every row when it is sorted by %s, either way', async (by) => {
    const { sorted } = await fleet()
    const subjects = all.map(({ subject }) => subject).sort()
    expect(sorted({ by, descending: false }).sort()).toEqual(subjects)
    expect(sorted({ by, descending: true }).sort()).toEqual(subjects)
  })

  it('is grouped by issuers, each named and counted', async () => {
    const { rows } = await fleet()
    const lines = groupRows(rows).map((line) =>
      'issuer' in line ? `${line.issuer} ${line.count}` : line.certificate.subject,
    )
    expect(lines).toEqual([
      'Fleet Issuing 3',
      'plc-10.example',
      'plc-2.example',
      'Old.example',
      'Fleet Root 4',
      'later.example',
      'revoked.example',
      'Fleet Issuing',
      'Fleet Root',
      'Lost Root 1',
      'orphan.example',
    ])
  })
})
