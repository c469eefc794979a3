import { openssl } from '../support/openssl.ts'

/** What `openssl x509` says of a certificate. */
export interface OpensslReading {
  /** Most specific first, attribute types as numbers. */
  readonly subject: string
  readonly issuer: string
  readonly serialNumber: bigint
  /** `2025-01-01 00:00:00Z`, or that it is bad. */
  readonly notBefore: string
  readonly notAfter: string
  /** Undefined where openssl cannot decode the key. */
  readonly keySize: number | undefined
  /** Identifiers, critical ones with a `!` behind, in the order of the certificate. */
  readonly extensions: readonly string[]
  /** `DNS:a, IP Address:192.0.2.1`; undefined without the extension. */
  readonly subjectAltName: string | undefined
}

/** Undefined where openssl refuses the certificate. */
export function opensslReading(der: Uint8Array): OpensslReading | undefined {
  const names = ['-nameopt', 'RFC2253,-esc_msb,-sname,oid', '-dateopt', 'iso_8601']
  const { status, stdout } = openssl(
    ['x509', '-inform', 'DER', '-noout', '-subject', '-issuer', '-serial', '-dates', '-text', ...names],
    der,
  )
  if (status !== 0) return undefined
  const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? ''
  const hex = field('serial')
  const extensions = Array.from(
    extensionLines(stdout),
    ([, name = '', critical = '']) => (oidOf(name) ?? name) + (critical === '' ? '' : '!'),
  )
  const size = /Public-Key: \((\d+) bit\)/.exec(stdout)?.[1]
  return {
    subject: field('subject'),
    issuer: field('issuer'),
    serialNumber: hex.startsWith('-') ? -BigInt(`0x${hex.slice(1)}`) : BigInt(`0x${hex}`),
    notBefore: field('notBefore'),
    notAfter: field('notAfter'),
    keySize: size === undefined ? undefined : Number(size),
    extensions,
    subjectAltName: /^ {12}X509v3 Subject Alternative Name:(?: critical)? *\n {16}(.*)$/m.exec(stdout)?.[1],
  }
}

/** The head of each extension stands twelve blanks in, its value further, unless that has line ends of its own. */
const extensionLines = (text: string) =>
  (/^ {8}X509v3 extensions:\n([^]*?)^ {4}Signature Algorithm/m.exec(text)?.[1] ?? '').matchAll(
    /^ {12}(\S[^\n]*?): ?( ?critical)? *$/gm,
  )

let oids: Map<string, string> | undefined

/** `openssl list -objects` has a line `SN = LN, OID` for each name, or `SN = OID` where the long one is the same. */
function oidOf(name: string): string | undefined {
  if (/^\d+(\.\d+)+$/.test(name)) return name
  const lines = () => openssl(['list', '-objects']).stdout.matchAll(/^(.*?) = (?:(.*), )?([\d.]+)$/gm)
  oids ??= new Map(Array.from(lines(), ([, short = '', long = short, oid = '']) => [long, oid]))
  return oids.get(name)
}
