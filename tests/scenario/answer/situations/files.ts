import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { pem } from '../../../support/certificate-builder.ts'
import { pemFile, source } from '../../../support/inspect.ts'
import { expired, issuing, plant, root, server, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const vector = (path: string) =>
  source(path.replace(/^.*\//, ''), readFileSync(new URL(`../../../vectors/${path}`, import.meta.url)))
const none = { who: 'you', next: 'add-files' } as const
const notOne = {
  code: 'not-a-certificate',
  tone: 'problem',
  ...none,
} as const
const other = { code: 'other-object', tone: 'attention', ...none } as const
const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const

const text = plant.map((each) => each.pem).join('')
const key = readFileSync(new URL('../../../vectors/container/key-pkcs8.pem', import.meta.url), 'utf8')
const half = (octets: Uint8Array) => octets.slice(0, octets.length >> 1)

/** Files without certificates, or with certificates in an unusual form. */
export const files: readonly AnswerSituation[] = [
  {
    what: 'a file that was cut off',
    files: [source('root.cer', half(root.der))],
    code: 'file-damaged',
    next: 'add-files',
    who: 'sender',
    tone: 'problem',
    findings: ['error encoding-truncated'],
    screen: {
      title: 'A file was cut off: “root.cer”',
      button: 'Add the file once it is whole',
      who: 'The sender of the file',
    },
  },
  {
    what: 'a chain whose server was cut off',
    files: [source('chain.pem', server.pem.slice(0, 400) + issuing.pem + root.pem)],
    code: 'part-damaged',
    next: 'add-files',
    second: 'save-root',
    who: 'sender',
    kind: 'issuing-ca',
    tone: 'attention',
    findings: ['error encoding-truncated', 'warning armor-incomplete'],
  },
  {
    what: 'a whole chain, and beside it a file that was cut off',
    files: [pemFile(plant), source('other.cer', half(root.der))],
    ...ready,
    remarks: ['name-not-checked', 'works-until', 'private-root', 'part-damaged'],
    findings: ['error encoding-truncated'],
  },
  {
    what: 'a picture',
    files: [source('root.cer', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d))],
    ...notOne,
  },
  { what: 'a printout', files: [vector('container/keytool-printcert.txt')], ...notOne },
  {
    what: 'a PDF',
    files: [source('root.pdf', '%PDF-1.7\n%\xE2\xE3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ...notOne,
  },
  {
    what: 'a list of a keystore as keytool prints it',
    files: [source('list.txt', 'tomcat, Nov 30, 2026, PrivateKeyEntry, \nCertificate fingerprint (SHA-256): 0A:1B\n')],
    ...notOne,
    screen: {
      title: 'This is a printout of a certificate, not the certificate',
      button: 'Choose other files',
      who: 'You',
    },
  },
  {
    what: 'an address alone',
    files: [source('pasted text', 'https://tw.plant.example/Thingworx\n')],
    ...notOne,
    screen: { title: 'This is a web address, not a certificate', button: 'Choose other files', who: 'You' },
  },
  {
    what: 'six notes',
    files: Array.from({ length: 6 }, (_, i) => source(`note ${i}.txt`, 'nothing here\n')),
    ...notOne,
    findings: ['warning no-certificate-here'],
    screen: { title: 'None of these 6 files holds a certificate', button: 'Choose other files', who: 'You' },
  },
  {
    what: 'a good chain and a note',
    certificates: plant,
    files: [source('note.txt', 'the chain of line 7\n')],
    ...ready,
    findings: ['warning no-certificate-here'],
  },
  {
    what: 'a good chain and a private key of its own file',
    certificates: plant,
    files: [vector('container/key-ec-with-parameters.pem')],
    ...ready,
  },
  { what: 'an answer of a web service', files: [source('x.json', '{"error": "not found"}\n')], ...notOne },
  {
    what: 'a private key alone',
    files: [vector('container/key-pkcs8.pem')],
    ...notOne,
    screen: { title: 'This is a private key alone, without its certificate', button: 'Choose other files', who: 'You' },
  },
  { what: 'a private key of RSA alone', files: [vector('container/key-rsa.pem')], ...notOne },
  { what: 'a private key in DER alone', files: [vector('container/key-pkcs8.der')], ...notOne },
  {
    what: 'a private key on a curve, with its parameters, alone',
    files: [vector('container/key-ec-with-parameters.pem')],
    ...notOne,
    screen: { title: 'This is a private key alone, without its certificate', button: 'Choose other files', who: 'You' },
  },
  { what: 'a locked private key alone', files: [vector('container/key-pkcs8-encrypted.pem')], ...notOne },
  {
    what: 'a request alone',
    files: [vector('container/request.pem')],
    ...other,
  },
  {
    what: 'a public key alone',
    files: [vector('container/public-key.pem')],
    ...other,
  },
  {
    what: 'a locked keystore',
    files: [vector('keystores/aes-256.p12')],
    code: 'keystore-locked',
    next: 'enter-password',
    who: 'you',
    tone: 'attention',
    findings: ['warning needs-password'],
    screen: { title: '“aes-256.p12” is locked', button: 'Enter password', who: 'You' },
  },
  {
    what: 'a server alone, and a locked keystore that may have its CA',
    certificates: [server],
    files: [vector('keystores/aes-256.p12')],
    code: 'end-entity-alone',
    next: 'save-chain-from-browser',
    second: 'enter-password',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning issuer-missing', 'warning needs-password'],
  },
  {
    what: 'a server, and its issuer cut off behind it',
    files: [source('chain.pem', server.pem + issuing.pem.slice(0, 300))],
    code: 'end-entity-alone',
    next: 'save-chain-from-browser',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    remarks: ['part-damaged'],
    findings: ['warning issuer-missing', 'error encoding-truncated', 'warning armor-incomplete'],
  },
  {
    what: 'a locked keystore and a note',
    files: [vector('keystores/aes-256.p12'), source('note.txt', 'the password is on the share\n')],
    code: 'keystore-locked',
    next: 'enter-password',
    who: 'you',
    tone: 'attention',
    findings: ['warning needs-password', 'warning no-certificate-here'],
  },
  {
    what: 'an empty file and a web page',
    files: [source('a.cer', ''), source('b.cer', '<!doctype html><html><body>Sign in</body></html>')],
    code: 'nothing-recognised',
    next: 'add-files',
    who: 'you',
    tone: 'problem',
    findings: ['warning no-certificate-here'],
  },
  {
    what: 'a private key in the file of the chain',
    files: [source('all.pem', text + key)],
    ...ready,
  },
  {
    what: 'lines that were glued together',
    files: [source('fullchain.pem', text.replaceAll('-----\n-----', '----------'))],
    ...ready,
    findings: ['notice reading-assumed'],
  },
  {
    what: 'a chain in the wrong order',
    files: [
      source(
        'chain.pem',
        [...plant]
          .reverse()
          .map((each) => each.pem)
          .join(''),
      ),
    ],
    ...ready,
    screen: {
      title: 'The chain is complete, up to the root “Plant Root CA”',
      button: 'Save root certificate (.cer)',
      who: 'You',
    },
  },
  {
    what: 'a chain pasted without BEGIN and END',
    files: [source('pasted text', Buffer.from(server.der).toString('base64'))],
    code: 'end-entity-alone',
    next: 'save-chain-from-browser',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['notice reading-assumed', 'warning issuer-missing'],
  },
  {
    what: 'a root that was found among other octets only',
    files: [
      source('chain.pem', server.pem + issuing.pem),
      source(
        'dump.bin',
        Uint8Array.from([...new Uint8Array(64).fill(0xee), ...root.der, ...new Uint8Array(64).fill(0xee)]),
      ),
    ],
    code: 'root-uncertain',
    next: 'compare-roots',
    who: 'you',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['notice bytes-around'],
  },
  {
    what: 'a good chain and a file that was cut off',
    certificates: plant,
    files: [source('old.cer', half(root.der))],
    ...ready,
    findings: ['error encoding-truncated'],
  },
  {
    what: 'a good chain and a request',
    certificates: plant,
    files: [vector('container/request.pem')],
    ...ready,
  },
  {
    what: 'an expired server and its private key',
    certificates: [serverWith(expired), issuing, root],
    files: [vector('container/key-pkcs8.pem')],
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error expired'],
  },
  {
    what: 'a message of PKCS #7 without certificates',
    files: [vector('container/empty.p7b')],
    ...other,
  },
  {
    what: 'one file twice, as text and as DER',
    certificates: plant,
    files: [source('root.der', root.der), source('root.pem', pem('CERTIFICATE', root.der))],
    ...ready,
  },
]
