import type { CertificateSummary } from '../../../report/report.ts'
import { counted } from '../../figures.ts'
import { nameTypeOf, placeholders, safeText, type Command, type NameType } from './command.ts'

/** The contents of a certificate request. */
export interface RequestWants {
  readonly commonName: string
  readonly organization: string
  readonly names: readonly { readonly type: NameType; readonly value: string }[]
  readonly opcUa: boolean
  /** Names of the certificate that the commands do not hold: `sayLeftOut` says why. */
  readonly leftOut: number
}

/** At most so many names are filled in: a command line has an end. */
const mostNames = 20

/** The request for a server, or an OPC UA application, while nothing is known. */
export function usualWants(opcUa = false): RequestWants {
  const { host, organization } = placeholders
  const names = [{ type: 'DNS' as const, value: host }]
  return {
    commonName: host,
    organization,
    names: opcUa ? [{ type: 'URI', value: `urn:${host}:Vendor:Application` }, ...names] : names,
    opcUa,
    leftOut: 0,
  }
}

/**
 * The request for a certificate that replaces this one. `typed`: the host and the application URI, as far as they were
 * typed.
 */
export function wantsOf(
  { subject, subjectName, kind }: Pick<CertificateSummary, 'subject' | 'subjectName' | 'kind'>,
  alternativeNames: readonly string[],
  typed: { readonly host?: string; readonly applicationUri?: string } = {},
): RequestWants {
  const opcUa = kind.holder === 'application'
  const usual = usualWants(opcUa)
  const asked = new Set([typed.applicationUri ?? '', typed.host ?? ''].filter((name) => name !== ''))
  for (const name of alternativeNames) if (name !== '') asked.add(name)
  const fit: { type: NameType; value: string }[] = []
  // An application has one URI. A hostile certificate has a hundred thousand names: the rest is not looked at.
  let one = false
  for (const value of asked) {
    if (fit.length === mostNames) break
    const type = nameTypeOf(value)
    if (!type || (opcUa && one && type === 'URI')) continue
    one ||= type === 'URI'
    fit.push({ type, value })
  }
  const names = opcUa && !one ? [...usual.names.slice(0, 1), ...fit] : fit
  return {
    commonName: safeText(subject) ?? usual.commonName,
    organization: safeText(/(?:^|,)O=([^,+\\]*)(?=,|$)/.exec(subjectName)?.[1] ?? '') ?? usual.organization,
    names: names.length > 0 ? names : usual.names,
    opcUa,
    leftOut: asked.size - fit.length,
  }
}

/** The words about the names that the commands do not hold; undefined where they hold all. */
export const sayLeftOut = ({ leftOut, opcUa }: RequestWants): string | undefined =>
  leftOut > 0
    ? `${counted(leftOut, 'name')} ${leftOut === 1 ? 'is' : 'are'} not in these commands, which hold at most ${mostNames}${opcUa ? ', one URI among them' : ''}, and none with signs that a command line may read in another way. Add those that are still needed.`
    : undefined

/** The holders that a request can be for while nothing is open, the usual one first. */
export const requestKinds = [
  { id: 'tls', label: 'A server' },
  { id: 'opc-ua', label: 'An OPC UA application' },
] as const

export type RequestKind = (typeof requestKinds)[number]['id']

/** The kinds of key that a request can be for, the usual one first. */
export const requestKeys = [
  { id: 'rsa', label: 'RSA, 2,048 bits' },
  { id: 'ec', label: 'Elliptic curve, P-256' },
] as const

export type RequestKey = (typeof requestKeys)[number]['id']

/** A key on a curve only signs: others agree on a key with it, and encipher none. @see RFC 5480 section 3 */
const usages = {
  rsa: {
    tls: ['digitalSignature', 'keyEncipherment'],
    opcUa: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
  },
  ec: { tls: ['digitalSignature'], opcUa: ['digitalSignature'] },
} as const
const purposes = { tls: ['serverAuth'], opcUa: ['serverAuth', 'clientAuth'] } as const
/** `X509KeyUsageFlags` of CertEnroll and the identifiers of the purposes. */
const forWindows = {
  usage: { rsa: { tls: '0xA0', opcUa: '0xF0' }, ec: { tls: '0x80', opcUa: '0x80' } },
  purposes: { tls: ['1.3.6.1.5.5.7.3.1'], opcUa: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] },
} as const
/** How each program is told which key to make. A provider of today's Windows makes both kinds. */
const keyOptions = {
  rsa: {
    openssl: 'rsa:2048',
    keytool: '-keyalg RSA -keysize 2048 -sigalg SHA256withRSA',
    windows: ['KeyLength = 2048'],
  },
  ec: {
    openssl: 'ec -pkeyopt ec_paramgen_curve:P-256',
    keytool: '-keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA',
    windows: [
      'KeyAlgorithm = ECDSA_P256',
      'KeyLength = 256',
      'ProviderName = "Microsoft Software Key Storage Provider"',
    ],
  },
} as const
const windowsNames: Readonly<Record<NameType, string>> = { DNS: 'dns', IP: 'ipaddress', URI: 'url' }

/**
 * A key and a request for a CA, in three programs, with the usages that the kind of certificate and of key ask for.
 *
 * @see OPC 10000-6 section 6.2.2; openssl-req(1); keytool(1); certreq of Windows Server
 */
export function requestCommands(wants: RequestWants, key: RequestKey = 'rsa'): readonly Command[] {
  const { commonName, organization, names, opcUa } = wants
  const kind = opcUa ? 'opcUa' : 'tls'
  const alternative = names.map(({ type, value }) => `${type}:${value}`).join(',')
  const usage = usages[key][kind].join(',')
  const purpose = purposes[kind].join(',')
  const { openssl, keytool, windows } = keyOptions[key]
  return [
    {
      title: 'OpenSSL',
      text: [
        `openssl req -new -newkey ${openssl} -sha256 -nodes -utf8 -keyout server.key -out server.csr`,
        `-subj "/O=${organization}/CN=${commonName}"`,
        `-addext "subjectAltName=${alternative}"`,
        `-addext "keyUsage=critical,${usage}"`,
        `-addext "extendedKeyUsage=${purpose}"`,
      ].join(' '),
    },
    {
      title: 'Java keytool: the key, which stays in the keystore',
      text: [
        `keytool -genkeypair -alias server ${keytool}`,
        `-dname "CN=${commonName}, O=${organization}" -keystore server.p12 -storetype PKCS12`,
      ].join(' '),
    },
    {
      title: 'Java keytool: the request',
      text: [
        'keytool -certreq -alias server -keystore server.p12 -file server.csr',
        `-ext "SAN=${alternative}"`,
        `-ext "KU:critical=${usage}"`,
        `-ext "EKU=${purpose}"`,
      ].join(' '),
    },
    {
      title: 'Windows: the file request.inf',
      file: 'request.inf',
      untried: true,
      text: [
        '[Version]',
        'Signature = "$Windows NT$"',
        '[NewRequest]',
        `Subject = "CN=${commonName}, O=${organization}"`,
        ...windows,
        'HashAlgorithm = SHA256',
        'MachineKeySet = TRUE',
        'RequestType = PKCS10',
        `KeyUsage = ${forWindows.usage[key][kind]}`,
        '[EnhancedKeyUsageExtension]',
        ...forWindows.purposes[kind].map((oid) => `OID = ${oid}`),
        '[Extensions]',
        '2.5.29.17 = "{text}"',
        ...names.map(({ type, value }) => `_continue_ = "${windowsNames[type]}=${value}&"`),
      ].join('\r\n'),
    },
    { title: 'Windows: the request', untried: true, text: 'certreq -new request.inf server.csr' },
  ]
}
