import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { craftedCertificate, unknownExtension } from '../../support/crafted-certificate.ts'
import {
  bitString,
  concat,
  explicit,
  implicit,
  implicitConstructed,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tlv,
  type Der,
} from '../../support/der-writer.ts'
import {
  crlDistributionPoints,
  certificatePolicies,
  extendedKeyUsage,
  generalName,
} from '../../support/extension-writer.ts'
import { manyEntries } from '../../support/many-entries.ts'
import { revocationList } from '../../support/revocation-list-builder.ts'
import type { HostileFamily } from './hostile-case.ts'

/** Put together without spreading them: there are more than a call has room for. */
const dnsNames = (count: number) => ({
  oid: '2.5.29.17',
  value: tlv(
    0x30,
    Buffer.concat(Array.from({ length: count }, (_, i) => generalName({ dns: `host${i}.plant.example` }))),
  ),
})
const arcs = (count: number) => Array.from({ length: count }, (_, i) => `1.3.6.1.4.1.99999.${i}` as const)

export const manyParts: HostileFamily = {
  name: 'certificates of many parts',
  cases: (random) => [
    ...[1_000 + random.below(100), 10_000, 100_000].map((count) => ({
      name: `${count} alternative names`,
      files: () => craftedCertificate({ moreExtensions: [dnsNames(count)] }),
      certificates: 1,
      seconds: 20,
    })),
    ...[100, 10_000, 30_000].map((count) => ({
      name: `${count} extensions`,
      files: () =>
        craftedCertificate({
          moreExtensions: arcs(count).map((oid) => ({ oid, critical: true, value: nothing() })),
        }),
      certificates: 1,
      says: ['extension-unknown-critical' as const, ...(count > 100 ? (['findings-left-out'] as const) : [])],
      seconds: count > 10_000 ? 20 : 10,
    })),
    {
      name: 'one extension 5,000 times',
      files: () =>
        craftedCertificate({ moreExtensions: Array.from({ length: 5_000 }, () => unknownExtension(nothing())) }),
      certificates: 1,
      says: ['extension-duplicate' as const],
      seconds: 10,
    },
    {
      name: '5,000 purposes, policies and distribution points',
      files: () =>
        craftedCertificate({
          moreExtensions: [
            extendedKeyUsage(arcs(5_000)),
            certificatePolicies(arcs(5_000)),
            crlDistributionPoints(arcs(5_000).map((arc) => `http://pki.plant.example/${arc}.crl`)),
          ],
        }),
      certificates: 1,
      seconds: 10,
    },
    {
      name: '1,223 signed timestamps',
      files: () => {
        const one = random.octets(119)
        const listed = Array.from({ length: 1_223 }, () => concat(Uint8Array.of(0, one.length), one))
        const all = concat(...listed)
        // The list's own length has two octets, and that many timestamps are longer: it lies.
        return craftedCertificate({
          moreExtensions: [
            {
              oid: '1.3.6.1.4.1.11129.2.4.2',
              value: octetString(concat(Uint8Array.of((all.length >> 8) & 0xff, all.length & 0xff), all)),
            },
          ],
        })
      },
      certificates: 1,
      says: ['extension-malformed'],
      seconds: 5,
    },
  ],
}

export const longLists: HostileFamily = {
  name: 'long revocation lists',
  cases: () =>
    ([[1_000], [100_000], [1_000_000], [100_000, 1]] as const).map(([count, reason]) => ({
      name: `${count} entries${reason === undefined ? '' : ' with reasons'}`,
      files: () => revocationList({ issuer: plantChain().root, rawEntries: manyEntries(count, reason) }).der,
      certificates: 0,
      seconds: 15,
    })),
}

/** SignedData without signers (RFC 5652 section 5.1) around whatever stands for certificates. */
const signedData = (
  certificates: readonly Uint8Array[],
  content: Uint8Array = sequence(objectIdentifier('1.2.840.113549.1.7.1')),
): Der =>
  sequence(
    objectIdentifier('1.2.840.113549.1.7.2'),
    explicit(0, sequence(integer(1), setOf(), content, implicitConstructed(0, ...certificates), setOf())),
  )

function wrapped(depth: number, inside: Der): Der {
  let message = inside
  for (let i = 0; i < depth; i++) {
    message = signedData([], sequence(objectIdentifier('1.2.840.113549.1.7.1'), explicit(0, octetString(message))))
  }
  return message
}

/** Certificates that differ in their serial numbers only, without the cost of as many signatures. */
export function siblings(count: number): Uint8Array[] {
  const template = certificate({ subject: 'sibling.plant.example', serialNumber: 0x1122334455667788n }).der
  const at = Buffer.from(template).indexOf(Buffer.from('1122334455667788', 'hex'))
  return Array.from({ length: count }, (_, i) => {
    const copy = template.slice()
    new DataView(copy.buffer).setUint32(at + 4, i)
    return copy
  })
}

/** The page decodes a certificate when it is looked at, each by itself: every tenth of ten thousand says enough. */
const mostLookedAt = 1_000

export const messages: HostileFamily = {
  name: 'messages with many certificates',
  cases: (random) => [
    ...[200 + random.below(50), 10_000].map((count) => ({
      name: `${count} certificates`,
      files: () => signedData(siblings(count)),
      certificates: count,
      seconds: 60,
      mostLookedAt,
    })),
    ...[3, 50, 1_000].map((depth) => ({
      name: `messages inside one another, ${depth} times`,
      files: () => wrapped(depth, signedData(siblings(1))),
      certificates: depth < 4 ? 1 : 0,
      says: depth < 4 ? [] : (['too-many-layers'] as const),
    })),
    { name: 'no certificates', files: () => signedData([]), certificates: 0, says: ['no-certificate-here'] },
    {
      name: 'certificates that are none',
      files: () => signedData([nothing(), bitString(random.octets(9)), tlv(0x30)]),
      certificates: 0,
      says: ['certificate-damaged'],
    },
    { name: 'names for certificates', files: () => signedData([implicit(1, random.octets(30))]), certificates: 0 },
  ],
}

export const bundles: HostileFamily = {
  name: 'large bundles',
  cases: () =>
    [1_000, 10_000].map((count) => ({
      name: `${count} certificates in PEM`,
      files: () =>
        Buffer.from(
          siblings(count)
            .map(
              (der) =>
                `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`,
            )
            .join(''),
        ),
      certificates: count,
      seconds: 60,
      mostLookedAt,
    })),
}
