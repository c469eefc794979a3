import type { CertificateSummary } from '../../../report/report.ts'
import { nameTypeOf, placeholders, safeText, type Command, type NameType } from './command.ts'

/** The contents of a certificate request. */
export interface RequestWants {
  readonly commonName: string
  readonly organization: string
  readonly names: readonly { readonly type: NameType; readonly value: string }[]
  readonly opcUa: boolean
  /**
   * Names of the certificate that no command takes over, because they hold signs that a command line reads otherwise.
   */
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
  const asked = [...new Set([typed.applicationUri ?? '', typed.host ?? '', ...alternativeNames])].filter(
    (name) => name !== '',
  )
  const typedNames = asked.flatMap((value) => {
    const type = nameTypeOf(value)
    return type ? [{ type, value }] : []
  })
  const one = opcUa ? typedNames.find(({ type }) => type === 'URI') : undefined
  const fit = typedNames.filter((name) => (name.type === 'URI' ? !opcUa || name === one : true)).slice(0, mostNames)
  const names = opcUa && !one ? [...usual.names.slice(0, 1), ...fit] : fit
  return {
    commonName: safeText(subject) ?? usual.commonName,
    organization: safeText(/(?:^|,)O=([^,+\\]*)(?=,|$)/.exec(subjectName)?.[1] ?? '') ?? usual.organization,
    names: names.length > 0 ? names : usual.names,
    opcUa,
    leftOut: asked.length - typedNames.length,
  }
}

const usages = {
  tls: ['digitalSignature', 'keyEncipherment'],
  opcUa: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
} as const
const purposes = { tls: ['serverAuth'], opcUa: ['serverAuth', 'clientAuth'] } as const
/** `X509KeyUsageFlags` of CertEnroll and the identifiers of the purposes. */
const forWindows = {
  tls: { usage: '0xA0', purposes: ['1.3.6.1.5.5.7.3.1'] },
  opcUa: { usage: '0xF0', purposes: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] },
} as const
const windowsNames: Readonly<Record<NameType, string>> = { DNS: 'dns', IP: 'ipaddress', URI: 'url' }

/**
 * A key and a request for a CA, in three programs: RSA with 2,048 bits, the usages that the kind of certificate asks
 * for.
 *
 * @see OPC 10000-6 section 6.2.2; openssl-req(1); keytool(1); certreq of Windows Server
 */
export function requestCommands(wants: RequestWants): readonly Command[] {
  const { commonName, organization, names, opcUa } = wants
  const kind = opcUa ? 'opcUa' : 'tls'
  const alternative = names.map(({ type, value }) => `${type}:${value}`).join(',')
  const usage = usages[kind].join(',')
  const purpose = purposes[kind].join(',')
  const windows = forWindows[kind]
  return [
    {
      title: 'OpenSSL',
      text: [
        'openssl req -new -newkey rsa:2048 -sha256 -nodes -utf8 -keyout server.key -out server.csr',
        `-subj "/O=${organization}/CN=${commonName}"`,
        `-addext "subjectAltName=${alternative}"`,
        `-addext "keyUsage=critical,${usage}"`,
        `-addext "extendedKeyUsage=${purpose}"`,
      ].join(' '),
    },
    {
      title: 'Java keytool: the key, which stays in the keystore',
      text: [
        'keytool -genkeypair -alias server -keyalg RSA -keysize 2048 -sigalg SHA256withRSA',
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
        'KeyLength = 2048',
        'HashAlgorithm = SHA256',
        'MachineKeySet = TRUE',
        'RequestType = PKCS10',
        `KeyUsage = ${windows.usage}`,
        '[EnhancedKeyUsageExtension]',
        ...windows.purposes.map((oid) => `OID = ${oid}`),
        '[Extensions]',
        '2.5.29.17 = "{text}"',
        ...names.map(({ type, value }) => `_continue_ = "${windowsNames[type]}=${value}&"`),
      ].join('\r\n'),
    },
    { title: 'Windows: the request', untried: true, text: 'certreq -new request.inf server.csr' },
  ]
}
