import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import type { JudgeSettings } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { basicConstraints, extendedKeyUsage, keyUsage } from '../../../support/extension-writer.ts'
import { pathOf } from '../outcomes.ts'
import { application, applicationUri, issued, issuing, named, names, root, saidBy, usagesOfRsa } from './application.ts'

type Row = readonly [what: string, certificate: BuiltCertificate, says: string, settings?: Partial<JudgeSettings>]

/** The chain of an application: its own certificate, and the CAs where one of them issued it. */
const chainOf = (built: BuiltCertificate) => (built.spec.issuer ? [built, issuing, root] : [built])

function rows(check: CheckId, table: readonly Row[]) {
  it.each(table.map(([what, built, says, settings = {}]) => ({ what, built, says, settings })))(
    '$what',
    async ({ built, says, settings }) => {
      expect(await saidBy(check, chainOf(built), settings)).toEqual([says])
    },
  )
}
const without = (...extensions: readonly string[]) => ({
  extensions: Object.fromEntries(extensions.map((each) => [each, undefined])),
})
const using = (...bits: typeof usagesOfRsa) => ({ extensions: { keyUsage: keyUsage(bits) } })
const onCurve = { keyType: 'p256' } as const

describe('version and subject (Part 6 section 6.2.2)', () => {
  rows('opc-ua-form', [
    ['as it should be', application(), 'passed'],
    ['version 1', application({ version: 1 }), 'failed opc-ua-version-unfit', { profile: 'opcua' }],
    ['no common name', application({ subject: [['O', 'Plant']] }), 'noted opc-ua-name-missing'],
    ['no organization', application({ subject: 'Vendor Server' }), 'noted opc-ua-name-missing'],
  ])
})

describe('application URI', () => {
  const asked = (applicationUri: string) => ({ applicationUri })
  rows('opc-ua-application-uri', [
    ['a URN', application(), 'passed'],
    ['a URL', application(named({ uri: 'http://press-7.example/Server' })), 'passed'],
    ['the one that was typed', application(), 'passed', asked(applicationUri)],
    ['another case than typed', application(), 'failed opc-ua-uri-differs', asked(applicationUri.toUpperCase())],
    ['a blank more than typed', application(), 'failed opc-ua-uri-differs', asked(`${applicationUri} `)],
    ['none', application(named({ dns: 'press-7' })), 'failed opc-ua-uri-missing', { profile: 'opcua' }],
    ['two', application(named(...names, { uri: 'urn:press-7:Vendor:Old' })), 'noted opc-ua-uris-several'],
    [
      'the second of two is the one that was typed',
      application(named({ uri: 'urn:press-7:Vendor:Old' }, ...names)),
      'failed opc-ua-uri-differs opc-ua-uris-several',
      asked(applicationUri),
    ],
    ['a URN of a host in a domain', application(named({ uri: 'urn:press-7.plant.example:Vendor:Server' })), 'passed'],
    ['a URN without a name', application(named({ uri: 'urn:press-7' })), 'noted opc-ua-uri-malformed'],
    ['a URN with a blank', application(named({ uri: 'urn:press-7:Vendor Server' })), 'noted opc-ua-uri-malformed'],
  ])
})

describe('host names', () => {
  const purposes = (...uses: Parameters<typeof extendedKeyUsage>[0]) => ({
    ...named({ uri: applicationUri }).extensions,
    extendedKeyUsage: extendedKeyUsage(uses),
  })
  rows('opc-ua-host-names', [
    ['a host name', application(), 'passed'],
    ['an IP address', application(named({ uri: applicationUri }, { ip: [192, 0, 2, 7] })), 'passed'],
    ['none, for a client', application({ extensions: purposes('clientAuth') }), 'passed'],
    ['none, for both', application(named({ uri: applicationUri })), 'noted opc-ua-host-missing'],
    ['none, for a server', application({ extensions: purposes('serverAuth') }), 'failed opc-ua-host-missing'],
  ])

  it('the host that was typed is one of them, or Bad_CertificateHostNameInvalid', async () => {
    const host = (value: string) => ({ names: [{ kind: 'dns', value }] }) as const
    expect(await saidBy('names', [application()], host('press-7'))).toEqual(['passed'])
    expect(await saidBy('names', [application()], host('press-8'))).toEqual(['failed name-not-presented'])
  })
})

describe('usages and purposes', () => {
  const purposes = (...uses: Parameters<typeof extendedKeyUsage>[0]) => ({
    extensions: { extendedKeyUsage: extendedKeyUsage(uses) },
  })
  rows('opc-ua-usages', [
    ['RSA, self-signed', application(), 'passed'],
    ['RSA, issued', issued(), 'passed'],
    ['a curve, self-signed', application({ ...onCurve, ...using('digitalSignature', 'keyCertSign') }), 'passed'],
    ['RSA without nonRepudiation', issued(using('digitalSignature', 'keyEncipherment', 'dataEncipherment')), missing],
    ['RSA without keyEncipherment', issued(using('digitalSignature', 'nonRepudiation', 'dataEncipherment')), missing],
    ['RSA without dataEncipherment', issued(using('digitalSignature', 'nonRepudiation', 'keyEncipherment')), missing],
    ['RSA without digitalSignature', issued(using('nonRepudiation', 'keyEncipherment', 'dataEncipherment')), missing],
    ['a curve without digitalSignature', issued({ ...onCurve, ...using('nonRepudiation') }), missing],
    ['no Key Usage', issued(without('keyUsage')), missing],
    ['self-signed without keyCertSign', application(using(...usagesOfRsa)), 'noted opc-ua-self-signing-missing'],
    ['a server only', issued(purposes('serverAuth')), 'noted opc-ua-purpose-one-sided'],
    ['a client only', issued(purposes('clientAuth')), 'noted opc-ua-purpose-one-sided'],
    ['neither', issued(purposes('codeSigning')), 'failed opc-ua-purposes-missing', { profile: 'opcua' }],
    ['any purpose', issued(purposes('any')), 'failed opc-ua-purposes-missing', { profile: 'opcua' }],
    ['RSA without Extended Key Usage', issued(without('extendedKeyUsage')), 'failed opc-ua-purposes-missing'],
    ['a curve without Extended Key Usage', issued({ ...onCurve, ...without('extendedKeyUsage') }), 'passed'],
  ])
})
const missing = 'failed opc-ua-usages-missing'

describe('no CA, and the key of the issuer', () => {
  const ca = (limit?: number) => ({ extensions: { basicConstraints: basicConstraints(true, limit) } })
  rows('opc-ua-authority', [
    ['CA:FALSE, self-signed', application(), 'passed'],
    ['CA:FALSE, issued', issued(), 'passed'],
    ['no Basic Constraints', application(without('basicConstraints')), 'noted opc-ua-basic-constraints-missing'],
    ['self-signed, CA:TRUE with path length 0', application(ca(0)), 'noted opc-ua-application-is-ca'],
    ['self-signed, CA:TRUE', application(ca()), 'noted opc-ua-application-is-ca'],
    ['issued, CA:TRUE', issued(ca()), 'failed opc-ua-application-is-ca', { profile: 'opcua' }],
    [
      'no Authority Key Identifier',
      issued(without('authorityKeyIdentifier')),
      'noted opc-ua-authority-identifier-missing',
    ],
    ['self-signed, no Authority Key Identifier', application(without('authorityKeyIdentifier')), 'passed'],
  ])

  it('finds less in CA:TRUE with path length 0, which programs tolerate, than in CA:TRUE alone', async () => {
    const severityOf = async (built: BuiltCertificate) => {
      const { outcomes } = await pathOf(chainOf(built), { profile: 'opcua' })
      return outcomes.flatMap(({ findings }) => findings).find(({ code }) => code === 'opc-ua-application-is-ca')
        ?.severity
    }
    expect(await severityOf(application(ca(0)))).toBe('notice')
    expect(await severityOf(application(ca()))).toBe('warning')
  })
})

describe('the rules for OPC UA applications do not apply to', () => {
  const tls = certificate({ subject: 'server.example', issuer: issuing })
  it.each<[string, readonly BuiltCertificate[], Partial<JudgeSettings>]>([
    ['a TLS server', [tls, issuing, root], {}],
    ['a root', [root], { profile: 'opcua' }],
    ['a CA', [issuing, root], { profile: 'opcua' }],
  ])('%s', async (_, chain, settings) => {
    const { outcomes } = await pathOf(chain, settings)
    const own = outcomes.filter(({ check }) => check.startsWith('opc-ua-'))
    expect(own.map(({ status, why }) => `${status} ${why}`)).toEqual(own.map(() => 'not-applicable not-opc-ua'))
  })

  it('a TLS server, unless the person chose the rules of OPC UA', async () => {
    const said = await saidBy('opc-ua-application-uri', [tls, issuing, root], { profile: 'opcua' })
    expect(said).toEqual(['failed opc-ua-uri-missing'])
  })
})
