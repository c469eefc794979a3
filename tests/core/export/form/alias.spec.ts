import { expect, it } from 'vitest'
import { readCertificate } from '../../../../src/core/certificate/certificate.ts'
import { aliasesOf } from '../../../../src/core/export/form/alias.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { digest } from '../../../../src/core/crypto/digest.ts'

const read = (der: Uint8Array) => {
  const reading = readCertificate(Uint8Array.from(der))
  if (!reading.ok) throw reading.fault
  return reading.certificate
}

it('certificates of one name have aliases of their own; the same certificate twice has one', () => {
  const [one, two] = [1n, 2n].map((serialNumber) =>
    read(certificate({ subject: 'Würth & Söhne CA', ca: true, serialNumber }).der),
  )
  const aliases = aliasesOf([one!, two!, one!])
  expect(aliases[0]).toMatch(/^wu-rth-so-hne-ca-[0-9a-f]{8}$/)
  expect(aliases[2]).toBe(aliases[0])
  expect(aliases[1]).not.toBe(aliases[0])
})

it('certificates whose short digits are equal have aliases of their own', () => {
  // Some 80,000 serial numbers are enough for two of the first 32 bits to meet; a certificate that is cut needs no key.
  const template = read(certificate({ subject: 'CA', ca: true }).der)
  const seen = new Map<string, Uint8Array>()
  for (let n = 0; ; n++) {
    const bytes = Uint8Array.from(template.bytes)
    new DataView(bytes.buffer).setUint32(bytes.length - 4, n)
    const short = Buffer.from(digest('SHA-1', bytes)).toString('hex', 0, 4)
    const other = seen.get(short)
    seen.set(short, bytes)
    if (!other) continue
    const aliases = aliasesOf([
      { ...template, bytes: other },
      { ...template, bytes },
    ])
    expect(aliases[0]).toBe(`ca-${short}`)
    expect(new Set(aliases).size).toBe(2)
    return
  }
})
