import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../../src/core/lib/hex.ts'
import { extensionValue } from '../../../../src/core/certificate/extension/find-extension.ts'
import {
  readRevocationList,
  type RevocationList,
} from '../../../../src/core/certificate/revocation-list/revocation-list.ts'
import { crlNumber, deltaCrlIndicator } from '../../../../src/core/certificate/extension/crl-number.ts'
import { invalidityDate } from '../../../../src/core/certificate/extension/invalidity-date.ts'
import { issuingDistributionPoint } from '../../../../src/core/certificate/extension/issuing-distribution-point.ts'
import { reasonCode } from '../../../../src/core/certificate/extension/reason-code.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { concat, integer, sequence, time, tlv } from '../../../support/der-writer.ts'
import { needsOpenssl, openssl, opensslVersion } from '../../../support/openssl.ts'
import { entry, revocationList, revokedOn } from '../../../support/revocation-list-builder.ts'

const vector = (name: string) => fileURLToPath(new URL(`../../../vectors/revocation/${name}`, import.meta.url))
const bytesOf = (name: string) => new Uint8Array(readFileSync(vector(name)))

function read(bytes: Uint8Array): RevocationList {
  const reading = readRevocationList(bytes)
  if (!reading.ok) throw reading.fault
  return reading.list
}

const issuer = certificate({ subject: 'Plant CA', ca: true })
const serials = ({ entries }: RevocationList) =>
  entries.window(0, entries.count).map((each) => (each.ok ? toHex(each.value.serialNumber.content) : 'malformed'))

describe('the frame of a list made by openssl', () => {
  test('version 2, with its number and its dates', () => {
    const list = read(bytesOf('issuing.crl'))
    expect(list.version).toBe(2)
    expect(list.thisUpdate.instant).toBe(Date.UTC(2025, 4, 1))
    expect(list.nextUpdate?.instant).toBe(Date.UTC(2034, 0, 1))
    expect(extensionValue(list, crlNumber)?.number).toBe(5n)
  })

  test('version 1, without extensions', () => {
    const list = read(bytesOf('issuing-version-1.crl'))
    expect(list).toMatchObject({ version: 1, extensions: [] })
    expect(serials(list)).toEqual(['2002'])
  })

  test('without any entry', () => {
    expect(read(bytesOf('root.crl')).entries.count).toBe(0)
  })

  test('a delta names the list that it starts from', () => {
    expect(extensionValue(read(bytesOf('issuing-delta.crl')), deltaCrlIndicator)?.number).toBe(5n)
  })

  test('a scope has its name, kinds and reasons', () => {
    const scope = extensionValue(read(bytesOf('issuing-scope.crl')), issuingDistributionPoint)
    expect(scope).toMatchObject({
      onlyContainsUserCerts: true,
      onlyContainsCACerts: false,
      onlyContainsAttributeCerts: false,
      indirectCRL: false,
      onlySomeReasons: [1, 4],
      fullName: [{ kind: 'uniformResourceIdentifier', string: { text: 'http://pki.plant.example/issuing.crl' } }],
    })
  })

  test('without nextUpdate', () => {
    expect(read(revocationList({ issuer, nextUpdate: null }).der).nextUpdate).toBeUndefined()
  })
})

describe.skipIf(!opensslVersion)(`the output of openssl crl -text (${opensslVersion ?? needsOpenssl})`, () => {
  const lists = ['root', 'issuing', 'issuing-delta', 'issuing-scope', 'issuing-version-1'].map((name) => `${name}.crl`)

  test.each(lists)('%s has the same entries, dates and reasons', (name) => {
    const { stdout } = openssl(['crl', '-inform', 'DER', '-in', vector(name), '-text', '-noout'])
    const list = read(bytesOf(name))
    const printed = stdout.split('Serial Number: ').slice(1)
    const ours = list.entries.window(0, list.entries.count).map((each) => {
      if (!each.ok) throw each.error
      const { serialNumber, revocationDate } = each.value
      return {
        serial: toHex(serialNumber.content).toUpperCase(),
        date: revocationDate.instant,
        reason: extensionValue(each.value, reasonCode)?.reason,
        since: extensionValue(each.value, invalidityDate)?.time.instant,
      }
    })
    const theirs = printed.map((text) => ({
      serial: /^\w+/.exec(text)?.[0],
      date: Date.parse(/Revocation Date: (.*)/.exec(text)?.[1] ?? ''),
      reason: /Reason Code: \s*(.*)/.exec(text)?.[1]?.toLowerCase().replaceAll(' ', '-'),
      since: instantOf(/Invalidity Date: \s*(.*)/.exec(text)?.[1]),
    }))
    expect(ours).toEqual(theirs)
    expect(list.version).toBe(Number(/Version (\d)/.exec(stdout)?.[1]))
  })

  const instantOf = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text))
})

describe('entries', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ serial: BigInt(i) * 7919n + 1n, reason: 1 }))
  const list = read(revocationList({ issuer, entries: many }).der)

  test('are counted, and shown by the window', () => {
    expect(list.entries.count).toBe(1000)
    expect(list.entries.window(998, 50)).toHaveLength(2)
    expect(list.entries.window(1000, 50)).toEqual([])
    expect(list.entries.window(-3, 2)).toHaveLength(2)
  })

  test('are found by serial number, every one at its number', () => {
    for (const [number, { serial }] of many.entries()) {
      expect(list.entries.find(integer(serial).subarray(2))).toEqual([number])
    }
    expect(list.entries.find(integer(2n).subarray(2))).toEqual([])
  })

  test('with negative, zero and very long serial numbers are found too', () => {
    const odd = [-1n, 0n, 127n, 128n, 255n, -128n, 2n ** 159n, 2n ** 4000n]
    const { entries } = read(revocationList({ issuer, entries: odd.map((serial) => ({ serial })) }).der)
    for (const [number, serial] of odd.entries()) {
      const { contentStart, source } = numberAt(integer(serial))
      expect(entries.find(source.subarray(contentStart))).toEqual([number])
    }
  })

  test('are found whether or not the serial number has an octet too many', () => {
    const padded = tlv(0x02, Uint8Array.of(0, 0, 5))
    const rawEntries = sequence(sequence(padded, time(revokedOn)), entry({ serial: 6n }))
    const { entries } = read(revocationList({ issuer, rawEntries }).der)
    expect(entries.find(Uint8Array.of(5))).toEqual([0])
    expect(entries.find(Uint8Array.of(0, 6))).toEqual([1])
  })

  test('all with one serial number are all found', () => {
    const { entries } = read(revocationList({ issuer, entries: [9n, 8n, 9n].map((serial) => ({ serial })) }).der)
    expect(entries.find(Uint8Array.of(9))).toEqual([0, 2])
  })

  test('name their certificate issuer once, for all that follow (RFC 5280 section 5.3.3)', () => {
    const { entries } = read(
      revocationList({
        issuer,
        entries: [
          { serial: 1n },
          { serial: 2n, certificateIssuer: 'Other CA' },
          { serial: 3n },
          { serial: 4n, certificateIssuer: 'Third CA' },
        ],
      }).der,
    )
    const named = [0, 1, 2, 3].map((number) => entries.certificateIssuerOf(number)?.[0])
    expect(
      named.map((name) => (name?.kind === 'directoryName' ? name.name.rdns[0]?.[0]?.string.text : undefined)),
    ).toEqual([undefined, 'Other CA', 'Other CA', 'Third CA'])
    expect([...entries.criticalExtensions]).toEqual(['2.5.29.29'])
  })

  const numberAt = (encoded: Uint8Array) => {
    const long = (encoded[1] ?? 0) >= 0x80 ? (encoded[1] ?? 0) & 0x7f : 0
    return { source: encoded, contentStart: 2 + long }
  }
})

describe('a malformed entry', () => {
  const good = [entry({ serial: 1n }), entry({ serial: 3n, reason: 4 })] as const

  test.each([
    [
      'with a serial number that is no INTEGER',
      sequence(tlv(0x04, Uint8Array.of(2)), time(revokedOn)),
      'a serial number',
    ],
    ['with an empty serial number', sequence(tlv(0x02), time(revokedOn)), 'at least one octet'],
    ['without a date', sequence(integer(2)), 'a revocation date'],
    ['that is no SEQUENCE', integer(2), 'an entry of a revocation list'],
    ['with something behind its extensions', concatenated(), 'the end of this SEQUENCE'],
  ])('%s is named, and its neighbours are read', (_, bad, expected) => {
    const list = read(revocationList({ issuer, rawEntries: sequence(good[0], bad, good[1]) }).der)
    expect(serials(list)).toEqual(['01', 'malformed', '03'])
    const start = list.entries.node!.contentStart + good[0].length
    expect(list.entries.faults).toHaveLength(1)
    expect(list.entries.faults[0]!.expected).toContain(expected)
    expect(list.entries.faults[0]!.offset).toBeGreaterThanOrEqual(start)
    expect(list.entries.faults[0]!.offset).toBeLessThanOrEqual(start + bad.length)
    expect(list.entries.find(Uint8Array.of(3))).toEqual([2])
  })

  test('whose length reaches beyond the list hides those behind it, and those before stay', () => {
    const list = read(revocationList({ issuer, rawEntries: sequence(good[0], Uint8Array.of(0x30, 0x7f, 2, 1, 2)) }).der)
    expect(serials(list)).toEqual(['01'])
    expect(list.entries.faults).toMatchObject([
      { kind: 'truncated', offset: list.entries.node!.contentStart + good[0].length },
    ])
  })

  test('a hundred thousand of them are bounded', () => {
    const bad = Array.from({ length: 100_000 }, () => Uint8Array.of(0x05, 0))
    const list = read(revocationList({ issuer, rawEntries: sequence(concat(...bad)) }).der)
    expect(list.entries.count).toBe(100_000)
    expect(list.entries.faults).toHaveLength(100)
  })

  function concatenated() {
    return sequence(integer(2), time(revokedOn), sequence(), integer(1))
  }
})

test('bytes cut off or changed anywhere never throw', () => {
  const whole = bytesOf('issuing-scope.crl')
  for (let at = 0; at < whole.length; at++) {
    const changed = Uint8Array.from(whole)
    changed[at]! ^= 0x91
    for (const bytes of [whole.subarray(0, at), changed]) {
      const reading = readRevocationList(bytes)
      if (!reading.ok) expect(reading.fault.offset).toBeGreaterThanOrEqual(0)
      else {
        const { entries } = reading.list
        entries.window(0, 10)
        entries.find(Uint8Array.of(0x20, 0x02))
        entries.certificateIssuerOf(0)
      }
    }
  }
})
