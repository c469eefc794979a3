import { toHex } from '../../lib/hex.ts'
import { readCertificate, type PartialCertificate } from '../certificate.ts'
import type { Name } from '../name.ts'
import type { Readout, ReadoutField, ReadoutValue } from './readout.ts'

/** Reads a certificate with our reader. Of a damaged one, yields the fields before the damage. */
export function ourReadout(bytes: Uint8Array): { readonly readout: Readout; readonly damaged: boolean } {
  const reading = readCertificate(bytes)
  if (reading.ok) return { readout: { read: true, values: valuesOf(reading.certificate) }, damaged: false }
  return { readout: { read: true, values: valuesOf(reading.partial) }, damaged: true }
}

function valuesOf(certificate: PartialCertificate): ReadoutValue[] {
  const { version, serialNumber, issuer, notBefore, notAfter, subject, spki, extensions } = certificate
  const { signatureAlgorithm, signatureValue } = certificate
  return [
    ...some(version, (number) => one('version', String(number))),
    ...some(serialNumber, (node) => one('serial-number', toHex(node.content))),
    ...some(issuer, (name) => ofName('issuer', name)),
    ...some(notBefore, ({ instant }) => one('not-before', isoOf(instant))),
    ...some(notAfter, ({ instant }) => one('not-after', isoOf(instant))),
    ...some(subject, (name) => ofName('subject', name)),
    ...some(spki, ({ algorithm, key }) => [
      ...one('key-algorithm', algorithm.oid),
      ...one('public-key', toHex(key.octets)),
    ]),
    ...some(extensions, (list) =>
      list.map(({ oid, critical, value }): ReadoutValue => ({
        field: 'extension',
        oid,
        value: `${critical ? 'critical ' : ''}${toHex(value.content)}`,
      })),
    ),
    ...some(signatureAlgorithm, ({ oid }) => one('signature-algorithm', oid)),
    ...some(signatureValue, ({ octets }) => one('signature-value', toHex(octets))),
  ]
}

const some = <T>(value: T | undefined, values: (value: T) => ReadoutValue[]): ReadoutValue[] =>
  value === undefined ? [] : values(value)

const one = (field: ReadoutField, value: string | undefined): ReadoutValue[] => [{ field, value }]

const ofName = (field: ReadoutField, { rdns }: Name): ReadoutValue[] =>
  rdns.flatMap((rdn) =>
    rdn.map(({ type, string, value }) => ({ field, oid: type, value: string.text ?? toHex(value.encoded) })),
  )

const isoOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString()
