import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { craftedCertificate } from '../../support/crafted-certificate.ts'
import { concat, integer, nothing, objectIdentifier, octetString, sequence, tlv } from '../../support/der-writer.ts'
import type { HostileFamily } from './hostile-case.ts'

/** Extensions of RFC 5280 and of others that are decoded. */
const known = [
  ...[9, 14, 15, 16, 17, 18, 19, 30, 31, 32, 33, 35, 36, 37, 46, 54].map((last) => `2.5.29.${last}`),
  '1.3.6.1.5.5.7.1.1',
  '1.3.6.1.5.5.7.1.3',
  '1.3.6.1.5.5.7.1.24',
  '1.3.6.1.4.1.11129.2.4.2',
  '1.3.6.1.4.1.311.21.7',
]

const wrong: readonly [name: string, value: Uint8Array<ArrayBuffer>][] = [
  ['no octets', new Uint8Array()],
  ['NULL', nothing()],
  ['a number', integer(-1)],
  ['an empty sequence', sequence()],
  ['sequences of nothing', sequence(sequence(sequence()))],
  ['a set of numbers', tlv(0x31, integer(1), integer(2))],
  ['an octet string', octetString(Uint8Array.of(1, 2, 3))],
]

export const structures: HostileFamily = {
  name: 'structure',
  cases: (random) => {
    const { root, issuing, server } = plantChain()
    const cut = 20 + random.below(server.der.length - 40)
    return [
      { name: 'two certificates, one behind the other', files: () => concat(server.der, issuing.der), certificates: 2 },
      { name: 'octets behind the certificate', files: () => concat(server.der, random.octets(50)), certificates: 1 },
      {
        name: `cut off after ${cut} octets`,
        files: () => server.der.slice(0, cut),
        certificates: 0,
        says: ['encoding-truncated'],
      },
      {
        name: 'cut off in a bundle, the others whole',
        files: () => Buffer.from(`${root.pem}${server.pem.slice(0, cut)}\n${issuing.pem}`),
        certificates: 2,
      },
      {
        name: 'two algorithms that differ',
        files: () =>
          certificate({ subject: 'two', outerAlgorithm: sequence(objectIdentifier('1.2.840.10045.4.3.3')) }).der,
        certificates: 1,
        says: ['signature-algorithms-differ'],
      },
      {
        name: 'an unknown algorithm',
        files: () => craftedCertificate({ algorithm: sequence(objectIdentifier('1.3.6.1.4.1.99999.2')) }),
        certificates: 1,
        says: ['signature-not-checked'],
      },
      {
        name: 'an element behind the last',
        files: () => craftedCertificate({ trailing: nothing() }),
        certificates: 0,
        says: ['certificate-damaged'],
      },
      {
        name: 'no extensions at all in their place',
        files: () => craftedCertificate({ extensions: new Uint8Array() }),
        certificates: 0,
        says: ['certificate-damaged'],
      },
      ...wrong.flatMap(([name, value]) => [
        {
          name: `${name} in every known extension`,
          files: () => craftedCertificate({ moreExtensions: known.map((oid) => ({ oid, critical: true, value })) }),
          certificates: 1,
          says: ['extension-malformed' as const],
        },
      ]),
    ]
  },
}
