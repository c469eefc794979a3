import { expect, it } from 'vitest'
import { certificatesToldApart } from '../../../../src/core/index.ts'
import { certificate, notAfter } from '../../../support/certificate-builder.ts'
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
