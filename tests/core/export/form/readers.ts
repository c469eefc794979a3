import { X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { FormId } from '../../../../src/core/index.ts'
import { run, type ProgramName } from '../../../support/programs.ts'
import { password } from './content.ts'

/** A program that reads a file of some form, and what it found in it. */
export interface Reader {
  readonly form: FormId
  readonly program: ProgramName | 'node'
  /** As the table says it. */
  readonly command: string
  /** Yields what the program found: octets of certificates, lists or requests, in any order. `file` is in `folder`. */
  readonly read: (file: string, folder: string) => readonly Uint8Array[]
}

/**
 * Yields the octets of each block of a PEM text, but for PKCS #7 messages: certtool writes the message itself once more
 * behind the certificates that it found in it.
 */
function blocks(text: string): Uint8Array[] {
  return [...text.matchAll(/-----BEGIN (?!PKCS7)[^-]+-----([^-]+)-----END/g)].map(([, body = '']) =>
    Buffer.from(body, 'base64'),
  )
}

const bySubject = (folder: string, files: readonly string[]): Uint8Array[] =>
  files.flatMap((each) => blocks(String(run('openssl', ['x509', '-in', each], folder))))

function unzipped(file: string, folder: string): string[] {
  run('unzip', ['-q', file, '-d', 'unzipped'], folder)
  return readdirSync(join(folder, 'unzipped'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Yields the certificate that a new NSS database holds after certutil added the file to it. */
function inNss(file: string, folder: string, ...form: string[]): Uint8Array[] {
  run('certutil', ['-N', '-d', 'sql:.', '--empty-password'], folder)
  run('certutil', ['-A', '-d', 'sql:.', '-n', 'plant', '-t', 'C,,', ...form, '-i', file], folder)
  return [run('certutil', ['-L', '-d', 'sql:.', '-n', 'plant', '-r'], folder)]
}

/** Yields the certificates that keytool lists in a store. Fails where an entry is not a trusted certificate. */
function inJavaStore(store: string, folder: string, secret = password): Uint8Array[] {
  const options = ['-list', '-keystore', store, '-storepass:env', 'STORE_PASSWORD']
  process.env['STORE_PASSWORD'] = secret
  const list = String(run('keytool', options, folder))
  const trusted = list.match(/trustedCertEntry/g) ?? []
  const certificates = blocks(String(run('keytool', [...options, '-rfc'], folder)))
  if (trusted.length !== certificates.length) throw new Error(list)
  return certificates
}

const oneCertificate = (form: FormId, binary: boolean): Reader[] => [
  {
    form,
    program: 'openssl',
    command: `openssl x509${binary ? ' -inform DER' : ''}`,
    read: (file, folder) => [
      run('openssl', ['x509', '-in', file, '-inform', binary ? 'DER' : 'PEM', '-outform', 'DER'], folder),
    ],
  },
  {
    form,
    program: 'keytool',
    command: 'keytool -importcert',
    read(file, folder) {
      const into = ['-keystore', 'fresh.p12', '-storepass', 'changeit']
      run('keytool', ['-importcert', '-noprompt', '-trustcacerts', '-alias', 'plant', '-file', file, ...into], folder)
      return inJavaStore('fresh.p12', folder, 'changeit')
    },
  },
  {
    form,
    program: 'certutil',
    command: `certutil -A${binary ? '' : ' -a'} (NSS)`,
    read: (file, folder) => inNss(file, folder, ...(binary ? [] : ['-a'])),
  },
  {
    form,
    program: 'certtool',
    command: `certtool -i${binary ? ' --inder' : ''}`,
    read: (file, folder) =>
      blocks(String(run('certtool', ['-i', '--infile', file, ...(binary ? ['--inder'] : [])], folder))),
  },
  {
    form,
    program: 'node',
    command: 'new X509Certificate()',
    read: (file, folder) => [new X509Certificate(readFileSync(join(folder, file))).raw],
  },
]

const pythonTrust = `
import base64, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.load_verify_locations(cafile=sys.argv[1])
print("\\n".join(base64.b64encode(each).decode() for each in context.get_ca_certs(binary_form=True)))
`

const severalAsPem = (form: FormId): Reader[] => [
  {
    form,
    program: 'openssl',
    command: 'openssl storeutl -certs',
    read: (file, folder) => blocks(String(run('openssl', ['storeutl', '-certs', file], folder))),
  },
  {
    form,
    program: 'certtool',
    command: 'certtool -i',
    read: (file, folder) => blocks(String(run('certtool', ['-i', '--infile', file], folder))),
  },
]

const message = (form: FormId, binary: boolean): Reader[] => [
  {
    form,
    program: 'openssl',
    command: `openssl pkcs7 -print_certs${binary ? ' -inform DER' : ''}`,
    read: (file, folder) =>
      blocks(String(run('openssl', ['pkcs7', '-print_certs', '-in', file, '-inform', binary ? 'DER' : 'PEM'], folder))),
  },
  {
    form,
    program: 'certtool',
    command: `certtool --p7-info${binary ? ' --inder' : ''}`,
    read: (file, folder) =>
      blocks(String(run('certtool', ['--p7-info', '--infile', file, ...(binary ? ['--inder'] : [])], folder))),
  },
  {
    form,
    program: 'keytool',
    command: 'keytool -printcert -rfc',
    read: (file, folder) => blocks(String(run('keytool', ['-printcert', '-rfc', '-file', file], folder))),
  },
]

/** Every form with the programs that read it back. A form without one is a failure of the test. */
export const readers: readonly Reader[] = [
  ...oneCertificate('base64-cer', false),
  ...oneCertificate('der-cer', true),
  ...oneCertificate('der', true),
  ...oneCertificate('pem-crt', false),
  ...oneCertificate('pem', false),
  ...severalAsPem('pem-chain'),
  ...severalAsPem('ca-bundle'),
  {
    form: 'ca-bundle',
    program: 'python3',
    command: 'ssl.SSLContext.load_verify_locations',
    read: (file, folder) =>
      String(run('python3', ['-c', pythonTrust, file], folder))
        .trim()
        .split('\n')
        .map((line) => Buffer.from(line, 'base64')),
  },
  {
    form: 'ca-bundle',
    program: 'node',
    command: 'tls.createSecureContext({ ca })',
    read(file, folder) {
      const ca = readFileSync(join(folder, file), 'utf8')
      createSecureContext({ ca })
      return blocks(ca)
    },
  },
  {
    form: 'zip',
    program: 'unzip',
    command: 'unzip, then openssl x509',
    read: (file, folder) => bySubject(folder, unzipped(file, folder)),
  },
  ...message('pkcs7', true),
  ...message('pkcs7-p7c', true),
  ...message('pkcs7-pem', false),
  {
    form: 'java-trust-store',
    program: 'keytool',
    command: 'keytool -list, as trustedCertEntry',
    read: (file, folder) => inJavaStore(file, folder),
  },
  {
    form: 'pkcs12-trust-store',
    program: 'keytool',
    command: 'keytool -list, as trustedCertEntry',
    read: (file, folder) => inJavaStore(file, folder),
  },
  {
    form: 'pkcs12-trust-store',
    program: 'openssl',
    command: 'openssl pkcs12 -nokeys',
    read: (file, folder) =>
      blocks(String(run('openssl', ['pkcs12', '-in', file, '-nokeys', '-passin', `pass:${password}`], folder))),
  },
  {
    form: 'pkcs12-trust-store',
    program: 'certtool',
    command: 'certtool --p12-info',
    read: (file, folder) =>
      blocks(String(run('certtool', ['--p12-info', '--inder', '--infile', file, '--password', password], folder))),
  },
  {
    form: 'pkcs12-trust-store',
    program: 'pk12util',
    command: 'pk12util -i (NSS), then certutil -L',
    read(file, folder) {
      run('certutil', ['-N', '-d', 'sql:.', '--empty-password'], folder)
      writeFileSync(join(folder, 'password'), password)
      run('pk12util', ['-i', file, '-d', 'sql:.', '-w', 'password'], folder)
      const list = String(run('certutil', ['-L', '-d', 'sql:.'], folder))
      const names = [...list.matchAll(/^(\S+) +[CcPpTuw]*,[CcPpTuw]*,[CcPpTuw]*\s*$/gm)].map(([, name = '']) => name)
      return names.map((name) => run('certutil', ['-L', '-d', 'sql:.', '-n', name, '-r'], folder))
    },
  },
  {
    form: 'openssl-hash-names',
    program: 'openssl',
    command: 'openssl x509 -subject_hash, the same as each name',
    read(file, folder) {
      const files = unzipped(file, folder)
      for (const each of files) {
        const hash = String(run('openssl', ['x509', '-subject_hash', '-noout', '-in', each], folder)).trim()
        if (!new RegExp(`/${hash}\\.\\d+$`).test(each)) throw new Error(`${each} is not called after ${hash}`)
      }
      return bySubject(folder, files)
    },
  },
  {
    form: 'opc-ua-folders',
    program: 'unzip',
    command: 'unzip, then openssl x509 -inform DER',
    read: (file, folder) =>
      unzipped(file, folder).map((each) =>
        run('openssl', ['x509', '-inform', 'DER', '-outform', 'DER', '-in', each], folder),
      ),
  },
  {
    form: 'crl-der',
    program: 'openssl',
    command: 'openssl crl -inform DER',
    read: (file, folder) => [run('openssl', ['crl', '-inform', 'DER', '-in', file, '-outform', 'DER'], folder)],
  },
  {
    form: 'crl-der',
    program: 'certtool',
    command: 'certtool --crl-info --inder',
    read: (file, folder) => blocks(String(run('certtool', ['--crl-info', '--inder', '--infile', file], folder))),
  },
  {
    form: 'crl-pem',
    program: 'openssl',
    command: 'openssl storeutl -crls',
    read: (file, folder) => blocks(String(run('openssl', ['storeutl', '-crls', file], folder))),
  },
  {
    form: 'crl-pem',
    program: 'keytool',
    command: 'keytool -printcrl -rfc',
    read: (file, folder) => blocks(String(run('keytool', ['-printcrl', '-rfc', '-file', file], folder))),
  },
  {
    form: 'request-der',
    program: 'openssl',
    command: 'openssl req -verify -inform DER',
    read: (file, folder) => [
      run('openssl', ['req', '-verify', '-inform', 'DER', '-in', file, '-outform', 'DER'], folder),
    ],
  },
  {
    form: 'request-pem',
    program: 'openssl',
    command: 'openssl req -verify',
    read: (file, folder) => [run('openssl', ['req', '-verify', '-in', file, '-outform', 'DER'], folder)],
  },
  {
    form: 'request-pem',
    program: 'certtool',
    command: 'certtool --crq-info',
    read: (file, folder) => blocks(String(run('certtool', ['--crq-info', '--infile', file], folder))),
  },
]
