import { describe, expect, it } from 'vitest'
import { readTwice } from '../../../../src/core/certificate/second-reading/read-twice.ts'
import { certificate, plantChain } from '../../../support/certificate-builder.ts'
import { tlv, utf8String } from '../../../support/der-writer.ts'

const { root, issuing, server } = plantChain()

/** The certificate with some of its octets replaced by as many others, wherever they first stand. */
function changed({ der }: { der: Uint8Array }, from: string, to: string): Uint8Array {
  const at = Buffer.from(der).indexOf(from, 0, 'latin1')
  expect(at).toBeGreaterThan(0)
  expect(to.length).toBe(from.length)
  const copy = Uint8Array.from(der)
  copy.set(Buffer.from(to, 'latin1'), at)
  return copy
}

describe('two readers of one certificate', () => {
  it.each([
    ['a root', root],
    ['an issuing CA', issuing],
    ['a server', server],
  ])('read %s alike, value by value', (_, { der }) => {
    const reading = readTwice(der)
    expect(reading.outcome).toBe('alike')
    // Version, serial number, two names, two dates, key, signature, and each extension.
    expect(reading).toMatchObject({ values: expect.any(Number) as number })
  })

  it('a certificate that anybody altered is still read alike: reading is not judging', () => {
    expect(readTwice(certificate({ subject: 'Altered', tamper: 'body' }).der).outcome).toBe('alike')
  })

  it('a difference that a known fault of theirs explains names the fault', () => {
    const name = [['CN', utf8String('Kessel 7')] as const]
    const broken = changed(certificate({ subject: name }), 'Kessel 7', 'Kessel \xff')
    expect(readTwice(broken)).toMatchObject({
      outcome: 'different',
      differences: [
        { field: 'issuer', oid: '2.5.4.3', ours: 'Kessel \ufffd', theirs: 'Kessel ÿ', fault: 'invalid-utf-8' },
      ],
    })
  })

  it('a difference that no known fault explains has none', () => {
    const name = [['CN', tlv(0x13, Buffer.from('Kessel 7'))] as const]
    const broken = changed(certificate({ subject: name }), 'Kessel 7', 'Kessel \xff')
    const reading = readTwice(broken)
    expect(reading.outcome).toBe('different')
    expect(reading.outcome === 'different' && reading.differences.map(({ fault }) => fault)).toEqual([undefined])
  })

  it('a date that does not exist is rolled over by the other reader', () => {
    const rolled = changed(server, '350101000000Z', '350230000000Z')
    expect(readTwice(rolled)).toMatchObject({
      outcome: 'different',
      differences: [{ field: 'not-after', ours: undefined, fault: 'time-rolled-over' }],
    })
  })

  it('a text that the library cannot read is its known fault', () => {
    const long = certificate({ subject: [['CN', tlv(0x13, new Uint8Array(200_000).fill(0x41))]] })
    expect(readTwice(long.der)).toMatchObject({ outcome: 'unread', fault: 'long-string' })
  })

  it('of a certificate that is damaged for us the other reading is given, and no comparison', () => {
    // BOOLEAN of two octets: strict readers stop there.
    const at = Buffer.from(server.der).indexOf(Buffer.from('0101ff', 'hex'))
    const bad = Uint8Array.from(server.der)
    bad[at] = 0x02
    const reading = readTwice(bad)
    expect(['only-theirs', 'unread']).toContain(reading.outcome)
  })

  it('octets that are no certificate make neither reader throw', () => {
    for (const octets of [[], [0x30], [0x30, 0x80], [0x30, 0x03, 0x02, 0x01, 0x01]])
      expect(readTwice(Uint8Array.from(octets)).outcome).toBe('unread')
  })
})
