import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Folder } from './folder.ts'
import type { Needle } from './memory-scan.ts'

/** A key and a password that nothing else on the machine has, and files with them. */
export interface Secrets {
  readonly password: string
  /** PKCS #8. */
  readonly key: Buffer
  /** PEM: the key, and a certificate of its own. */
  readonly pem: string
  /** Writes a file and yields its path. */
  file(form: SecretFile): string
}

export type SecretFile = 'pem' | 'der' | 'pfx' | 'pfx with code' | 'pfx half open' | 'pfx encrypted'

/** The options of OpenSSL that say what of a PKCS #12 file is encrypted. */
const PFX: Readonly<Record<string, readonly string[]>> = {
  pfx: ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac'],
  'pfx with code': ['-keypbe', 'NONE', '-certpbe', 'NONE'],
  'pfx half open': ['-keypbe', 'NONE', '-certpbe', 'AES-256-CBC'],
  'pfx encrypted': [],
}

export function makeSecrets(folder: Folder, type: 'rsa' | 'ed25519'): Secrets {
  const { privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const key = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  const password = randomBytes(15).toString('base64url')
  const id = randomBytes(4).toString('hex')
  const keyFile = folder.write(`${id}.key`, pem)
  const certificateFile = `${keyFile}.crt`
  openssl('req', '-x509', '-key', keyFile, '-out', certificateFile, '-subj', '/CN=memory.plant.example', '-days', '9')
  const both = pem + readFileSync(certificateFile, 'latin1')
  return {
    password,
    key,
    pem: both,
    file(form) {
      if (form === 'pem') return folder.write(`${id}.pem`, both)
      if (form === 'der') return folder.write(`${id}.der`, key)
      const path = folder.write(`${id}.p12`, '')
      const pass = ['-passout', `pass:${password}`]
      openssl(
        'pkcs12',
        '-export',
        '-inkey',
        keyFile,
        '-in',
        certificateFile,
        '-out',
        path,
        ...(PFX[form] ?? []),
        ...pass,
      )
      return path
    },
  }
}

const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })

/** Octets of a key in one needle: a whole number of groups of Base64, and less than a line of PEM. */
const PIECE = 24

/**
 * Pieces of the secret part of a key, each in every writing: a copy of a part of it is found too. They begin where
 * lines of PEM do, so that the Base64 of PEM is theirs.
 */
export function needlesOfKey(key: Buffer): Needle[] {
  const starts = key.length < 100 ? [24] : [0.45, 0.7, 0.9].map((part) => Math.floor((key.length * part) / 48) * 48)
  return starts.flatMap((start) => {
    const octets = key.subarray(start, start + PIECE)
    const [base64, hex] = [octets.toString('base64'), octets.toString('hex')]
    return writings({ octets, Base64: base64, hexadecimal: hex, 'capital hexadecimal': hex.toUpperCase() }, `@${start}`)
  })
}

export function needlesOfPassword(password: string): Needle[] {
  const octets = Buffer.from(password)
  return writings({ text: password, Base64: octets.toString('base64'), hexadecimal: octets.toString('hex') }, '')
}

/** Each text in UTF-8 and in UTF-16: from its second octet on, so that either order of octets has it. */
function writings(of: Record<string, string | Buffer>, where: string): Needle[] {
  return Object.entries(of).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [{ name: `${name}${where}`, octets: value }]
    return [
      { name: `${name}${where}`, octets: Buffer.from(value) },
      { name: `${name} in UTF-16${where}`, octets: Buffer.from(value, 'utf16le').swap16().subarray(1) },
    ]
  })
}
