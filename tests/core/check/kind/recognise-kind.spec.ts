import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../../../src/core/certificate/certificate.ts'
import { kinds, type KindId } from '../../../../src/core/check/kind/registry.ts'
import { recogniseKind } from '../../../../src/core/check/kind/recognise-kind.ts'
import { Member } from '../../../../src/core/path/member.ts'
import { certificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import { explicit, implicitConstructed, objectIdentifier, utf8String } from '../../../support/der-writer.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
  type GeneralNameSpec,
  type KeyUsageBit,
  type Purpose,
} from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'

interface Case {
  readonly says: string
  readonly kind: KindId
  readonly purpose: string | undefined
  readonly reasons: readonly string[]
  readonly subject?: CertificateSpec['subject']
  readonly ca?: boolean
  /** Its own key signed it; otherwise another key did, under another name unless `selfIssued`. */
  readonly selfSigned?: boolean
  readonly selfIssued?: boolean
  /** The key that the Authority Key Identifier names. */
  readonly signedBy?: string
  readonly version?: number
  readonly purposes?: readonly (Purpose | `${number}.${string}`)[]
  readonly usage?: readonly KeyUsageBit[]
  readonly names?: readonly GeneralNameSpec[]
}

const server = '1.3.6.1.5.5.7.3.1'
const client = '1.3.6.1.5.5.7.3.2'
const otherName = (type: string): GeneralNameSpec => ({
  encoded: implicitConstructed(0, objectIdentifier(type), explicit(0, utf8String('x'))),
})
const opcUsage: KeyUsageBit[] = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment']

const cases: readonly Case[] = [
  {
    says: 'a server names the purpose',
    kind: 'tls-server',
    purpose: server,
    reasons: ['key-purpose', 'host-name'],
    purposes: ['serverAuth'],
    names: [{ dns: 'scada.example' }],
  },
  {
    says: 'a certificate for servers and clients is judged as a server',
    kind: 'tls-server',
    purpose: server,
    reasons: ['key-purpose'],
    purposes: ['clientAuth', 'serverAuth'],
  },
  {
    says: 'a host and no purpose make a server',
    kind: 'tls-server',
    purpose: server,
    reasons: ['no-purpose-named', 'host-name'],
    names: [{ ip: [10, 0, 0, 5] }],
  },
  {
    says: 'a common name like a host and no purpose make a server',
    kind: 'tls-server',
    purpose: server,
    reasons: ['no-purpose-named', 'common-name-host'],
    subject: 'plc-7.line.example',
  },
  {
    says: 'a host does not make a server of a certificate for clients only',
    kind: 'tls-client',
    purpose: client,
    reasons: ['key-purpose'],
    purposes: ['clientAuth'],
    names: [{ dns: 'plc-7.line.example' }],
  },
  {
    says: 'a self-signed CA certificate with a host is server and root in one',
    kind: 'server-and-root',
    purpose: server,
    reasons: ['self-signed', 'ca', 'host-name'],
    ca: true,
    selfSigned: true,
    names: [{ dns: 'thingworx.example' }],
  },
  {
    says: 'a self-signed CA certificate without a host is a root',
    kind: 'root',
    purpose: undefined,
    reasons: ['ca', 'self-signed'],
    subject: 'Plant Root CA',
    ca: true,
    selfSigned: true,
  },
  {
    says: 'a self-signed certificate of version 1 is taken for a root',
    kind: 'root',
    purpose: undefined,
    reasons: ['version-without-extensions', 'self-signed'],
    subject: 'Old Root',
    selfSigned: true,
    version: 1,
  },
  {
    says: 'a CA that another CA issued is an issuing CA',
    kind: 'issuing-ca',
    purpose: undefined,
    reasons: ['ca'],
    ca: true,
    purposes: ['serverAuth'],
  },
  {
    says: 'a CA that another key of its own name signed, as its identifiers say, is a rollover',
    kind: 'ca-rollover',
    purpose: undefined,
    reasons: ['ca', 'same-name-other-key'],
    ca: true,
    selfIssued: true,
    signedBy: 'another key',
  },
  {
    says: 'a CA of its own name whose signature is wrong, and that names no other key, is no rollover',
    kind: 'issuing-ca',
    purpose: undefined,
    reasons: ['ca'],
    ca: true,
    selfIssued: true,
  },
  {
    says: 'a URN as URI makes an OPC UA application',
    kind: 'opc-ua-application',
    purpose: undefined,
    reasons: ['uri-name', 'key-purpose'],
    selfSigned: true,
    purposes: ['serverAuth'],
    names: [{ uri: 'urn:host:vendor:app' }, { dns: 'host' }],
  },
  {
    says: 'an address as URI and the usages of OPC UA make an OPC UA application',
    kind: 'opc-ua-application',
    purpose: undefined,
    reasons: ['uri-name', 'key-usage', 'key-usage', 'key-purpose', 'key-purpose'],
    purposes: ['serverAuth', 'clientAuth'],
    usage: opcUsage,
    names: [{ uri: 'http://host/app' }],
  },
  {
    says: 'an address as URI alone does not',
    kind: 'tls-server',
    purpose: server,
    reasons: ['key-purpose', 'host-name'],
    purposes: ['serverAuth'],
    usage: ['digitalSignature', 'keyEncipherment'],
    names: [{ uri: 'http://host/app' }, { dns: 'host' }],
  },
  {
    says: 'a self-signed OPC UA application that says it is a CA is still one',
    kind: 'opc-ua-application',
    purpose: undefined,
    reasons: ['uri-name', 'key-usage', 'key-usage'],
    ca: true,
    selfSigned: true,
    usage: [...opcUsage, 'keyCertSign'],
    names: [{ uri: 'urn:host:app' }, { dns: 'host' }],
  },
  {
    says: 'a workload with a SPIFFE identity is no OPC UA application',
    kind: 'tls-server',
    purpose: server,
    reasons: ['key-purpose'],
    purposes: ['serverAuth', 'clientAuth'],
    usage: opcUsage,
    names: [{ uri: 'spiffe://plant.example/line' }],
  },
  {
    says: 'code signing',
    kind: 'code-signing',
    purpose: '1.3.6.1.5.5.7.3.3',
    reasons: ['key-purpose'],
    purposes: ['codeSigning'],
  },
  {
    says: 'code signing in the words of another registry',
    kind: 'code-signing',
    purpose: '1.3.6.1.4.1.311.61.1.1',
    reasons: ['key-purpose'],
    purposes: ['1.3.6.1.4.1.311.61.1.1'],
  },
  {
    says: 'mail by its purpose, before clients',
    kind: 'email',
    purpose: '1.3.6.1.5.5.7.3.4',
    reasons: ['key-purpose'],
    purposes: ['clientAuth', 'emailProtection'],
  },
  {
    says: 'mail by its only name',
    kind: 'email',
    purpose: '1.3.6.1.5.5.7.3.4',
    reasons: ['mail-address'],
    names: [{ email: 'a@plant.example' }],
  },
  {
    says: 'time stamping',
    kind: 'time-stamping',
    purpose: '1.3.6.1.5.5.7.3.8',
    reasons: ['key-purpose'],
    purposes: ['1.3.6.1.5.5.7.3.8'],
  },
  {
    says: 'an OCSP responder',
    kind: 'ocsp-responder',
    purpose: '1.3.6.1.5.5.7.3.9',
    reasons: ['key-purpose'],
    purposes: ['1.3.6.1.5.5.7.3.9'],
  },
  {
    says: 'document signing',
    kind: 'document-signing',
    purpose: '1.3.6.1.5.5.7.3.36',
    reasons: ['key-purpose'],
    purposes: ['1.3.6.1.5.5.7.3.36'],
  },
  {
    says: 'a device by its hardware module name',
    kind: 'device-identity',
    purpose: undefined,
    reasons: ['other-name'],
    purposes: ['clientAuth'],
    names: [otherName('1.3.6.1.5.5.7.8.4')],
  },
  {
    says: 'a TPM endorsement key',
    kind: 'device-identity',
    purpose: undefined,
    reasons: ['key-purpose'],
    purposes: ['2.23.133.8.1'],
  },
  {
    says: 'IPsec has no kind of its own here, and is judged by its own purpose',
    kind: 'other-purpose',
    purpose: '1.3.6.1.5.5.7.3.17',
    reasons: ['key-purpose'],
    purposes: ['1.3.6.1.5.5.7.3.17'],
  },
  {
    says: 'a single word and no purpose tell nothing',
    kind: 'unspecified',
    purpose: server,
    reasons: ['no-purpose-named'],
    subject: 'Controller',
  },
  {
    says: 'any purpose tells nothing',
    kind: 'unspecified',
    purpose: server,
    reasons: ['no-purpose-named'],
    subject: 'Controller',
    purposes: ['any'],
  },
]

function built({ subject = 'Subject', ca, version, purposes, usage, names, signedBy }: Case): Member {
  const spec: CertificateSpec = {
    subject,
    ...(version && { version }),
    extensions: {
      basicConstraints: ca ? basicConstraints(true) : undefined,
      keyUsage: usage && keyUsage(usage),
      extendedKeyUsage: purposes && extendedKeyUsage(purposes),
      subjectAlternativeName: names && subjectAlternativeName(names),
      authorityInformationAccess: undefined,
      authorityKeyIdentifier: signedBy === undefined ? undefined : authorityKeyIdentifier(testKey(signedBy).identifier),
    },
  }
  const reading = readCertificate(certificate(spec).der)
  if (!reading.ok) throw reading.fault
  return new Member('c1', reading.certificate)
}

describe('the kind of a certificate', () => {
  it.each(cases)('$says', (row) => {
    // The builder names the subject as its own issuer; whether that is so is part of the case.
    const member = built(row)
    const selfIssued = row.selfIssued ?? row.selfSigned ?? false
    const asIssued = Object.create(member, { selfIssued: { value: selfIssued } }) as Member
    const { id, reasons, purpose } = recogniseKind(asIssued, row.selfSigned ?? false)
    expect({ id, purpose, reasons: reasons.map(({ code }) => code) }).toEqual({
      id: row.kind,
      purpose: row.purpose,
      reasons: row.reasons,
    })
  })

  it.each(kinds.map(({ id }) => id))('the kind %s stands in the table above', (id) => {
    expect(cases.some(({ kind }) => kind === id)).toBe(true)
  })
})
