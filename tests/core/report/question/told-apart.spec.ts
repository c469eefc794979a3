import { expect, it } from 'vitest'
import { certificatesToldApart, toldApart, type PathSummary, type Report } from '../../../../src/core/index.ts'
import { certificate, notAfter } from '../../../support/certificate-builder.ts'
import { severalWays } from '../../../support/several-ways.ts'
import { opened } from './opened.ts'

const day = 86_400_000
const root = certificate({ subject: 'Root', ca: true })
const server = certificate({ subject: 'server.example', issuer: root })

it('a certificate with a name of its own needs no mark', async () => {
  const { report } = await opened([server, root])
  expect(certificatesToldApart(report, report.certificates).size).toBe(0)
})

it('certificates of one name and role are told apart by dates that differ by a day', async () => {
  const renewed = certificate({ ...server.spec, notAfter: notAfter + day })
  const { report } = await opened([server, renewed, root])
  const marks = [...certificatesToldApart(report, report.certificates).values()]
  expect(marks.map(({ by }) => by)).toEqual(['dates', 'dates'])
  expect(new Set(marks.map((mark) => (mark.by === 'dates' ? mark.notAfter : 0)))).toEqual(
    new Set([notAfter, notAfter + day]),
  )
})

it('certificates with the same dates are told apart by the serial number', async () => {
  const again = certificate({ ...server.spec, serialNumber: 0x77n, notAfter: notAfter + 1000 })
  const { report } = await opened([server, again, root])
  const marks = [...certificatesToldApart(report, report.certificates).values()]
  expect(marks.map(({ by }) => by)).toEqual(['serial-number', 'serial-number'])
  expect(marks).toContainEqual({ by: 'serial-number', serialNumber: '77' })
})

/** The entry of a path in a list, with days for instants. */
function entry(report: Report, path: PathSummary, paths: readonly PathSummary[]): string {
  const nameOf = (id: string) => report.certificates.find((each) => each.id === id)?.subject
  const dayOf = (instant: number | undefined) => new Date(instant ?? 0).toISOString().slice(0, 10)
  const told = (toldApart(report, paths).get(path.id) ?? []).map(({ certificate: id, mark }) =>
    [
      nameOf(id),
      ...(mark.by === 'dates' ? [dayOf(mark.notBefore), dayOf(mark.notAfter)] : [JSON.stringify(mark)]),
    ].join(' '),
  )
  return [path.verdict, path.state, ...path.certificates.map(nameOf), ...told].join(' | ')
}

it.each(Object.entries(severalWays))('%s: no two paths read the same', async (_, certificates) => {
  const { report } = await opened(certificates)
  const entries = report.paths.map((path) => entry(report, path, report.paths))
  expect(new Set(entries).size).toBe(entries.length)
})

it('a path that differs from some in one certificate and from others in another is told from all', async () => {
  const { report } = await opened(severalWays.renewedTwice)
  const apart = toldApart(report, report.paths)
  expect([...apart.values()].map((told) => told.map(({ mark }) => mark.by))).toEqual(
    Array<string[]>(4).fill(['dates', 'dates']),
  )
})

it('paths of certificates that one file has with one serial number, key and day are told apart by their number', async () => {
  const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root, serialNumber: 0x88n })
  const again = certificate({ ...issuing.spec, key: issuing.key, notAfter: notAfter + 1000 })
  const { report } = await opened([certificate({ subject: 'a.example', issuer: issuing }), issuing, again, root])
  const told = [...toldApart(report, report.paths).values()].flat()
  expect(told.map(({ mark }) => mark.by)).toEqual(['number', 'number'])
  expect(new Set(report.paths.map((path) => entry(report, path, report.paths))).size).toBe(2)
})

it('names that are cut where they differ read the same, and so do names of the middle of a long path', async () => {
  const endings = ['A', 'B'].map((end) => certificate({ subject: `${'x'.repeat(130)}${end}`, ca: true, issuer: root }))
  const under = endings.map((issuer) => certificate({ subject: 'CA', ca: true, key: server.key, issuer }))
  const { report } = await opened([
    certificate({ subject: 'a.example', issuer: under[0]! }),
    ...under,
    ...endings,
    root,
  ])
  expect(report.paths).toHaveLength(2)
  expect(toldApart(report, report.paths).size).toBe(2)

  const long = Array.from({ length: 14 }, (_, i) => `CA ${i}`)
  const build = (middle: string) => {
    let above = root
    return long.map((name, i) => {
      const subject = i === 3 ? middle : name
      above = certificate({ subject, ca: true, issuer: above, notAfter: i === 3 ? notAfter - day : notAfter })
      return above
    })
  }
  const [one, other] = [build('Middle 1'), build('Middle 2')]
  const leaf = certificate({ subject: 'b.example', issuer: one.at(-1)! })
  const { report: longer } = await opened([leaf, ...one, ...other.slice(3, 5), root])
  expect(longer.paths).toHaveLength(2)
  expect(toldApart(longer, longer.paths).size).toBe(2)
})

it('instants that are of one day somewhere are no mark', async () => {
  const late = Date.UTC(2035, 0, 1, 23)
  const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root, notAfter: late })
  const again = certificate({ ...issuing.spec, key: issuing.key, notAfter: late + day / 12 })
  const { report } = await opened([certificate({ subject: 'a.example', issuer: issuing }), issuing, again, root])
  const told = [...toldApart(report, report.paths).values()].flat()
  expect(told.map(({ mark }) => mark.by)).toEqual(['serial-number', 'serial-number'])
})
