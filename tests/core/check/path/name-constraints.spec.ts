import { describe, expect, it } from 'vitest'
import { certificate, during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import {
  explicit,
  implicit,
  implicitConstructed,
  integer,
  objectIdentifier,
  printableString,
  sequence,
  utf8String,
} from '../../../support/der-writer.ts'
import {
  extendedKeyUsage,
  generalName,
  nameConstraints,
  subjectAlternativeName,
  type ExtensionSpec,
  type GeneralNameSpec,
} from '../../../support/extension-writer.ts'
import type { NameSpec } from '../../../support/name-writer.ts'
import { opensslVerify } from '../../../support/openssl-verify.ts'
import { needsOpenssl, opensslVersion } from '../../../support/openssl.ts'
import { codesOf, outcomesOf, statusesOf } from '../outcomes.ts'

type Trees = Parameters<typeof nameConstraints>[0]
type Code = 'name-excluded' | 'name-not-permitted' | 'name-not-comparable' | 'name-constraint-not-understood'

interface Case {
  readonly is: string
  readonly trees: Trees
  readonly names?: readonly GeneralNameSpec[]
  readonly subject?: NameSpec
  /** The expected finding; none where the names may stand. */
  readonly finds?: Code
  /** Why `openssl verify` says otherwise. */
  readonly opensslDiffers?: string
}

const other = (type: string, text: string): GeneralNameSpec => ({
  encoded: implicitConstructed(0, objectIdentifier(type), explicit(0, utf8String(text))),
})
const smtpUtf8 = (text: string) => other('1.3.6.1.5.5.7.8.9', text)
const registered: GeneralNameSpec = { encoded: implicit(8, Uint8Array.of(0x2a, 0x03)) }
const v4 = [192, 0, 2, 0, 255, 255, 255, 0]
const v6 = [0x20, 1, 0xd, 0xb8, ...Array<number>(12).fill(0), 255, 255, 255, 255, ...Array<number>(12).fill(0)]

// RFC 5280 section 4.2.1.10 unless a line says otherwise.
const cases: readonly Case[] = [
  { is: 'the host itself', trees: { permitted: [{ dns: 'plant.example' }] }, names: [{ dns: 'plant.example' }] },
  { is: 'a host below', trees: { permitted: [{ dns: 'plant.example' }] }, names: [{ dns: 'a.b.plant.example' }] },
  { is: 'another case', trees: { permitted: [{ dns: 'Plant.EXAMPLE' }] }, names: [{ dns: 'a.plaNT.example' }] },
  {
    is: 'a host that only ends alike',
    trees: { permitted: [{ dns: 'plant.example' }] },
    names: [{ dns: 'notplant.example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'the host above',
    trees: { permitted: [{ dns: 'plant.example' }] },
    names: [{ dns: 'example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'one good host and one bad',
    trees: { permitted: [{ dns: 'plant.example' }] },
    names: [{ dns: 'plant.example' }, { dns: 'evil.test' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'a host inside one of two',
    trees: { permitted: [{ dns: 'a.example' }, { dns: 'b.example' }] },
    names: [{ dns: 'b.example' }],
  },
  {
    is: 'a host that is permitted and excluded',
    trees: { permitted: [{ dns: 'example' }], excluded: [{ dns: 'plant.example' }] },
    names: [{ dns: 'a.plant.example' }],
    finds: 'name-excluded',
  },
  { is: 'any host where all are permitted', trees: { permitted: [{ dns: '' }] }, names: [{ dns: 'a.test' }] },
  {
    is: 'any host where all are excluded',
    trees: { excluded: [{ dns: '' }] },
    names: [{ dns: 'a.test' }],
    finds: 'name-excluded',
  },
  // Erratum 5997.
  { is: 'a host below a leading dot', trees: { permitted: [{ dns: '.a.example' }] }, names: [{ dns: 'b.a.example' }] },
  {
    is: 'the host of a leading dot itself',
    trees: { permitted: [{ dns: '.a.example' }] },
    names: [{ dns: 'a.example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'the host of an excluded leading dot itself',
    trees: { excluded: [{ dns: '.a.example' }] },
    names: [{ dns: 'a.example' }],
  },
  { is: 'a wildcard inside', trees: { permitted: [{ dns: 'a.example' }] }, names: [{ dns: '*.a.example' }] },
  {
    is: 'a wildcard that reaches beyond',
    trees: { permitted: [{ dns: 'b.a.example' }] },
    names: [{ dns: '*.a.example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'a wildcard that reaches what is excluded',
    trees: { excluded: [{ dns: 'b.a.example' }] },
    names: [{ dns: '*.a.example' }],
    finds: 'name-excluded',
    opensslDiffers: 'CVE-2025-61727 in Go: OpenSSL compares the text of the wildcard',
  },
  {
    is: 'a wildcard that ends above what is excluded',
    trees: { excluded: [{ dns: 'c.b.a.example' }] },
    names: [{ dns: '*.a.example' }],
  },
  {
    is: 'a host with a dot at the end',
    trees: { permitted: [{ dns: 'a.example' }] },
    names: [{ dns: 'a.example.' }],
    finds: 'name-not-comparable',
  },
  {
    is: 'a host with a dot in front',
    trees: { permitted: [{ dns: 'a.example' }] },
    names: [{ dns: '.a.example' }],
    finds: 'name-not-comparable',
    opensslDiffers: 'OpenSSL compares the text',
  },
  {
    is: 'a constraint with a wildcard',
    trees: { permitted: [{ dns: '*.example' }] },
    names: [{ dns: 'a.example' }],
    finds: 'name-constraint-not-understood',
  },
  { is: 'a host where only addresses are limited', trees: { permitted: [{ ip: v4 }] }, names: [{ dns: 'a.example' }] },

  { is: 'an address in the range', trees: { permitted: [{ ip: v4 }] }, names: [{ ip: [192, 0, 2, 200] }] },
  {
    is: 'an address beyond the range',
    trees: { permitted: [{ ip: v4 }] },
    names: [{ ip: [192, 0, 3, 0] }],
    finds: 'name-not-permitted',
  },
  {
    is: 'an address in an excluded range',
    trees: { excluded: [{ ip: v4 }] },
    names: [{ ip: [192, 0, 2, 0] }],
    finds: 'name-excluded',
  },
  {
    is: 'an IPv6 address where a range of IPv4 is permitted',
    trees: { permitted: [{ ip: v4 }] },
    names: [{ ip: v6.slice(0, 16) }],
    finds: 'name-not-permitted',
  },
  {
    is: 'an IPv6 address in the range',
    trees: { permitted: [{ ip: v6 }] },
    names: [{ ip: [...v6.slice(0, 15), 9] }],
  },
  {
    is: 'a range whose address has bits beyond the mask',
    trees: { permitted: [{ ip: [192, 0, 2, 77, 255, 255, 255, 0] }] },
    names: [{ ip: [192, 0, 2, 1] }],
  },
  {
    is: 'a mask with a hole',
    trees: { permitted: [{ ip: [192, 0, 2, 0, 255, 0, 255, 0] }] },
    names: [{ ip: [192, 0, 2, 1] }],
    finds: 'name-constraint-not-understood',
    opensslDiffers: 'OpenSSL compares with any mask',
  },
  {
    is: 'a range without a mask',
    trees: { permitted: [{ ip: [192, 0, 2, 0] }] },
    names: [{ ip: [192, 0, 2, 0] }],
    finds: 'name-constraint-not-understood',
  },
  {
    is: 'a range for an address',
    trees: { permitted: [{ ip: v4 }] },
    names: [{ ip: v4 }],
    finds: 'name-not-comparable',
  },

  { is: 'the mailbox', trees: { permitted: [{ email: 'root@a.example' }] }, names: [{ email: 'root@A.example' }] },
  {
    // RFC 5280 section 7.5
    is: 'the mailbox in another case',
    trees: { permitted: [{ email: 'root@a.example' }] },
    names: [{ email: 'Root@a.example' }],
    finds: 'name-not-permitted',
  },
  { is: 'a mailbox on the host', trees: { permitted: [{ email: 'a.example' }] }, names: [{ email: 'x@A.example' }] },
  {
    is: 'a mailbox on a host below',
    trees: { permitted: [{ email: 'a.example' }] },
    names: [{ email: 'x@b.a.example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'a mailbox in the domain',
    trees: { permitted: [{ email: '.a.example' }] },
    names: [{ email: 'x@b.a.example' }],
  },
  {
    is: 'a mailbox on the host of the domain',
    trees: { permitted: [{ email: '.a.example' }] },
    names: [{ email: 'x@a.example' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'something that is no mailbox',
    trees: { excluded: [{ email: 'a.example' }] },
    names: [{ email: 'b.example' }],
    finds: 'name-not-comparable',
  },
  {
    is: 'an excluded e-mail attribute of the subject',
    trees: { excluded: [{ email: 'a.example' }] },
    subject: [
      ['CN', 'x'],
      ['emailAddress', 'x@a.example'],
    ],
    finds: 'name-excluded',
  },
  {
    // RFC 5280 section 4.1.2.6
    is: 'an excluded e-mail attribute in another case',
    trees: { excluded: [{ email: 'root@a.example' }] },
    subject: [
      ['CN', 'x'],
      ['emailAddress', 'ROOT@a.example'],
    ],
    finds: 'name-excluded',
    opensslDiffers: 'OpenSSL compares the local part of attributes as of mailboxes',
  },
  {
    is: 'an e-mail attribute beside a mailbox of its own',
    trees: { permitted: [{ email: 'a.example' }] },
    subject: [
      ['CN', 'x'],
      ['emailAddress', 'x@b.example'],
    ],
    names: [{ email: 'x@a.example' }],
    opensslDiffers: 'OpenSSL holds the attribute to the constraints in any case',
  },
  {
    // RFC 9598 section 6
    is: 'an international mailbox on another host',
    trees: { permitted: [{ email: 'a.example' }] },
    names: [smtpUtf8('ü@b.example')],
    finds: 'name-not-permitted',
  },
  {
    is: 'an international mailbox on the host',
    trees: { permitted: [{ email: 'xn--bcher-kva.example' }] },
    names: [smtpUtf8('ü@xn--bcher-kva.example')],
    opensslDiffers: 'OpenSSL 3.0 wants U-labels, as RFC 8398 had it',
  },
  {
    // RFC 9598 section 3: A-labels only.
    is: 'an international mailbox whose host is not written in A-labels',
    trees: { permitted: [{ email: 'xn--bcher-kva.example' }] },
    names: [smtpUtf8('ü@bücher.example')],
    finds: 'name-not-comparable',
    opensslDiffers: 'OpenSSL 3.0 wants U-labels, as RFC 8398 had it',
  },
  {
    // RFC 9598 section 6: the local part is stripped.
    is: 'an international mailbox on the host of one mailbox that is excluded',
    trees: { excluded: [{ email: 'root@a.example' }] },
    names: [smtpUtf8('ü@a.example')],
    finds: 'name-excluded',
    opensslDiffers: 'OpenSSL compares the local part too',
  },
  {
    is: 'an international mailbox on the host of one mailbox that is permitted',
    trees: { permitted: [{ email: 'root@a.example' }] },
    names: [smtpUtf8('ü@a.example')],
    finds: 'name-not-permitted',
  },

  {
    is: 'a URI of the host',
    trees: { permitted: [{ uri: 'a.example' }] },
    names: [{ uri: 'https://u:p@A.example:8443/x?y#z' }],
    opensslDiffers: 'OpenSSL 3.0 takes the user for the host; later ones do not',
  },
  ...(
    [
      ['whose user information hides a host behind a backslash', 'http://b.test\\@a.example/'],
      ['with two user informations', 'http://x:y@z@a.example/'],
      ['with a blank', 'http://a.example/ x'],
      ['with a port that is none', 'http://a.example:99999/'],
    ] as const
  ).map(([how, uri]): Case => {
    return {
      is: `a URI ${how}`,
      trees: { permitted: [{ uri: 'a.example' }] },
      names: [{ uri }],
      finds: 'name-not-comparable',
      opensslDiffers: 'OpenSSL looks for the host without reading the rest (RFC 3986 has no such URI)',
    }
  }),
  {
    is: 'a URI of a host below',
    trees: { permitted: [{ uri: 'a.example' }] },
    names: [{ uri: 'https://b.a.example/' }],
    finds: 'name-not-permitted',
  },
  { is: 'a URI in the domain', trees: { permitted: [{ uri: '.a.example' }] }, names: [{ uri: 'ftp://b.a.example' }] },
  {
    is: 'a URI of the host of the domain',
    trees: { permitted: [{ uri: '.a.example' }] },
    names: [{ uri: 'http://a.example/' }],
    finds: 'name-not-permitted',
  },
  {
    is: 'a URI that hides the host behind another',
    trees: { excluded: [{ uri: 'a.example' }] },
    names: [{ uri: 'http://b.example@a.example/' }],
    finds: 'name-excluded',
    opensslDiffers: 'OpenSSL 3.0 takes the user for the host; later ones do not',
  },
  {
    is: 'the URI of an OPC UA application',
    trees: { excluded: [{ uri: 'a.example' }] },
    names: [{ uri: 'urn:press-7:Kepware:Server' }],
    finds: 'name-not-comparable',
  },
  {
    is: 'a URI with an address',
    trees: { excluded: [{ uri: 'a.example' }] },
    names: [{ uri: 'http://192.0.2.1/' }],
    finds: 'name-not-comparable',
    opensslDiffers: 'OpenSSL compares the text of the address',
  },

  {
    is: 'a subject inside, whatever its string type and case',
    trees: { permitted: [{ directory: [['O', 'Plant']] }] },
    subject: [
      ['O', printableString('PLANT ')],
      ['CN', 'x'],
    ],
  },
  {
    is: 'a subject outside',
    trees: { permitted: [{ directory: [['O', 'Plant']] }] },
    subject: [
      ['O', 'Plants'],
      ['CN', 'x'],
    ],
    finds: 'name-not-permitted',
  },
  {
    is: 'a subject with two attributes on the level',
    trees: { permitted: [{ directory: [['O', 'Plant']] }] },
    subject: [
      [
        ['O', 'Plant'],
        ['OU', 'x'],
      ],
    ],
    finds: 'name-not-permitted',
  },
  {
    is: 'a directory name outside, beside a subject inside',
    trees: { permitted: [{ directory: [['O', 'Plant']] }] },
    subject: [['O', 'Plant']],
    names: [{ directory: [['O', 'Other']] }],
    finds: 'name-not-permitted',
  },
  {
    is: 'an empty subject',
    trees: { permitted: [{ directory: [['O', 'Plant']] }] },
    subject: [],
    names: [{ dns: 'a.example' }],
  },

  {
    is: 'an otherName of a constrained type',
    trees: { excluded: [other('1.2.3.4', 'a')] },
    names: [other('1.2.3.4', 'b')],
    finds: 'name-constraint-not-understood',
  },
  { is: 'an otherName of another type', trees: { excluded: [other('1.2.3.4', 'a')] }, names: [other('1.2.3.5', 'a')] },
  {
    is: 'a registered ID',
    trees: { permitted: [registered] },
    names: [registered],
    finds: 'name-constraint-not-understood',
  },
  { is: 'no registered ID', trees: { permitted: [registered] }, names: [{ dns: 'a.example' }] },

  {
    // OpenSSL NAME_CONSTRAINTS_check_CN
    is: 'a common name like a host, without alternative names',
    trees: { permitted: [{ dns: 'a.example' }] },
    subject: 'b.example',
    finds: 'name-not-permitted',
  },
  {
    is: 'a common name like a host, beside an empty list of alternative names',
    trees: { permitted: [{ dns: 'a.example' }] },
    subject: 'b.example',
    names: [],
    finds: 'name-not-permitted',
  },
  {
    is: 'a common name of one word, without alternative names',
    trees: { permitted: [{ dns: 'a.example' }] },
    subject: 'press-7',
  },
  {
    is: 'a common name like a host, beside an address',
    trees: { permitted: [{ dns: 'a.example' }] },
    subject: 'b.example',
    names: [{ ip: [192, 0, 2, 1] }],
    opensslDiffers:
      'OpenSSL holds the common name to the constraints unless there is a dNSName; BetterTLS and Go do not',
  },
]

describe('a certificate below a CA with name constraints', () => {
  it.each(cases.map((each) => [each.is, each] as const))('%s', async (_, each) => {
    const chain = chainOf(each)
    const outcomes = await outcomesOf('name-constraints', chain)
    expect(codesOf(outcomes)).toEqual(each.finds ? [each.finds] : [])
    expect(outcomes[0]!.status).toBe(each.finds ? 'failed' : 'passed')
  })

  const comparable = cases.filter(({ opensslDiffers }) => opensslDiffers === undefined)
  describe.skipIf(!opensslVersion)(`openssl verify agrees (${opensslVersion ?? needsOpenssl})`, () => {
    it.each(comparable.map((each) => [each.is, each] as const))('%s', (_, each) => {
      const said = opensslVerify(chainOf(each), during)
      if (each.finds) expect(said).not.toBe('OK')
      else expect(said).toBe('OK')
    })
  })
})

function chainOf({ trees, names, subject = [['CN', 'x']] }: Case): BuiltCertificate[] {
  const root = certificate({ subject: [['CN', 'Constrained CA']], ca: true, moreExtensions: [nameConstraints(trees)] })
  const alternatives = names && subjectAlternativeName(names)
  const target = certificate({ subject, issuer: root, extensions: { subjectAlternativeName: alternatives } })
  return [target, root]
}

const ca = (subject: string, issuer?: BuiltCertificate, trees?: Trees, ...more: ExtensionSpec[]) =>
  certificate({
    subject,
    ca: true,
    ...(issuer && { issuer }),
    moreExtensions: [...(trees ? [nameConstraints(trees)] : []), ...more],
  })
const server = (dns: string, issuer: BuiltCertificate) => certificate({ subject: dns, issuer })

describe('name constraints along a path', () => {
  it('permit what every CA permits: RFC 5280 section 6.1.4 (g)(1)', async () => {
    const root = ca('Root', undefined, { permitted: [{ dns: 'a.example' }, { dns: 'b.example' }] })
    const issuing = ca('Issuing', root, { permitted: [{ dns: 'b.example' }, { dns: 'c.example' }] })
    const statusFor = async (dns: string) =>
      (await outcomesOf('name-constraints', [server(dns, issuing), issuing, root]))[0]?.status
    expect(await statusFor('x.a.example')).toBe('failed')
    expect(await statusFor('x.b.example')).toBe('passed')
    expect(await statusFor('x.c.example')).toBe('failed')
  })

  it('exclude what any CA excludes: section 6.1.4 (g)(2)', async () => {
    const root = ca('Root', undefined, { excluded: [{ dns: 'a.example' }] })
    const issuing = ca('Issuing', root, { excluded: [{ dns: 'b.example' }] })
    const outcomes = await outcomesOf('name-constraints', [server('x.a.example', issuing), issuing, root])
    expect(statusesOf(outcomes)).toEqual(['failed', 'passed', 'not-applicable'])
  })

  it('say which name, which constraint, and where both stand', async () => {
    const root = ca('Root', undefined, { permitted: [{ dns: 'a.example' }] })
    const target = server('evil.test', root)
    const [outcome] = await outcomesOf('name-constraints', [target, root])
    const { params, location } = outcome!.findings[0]!
    expect(params).toMatchObject({
      ...{
        subject: 'evil.test',
        issuer: 'Root',
        form: 'dNSName',
        name: 'evil.test',
        permitted: ['a.example'],
        more: 0,
      },
      constraintOf: 'c2',
    })
    expect(octets(target, location.range!)).toEqual(Buffer.from(generalName({ dns: 'evil.test' })))
    const { constraintStart: start, constraintEnd: end } = params as { constraintStart: number; constraintEnd: number }
    expect(octets(root, { start, end })).toEqual(Buffer.from(sequence(generalName({ dns: 'a.example' }))))
  })

  it('hold intermediates, too', async () => {
    const root = ca('Root', undefined, { excluded: [{ dns: 'a.example' }] })
    const issuing = ca('Issuing', root, undefined, subjectAlternativeName([{ dns: 'a.example' }]))
    const outcomes = await outcomesOf('name-constraints', [server('x.b.example', issuing), issuing, root])
    expect(statusesOf(outcomes)).toEqual(['passed', 'failed', 'not-applicable'])
  })

  it('exempt self-issued intermediates, but no self-issued target: section 6.1.3 (b)', async () => {
    const root = ca('Root', undefined, { permitted: [{ dns: 'a.example' }] })
    const names = subjectAlternativeName([{ dns: 'evil.test' }])
    const renewed = certificate({ subject: 'Root', ca: true, issuer: root, keyType: 'p384', moreExtensions: [names] })
    const outcomes = await outcomesOf('name-constraints', [server('x.a.example', renewed), renewed, root])
    expect(statusesOf(outcomes)).toEqual(['passed', 'not-applicable', 'not-applicable'])
    expect(statusesOf(await outcomesOf('name-constraints', [renewed, root]))).toEqual(['failed', 'not-applicable'])
  })

  it('of an anchor count only where they are honoured: RFC 5937 section 3', async () => {
    const root = ca('Root', undefined, { permitted: [{ dns: 'a.example' }] })
    const chain = [server('evil.test', root), root]
    expect(statusesOf(await outcomesOf('name-constraints', chain))[0]).toBe('failed')
    const outcomes = await outcomesOf('name-constraints', chain, { honourAnchorConstraints: false })
    expect(statusesOf(outcomes)[0]).toBe('not-applicable')
  })

  it('that nobody understands are passed over where they are not critical', async () => {
    const trees = nameConstraints({ permitted: [registered] })
    const root = ca('Root', undefined, undefined, { ...trees, critical: false })
    const target = certificate({
      subject: 'x',
      issuer: root,
      extensions: { subjectAlternativeName: subjectAlternativeName([registered]) },
    })
    const [outcome] = await outcomesOf('name-constraints', [target, root])
    expect(outcome).toMatchObject({ status: 'noted', findings: [{ severity: 'warning' }] })
  })

  it.each([
    ['a minimum', implicit(0, Uint8Array.of(1))],
    ['a maximum', implicit(1, Uint8Array.of(5))],
  ])('with %s are not understood', async (_, distance) => {
    const subtree = sequence(generalName({ dns: 'a.example' }), distance)
    const extension = { oid: '2.5.29.30', critical: true, value: sequence(implicitConstructed(0, subtree)) }
    const root = ca('Root', undefined, undefined, extension)
    const outcomes = await outcomesOf('name-constraints', [server('a.example', root), root])
    expect(codesOf(outcomes)).toEqual(['name-constraint-not-understood'])
  })

  it('that cannot be read leave it open', async () => {
    const root = ca('Root', undefined, undefined, { oid: '2.5.29.30', critical: true, value: integer(1) })
    const [outcome] = await outcomesOf('name-constraints', [server('a.example', root), root])
    expect(outcome).toMatchObject({ status: 'not-checked', why: 'extension-malformed' })
  })

  it('that are too many are not compared, and say so', async () => {
    const names = Array.from({ length: 1100 }, (_, i) => ({ dns: `h${i}.example` }))
    const root = ca('Root', undefined, { excluded: names.map(({ dns }) => ({ dns: `not-${dns}` })) })
    const target = certificate({
      subject: 'x',
      issuer: root,
      extensions: { subjectAlternativeName: subjectAlternativeName(names) },
    })
    const [outcome] = await outcomesOf('name-constraints', [target, root])
    expect(outcome).toMatchObject({ status: 'not-checked', why: 'too-complex', required: true })
    expect(codesOf([outcome!])).toEqual(['names-too-many'])
  })

  it('that refuse very many names list the first and count the others', async () => {
    const names = Array.from({ length: 50 }, (_, i) => ({ dns: `h${i}.example` }))
    const root = ca('Root', undefined, { permitted: [{ dns: 'a.test' }] })
    const extensions = {
      subjectAlternativeName: subjectAlternativeName(names),
      extendedKeyUsage: extendedKeyUsage(['serverAuth']),
    }
    const outcomes = await outcomesOf('name-constraints', [
      certificate({ subject: 'x', issuer: root, extensions }),
      root,
    ])
    expect(codesOf(outcomes)).toHaveLength(11)
    expect(outcomes[0]!.findings.at(-1)).toMatchObject({ code: 'names-refused-more', params: { more: 40 } })
  })
})

const octets = ({ der }: BuiltCertificate, { start, end }: { start: number; end: number }) =>
  Buffer.from(der.subarray(start, end))
