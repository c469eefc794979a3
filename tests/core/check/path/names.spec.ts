import { describe, expect, it } from 'vitest'
import type { JudgeSettings, ReferenceIdentifier } from '../../../../src/core/index.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { explicit, implicit, implicitConstructed, objectIdentifier, utf8String } from '../../../support/der-writer.ts'
import { subjectAlternativeName, type GeneralNameSpec } from '../../../support/extension-writer.ts'
import type { NameSpec } from '../../../support/name-writer.ts'
import { codesOf, outcomesOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Names Root', ca: true })

function ask(
  names: readonly ReferenceIdentifier[],
  presented: readonly GeneralNameSpec[],
  subject: NameSpec = 'press-7',
  settings: Partial<JudgeSettings> = {},
) {
  const alternatives = presented.length > 0 ? subjectAlternativeName(presented) : undefined
  const target = certificate({ subject, issuer: root, extensions: { subjectAlternativeName: alternatives } })
  return outcomesOf('names', [target, root], { names, ...settings })
}

const dns = (value: string): ReferenceIdentifier => ({ kind: 'dns', value })
const ip = (value: string): ReferenceIdentifier => ({ kind: 'ip', value })
const email = (value: string): ReferenceIdentifier => ({ kind: 'email', value })
const octetsOf = (text: string): GeneralNameSpec => ({ encoded: implicit(2, Buffer.from(text, 'utf8')) })
const smtpUtf8 = (text: string): GeneralNameSpec => ({
  encoded: implicitConstructed(0, objectIdentifier('1.3.6.1.5.5.7.8.9'), explicit(0, utf8String(text))),
})

// RFC 9525 section 6.3 for host names, 6.4 for addresses; RFC 5280 section 7.5 for mailboxes.
describe('a name that is asked for matches', () => {
  it.each<[string, ReferenceIdentifier, GeneralNameSpec]>([
    ['the same host', dns('host.plant.example'), { dns: 'host.plant.example' }],
    ['another case', dns('HOST.plant.example'), { dns: 'host.PLANT.example' }],
    ['with a dot at the end', dns('host.plant.example.'), { dns: 'host.plant.example' }],
    ['a host of one label', dns('press-7'), { dns: 'press-7' }],
    ['an underscore', dns('press_7.plant.example'), { dns: 'press_7.plant.example' }],
    ['a wildcard', dns('host.plant.example'), { dns: '*.plant.example' }],
    ['a wildcard over an A-label', dns('bücher.plant.example'), { dns: '*.plant.example' }],
    ['a wildcard over a public suffix that nobody here knows', dns('plant.co.uk'), { dns: '*.co.uk' }],
    ['a name with U-labels', dns('bücher.example'), { dns: 'xn--bcher-kva.example' }],
    ['a name with A-labels', dns('xn--bcher-kva.example'), { dns: 'XN--BCHER-KVA.example' }],
    ['an IPv4 address', ip('192.0.2.1'), { ip: [192, 0, 2, 1] }],
    ['an IPv6 address', ip('2001:DB8:0::1'), { ip: [0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1] }],
    ['a mailbox, the host in another case', email('Root@Plant.example'), { email: 'Root@plant.EXAMPLE' }],
    ['an international mailbox', email('ü@bücher.example'), smtpUtf8('ü@xn--bcher-kva.example')],
  ])('%s', async (_, name, presented) => {
    expect(statusesOf(await ask([name], [{ dns: 'other.example' }, presented]))).toEqual(['passed'])
  })
})

describe('a name that is asked for does not match', () => {
  it.each<[string, ReferenceIdentifier, GeneralNameSpec]>([
    ['another host', dns('a.example'), { dns: 'b.example' }],
    ['the host above', dns('example.com'), { dns: 'host.example.com' }],
    ['the host below', dns('host.example.com'), { dns: 'example.com' }],
    ['a wildcard over two labels', dns('a.b.example.com'), { dns: '*.example.com' }],
    ['a wildcard over no label', dns('example.com'), { dns: '*.example.com' }],
    ['a wildcard that is part of a label', dns('baz.example.com'), { dns: 'ba*.example.com' }],
    ['a wildcard inside an A-label', dns('xn--bliss-1b3c148a.example.com'), { dns: 'xn--*-1b3c148a.example.com' }],
    ['a wildcard that is not the first label', dns('a.b.example.com'), { dns: 'a.*.example.com' }],
    ['two wildcards', dns('a.b.example.com'), { dns: '*.*.example.com' }],
    ['a wildcard over a single label', dns('example.com'), { dns: '*.com' }],
    ['a star alone', dns('com'), { dns: '*' }],
    ['a name with a dot at the end', dns('a.example'), { dns: 'a.example.' }],
    ['a name with an octet zero', dns('a.example'), { dns: 'a.example\0.evil.test' }],
    ['U-labels in the certificate', dns('bücher.example'), octetsOf('bücher.example')],
    ['an address as host name', ip('192.0.2.1'), { dns: '192.0.2.1' }],
    ['a range', ip('192.0.2.1'), { ip: [192, 0, 2, 1, 255, 255, 255, 255] }],
    [
      'the IPv6 address that an IPv4 address is mapped to',
      ip('192.0.2.1'),
      { ip: [...Array<number>(10).fill(0), 255, 255, 192, 0, 2, 1] },
    ],
    ['a mailbox in another case', email('root@a.example'), { email: 'Root@a.example' }],
    ['a mailbox on a host below', email('root@a.example'), { email: 'root@b.a.example' }],
  ])('%s', async (_, name, presented) => {
    const outcomes = await ask([name], [presented])
    expect(statusesOf(outcomes)).toEqual(['failed'])
    expect(codesOf(outcomes)).toEqual(['name-not-presented'])
  })

  it.each<[string, ReferenceIdentifier]>([
    ['an address given as a host name', dns('192.0.2.1')],
    ['an address with a zone', ip('fe80::1%eth0')],
    ['a URL', dns('https://a.example')],
    ['something without @', email('a.example')],
    ['nothing', dns('')],
  ])('because it is not a valid name: %s', async (_, name) => {
    expect(codesOf(await ask([name], [{ dns: 'a.example' }]))).toEqual(['name-asked-unusable'])
  })
})

describe('the names that are asked for', () => {
  it('must match every one, each with an outcome of its own', async () => {
    const outcomes = await ask(
      [dns('a.example'), dns('b.example'), ip('192.0.2.1')],
      [{ dns: 'a.example' }, { ip: [192, 0, 2, 1] }],
    )
    expect(statusesOf(outcomes)).toEqual(['passed', 'failed', 'passed'])
  })

  it('say nothing where there are none', async () => {
    expect(await ask([], [{ dns: 'a.example' }])).toMatchObject([{ status: 'not-applicable', why: 'nothing-asked' }])
  })

  // RFC 9525 section 2: "The Common Name RDN MUST NOT be used to identify a service".
  it.each<[string, ReferenceIdentifier, NameSpec]>([
    ['address', ip('192.0.2.1'), '192.0.2.1'],
    ['e-mail attribute', email('root@a.example'), [['emailAddress', 'root@a.example']]],
  ])('do not match the subject, and a finding says so: %s', async (_, name, subject) => {
    const outcomes = await ask([name], [], subject)
    expect(statusesOf(outcomes)).toEqual(['failed'])
    expect(codesOf(outcomes)).toEqual(['name-not-presented', 'common-name-not-counted'])
  })

  // X509_check_host of OpenSSL looks at the common name only where there is no dNSName; RFC 9525 never does.
  it.each<[string, NameSpec, 'path' | 'rfc5280', string, string]>([
    ['host', 'host.plant.example', 'path', 'noted', 'common-name-only'],
    ['wildcard', '*.plant.example', 'path', 'noted', 'common-name-only'],
    ['host, by RFC 5280', 'host.plant.example', 'rfc5280', 'failed', 'common-name-only'],
  ])('stand in the subject alone: %s', async (_, subject, profile, status, code) => {
    const outcomes = await ask([dns('host.plant.example')], [], subject, { profile })
    expect(statusesOf(outcomes)).toEqual([status])
    expect(codesOf(outcomes)).toEqual([code])
  })

  it('stand in the subject, and another host is an alternative name', async () => {
    const outcomes = await ask([dns('host.plant.example')], [{ dns: 'other.example' }], 'host.plant.example')
    expect(statusesOf(outcomes)).toEqual(['failed'])
    expect(codesOf(outcomes)).toEqual(['name-not-presented', 'common-name-not-counted'])
  })

  it('lead to a finding that lists the names in the certificate', async () => {
    const [outcome] = await ask(
      [dns('a.example')],
      [{ dns: 'b.example' }, { ip: [192, 0, 2, 1] }, { dns: 'c.example' }],
    )
    expect(outcome!.findings[0]!.params).toMatchObject({ presented: ['b.example', 'c.example'], more: 0 })
  })

  it('are left open where the alternative names cannot be read', async () => {
    const target = certificate({
      subject: 'x',
      issuer: root,
      extensions: { subjectAlternativeName: { oid: '2.5.29.17', value: utf8String('a.example') } },
    })
    const [outcome] = await outcomesOf('names', [target, root], { names: [dns('a.example')] })
    expect(outcome).toMatchObject({ status: 'not-checked', why: 'extension-malformed' })
  })
})
