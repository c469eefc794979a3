import { craftedCertificate, unknownExtension } from '../../support/crafted-certificate.ts'
import {
  concat,
  explicit,
  implicitConstructed,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tlv,
  utf8String,
} from '../../support/der-writer.ts'
import type { HostileFamily } from './hostile-case.ts'

/** So many encodings of definite length inside one another, written from the inside out. */
function nested(depth: number, tag: number): Uint8Array {
  const octets: number[] = []
  for (let i = 0; i < depth; i++) {
    const length = octets.length
    if (length < 0x80) octets.push(length)
    else {
      const digits: number[] = []
      for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.push(rest % 256)
      for (const digit of digits) octets.push(digit)
      octets.push(0x80 | digits.length)
    }
    octets.push(tag)
  }
  return Uint8Array.from(octets.reverse())
}

const indefinite = (depth: number, tag: number): Uint8Array =>
  Uint8Array.from({ length: depth * 4 }, (_, i) => (i < depth * 2 ? (i % 2 === 0 ? tag : 0x80) : 0))

const shapes = [
  ['of definite length', (depth: number) => nested(depth, 0x30)],
  ['of indefinite length', (depth: number) => indefinite(depth, 0x30)],
  ['in context tags', (depth: number) => nested(depth, 0xa0)],
  ['of octet strings in pieces', (depth: number) => indefinite(depth, 0x24)],
] as const

export const bombs: HostileFamily = {
  name: 'encodings inside one another',
  cases: (random) =>
    shapes.flatMap(([shape, write]) => {
      // Around the limit of the reader, beyond the stacks of browsers, and beyond all reason.
      const depths = [97 + random.below(100), 3_000 + random.below(1_000), 100_000]
      return depths.flatMap((depth) => {
        const named = `${depth} ${shape}`
        const bomb = () => write(depth)
        return [
          { name: `${named}, as a file`, files: bomb, certificates: 0, says: ['no-certificate-here'] },
          {
            name: `${named}, in an extension`,
            files: () => craftedCertificate({ moreExtensions: [unknownExtension(bomb())] }),
            certificates: 1,
          },
          {
            name: `${named}, as alternative name`,
            files: () =>
              craftedCertificate({
                moreExtensions: [{ oid: '2.5.29.17', value: sequence(explicit(4, bomb())) }],
              }),
            certificates: 1,
            says: ['extension-malformed'],
          },
          {
            name: `${named}, as an otherName`,
            files: () => {
              const name = implicitConstructed(0, objectIdentifier('1.2.3.4'), explicit(0, bomb()))
              return craftedCertificate({ moreExtensions: [{ oid: '2.5.29.17', value: sequence(name) }] })
            },
            certificates: 1,
          },
          {
            name: `${named}, as the value of an attribute`,
            files: () =>
              craftedCertificate({ subject: sequence(setOf(sequence(objectIdentifier('2.5.4.3'), bomb()))) }),
            certificates: 0,
          },
        ] as const
      })
    }),
}

/** Lengths that lie, behind any identifier; each with what stands there. */
const lies: readonly [name: string, octets: readonly number[]][] = [
  ['2^32 - 1 octets claimed', [0x84, 0xff, 0xff, 0xff, 0xff]],
  ['2^53 octets claimed', [0x87, 0x20, 0, 0, 0, 0, 0, 0]],
  ['a length of 126 octets', [0xfe, ...Array<number>(126).fill(0xff)]],
  ['a length of 126 octets that is small', [0xfe, ...Array<number>(125).fill(0), 2, 5, 0]],
  ['the reserved length', [0xff, 5, 0]],
  ['a length in more octets than it needs', [0x83, 0, 0, 2, 5, 0]],
  ['a gigabyte claimed', [0x84, 0x40, 0, 0, 0, 5, 0]],
  ['no length', []],
  ['one octet too many', [3, 5, 0]],
  ['an indefinite length without its end', [0x80, 5, 0]],
]

export const lengthLies: HostileFamily = {
  name: 'lengths that lie',
  cases: (random) => [
    { name: 'an empty file', files: () => new Uint8Array(), certificates: 0, says: ['no-certificate-here'] },
    { name: 'a file of one octet', files: () => Uint8Array.of(random.pick([0x30, 0x00, 0xff, 0x2d])), certificates: 0 },
    ...lies.flatMap(([name, octets]) => {
      const liar = Uint8Array.of(random.pick([0x30, 0x31, 0xa0]), ...octets)
      const pad = random.octets(random.below(100))
      return [
        {
          name: `${name}, as a file`,
          files: () => Uint8Array.of(...liar, ...pad),
          certificates: 0,
          says: ['no-certificate-here' as const],
        },
        {
          name: `${name}, in an extension`,
          files: () => craftedCertificate({ moreExtensions: [unknownExtension(liar)] }),
          certificates: 1,
        },
        {
          name: `${name}, in Key Usage`,
          files: () => craftedCertificate({ moreExtensions: [{ oid: '2.5.29.15', value: Uint8Array.from(liar) }] }),
          certificates: 1,
          says: ['extension-malformed' as const],
        },
        {
          name: `${name}, in place of the serial number`,
          files: () => craftedCertificate({ serialNumber: liar }),
          certificates: 0,
        },
      ]
    }),
  ],
}

const megabyte = 2 ** 20

const oddIdentifiers: readonly [name: string, content: () => Uint8Array][] = [
  ['one arc of a megabyte', () => new Uint8Array(megabyte).fill(0x81).fill(1, megabyte - 1)],
  ['a million arcs', () => new Uint8Array(1_000_000).fill(1)],
  ['an arc without its end', () => Uint8Array.of(0x55, 0x1d, 0x81)],
  ['an arc with a zero before it', () => Uint8Array.of(0x55, 0x80, 0x1d)],
  ['no octets', () => new Uint8Array()],
]

export const identifiers: HostileFamily = {
  name: 'tags and object identifiers',
  cases: () => [
    {
      name: 'a tag number of a megabyte, as a file',
      files: () => concat(Uint8Array.of(0x3f), new Uint8Array(megabyte).fill(0xff), Uint8Array.of(0x7f, 0)),
      certificates: 0,
      says: ['no-certificate-here'],
    },
    {
      name: 'a tag number of a megabyte, in an extension',
      files: () => {
        const tag = new Uint8Array(megabyte).fill(0xff)
        tag[0] = 0x1f
        return craftedCertificate({ moreExtensions: [unknownExtension(tag)] })
      },
      certificates: 1,
    },
    ...oddIdentifiers.flatMap(([name, content]) => {
      const identifier = () => tlv(6, content())
      return [
        {
          name: `${name}, of an extension`,
          files: () => craftedCertificate({ extensions: sequence(sequence(identifier(), octetString(nothing()))) }),
          certificates: 0,
          says: ['certificate-damaged' as const],
        },
        {
          name: `${name}, of an attribute`,
          files: () => craftedCertificate({ subject: sequence(setOf(sequence(identifier(), utf8String('x')))) }),
          certificates: 0,
          says: ['certificate-damaged' as const],
        },
        {
          name: `${name}, of a purpose`,
          files: () => craftedCertificate({ moreExtensions: [{ oid: '2.5.29.37', value: sequence(identifier()) }] }),
          certificates: 1,
          says: ['extension-malformed' as const],
        },
        {
          name: `${name}, of the algorithm`,
          files: () => craftedCertificate({ algorithm: sequence(identifier()) }),
          certificates: 0,
          says: ['certificate-damaged' as const],
        },
      ]
    }),
  ],
}

const number = (content: Uint8Array) => tlv(2, content)

export const integers: HostileFamily = {
  name: 'numbers',
  cases: (random) => [
    ...[1024, 64 * 1024, megabyte].map((length) => ({
      name: `a serial number of ${length} octets`,
      files: () => craftedCertificate({ serialNumber: number(new Uint8Array(length).fill(1 + random.below(127))) }),
      certificates: 1,
      says: ['serial-number-unfit' as const],
    })),
    ...(
      [
        ['a negative serial number', [0x80 | random.below(128), 1], 1, 'serial-number-unfit'],
        ['the serial number zero', [0], 1, 'serial-number-unfit'],
        ['a serial number without octets', [], 0, 'certificate-damaged'],
        ['a serial number with octets to spare', [0, 0, 1], 1, 'encoding-not-der'],
      ] as const
    ).map(([name, content, certificates, code]) => ({
      name,
      files: () => craftedCertificate({ serialNumber: number(Uint8Array.from(content)) }),
      certificates,
      says: [code],
    })),
    {
      name: 'version 4',
      files: () => craftedCertificate({ version: explicit(0, integer(3)) }),
      certificates: 1,
      says: ['version-unfit'],
    },
    {
      name: 'version 1 with extensions',
      files: () => craftedCertificate({ version: new Uint8Array(), moreExtensions: [unknownExtension(nothing())] }),
      certificates: 1,
      says: ['version-unfit'],
    },
    {
      name: 'version 2^4096',
      files: () => craftedCertificate({ version: explicit(0, integer(2n ** 4096n)) }),
      certificates: 0,
      says: ['certificate-damaged'],
    },
    {
      name: 'a negative version',
      files: () => craftedCertificate({ version: explicit(0, integer(-2)) }),
      certificates: 1,
      says: ['version-unfit'],
    },
  ],
}
