import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  answer,
  belongings,
  belongingWords,
  createEngine,
  explain,
  type HeadlineCode,
  type JudgeSettings,
} from '../../src/core/index.ts'
import { plainText } from '../../src/core/explain/text/sentence.ts'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import { wrongOrder } from '../../src/core/report/question/file-order.ts'
import { dataFolder } from '../support/data-folder.ts'
import { findingsOf, source } from '../support/inspect.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { answerOf, filesIn, judgedAnswer, pathsOf, rowsOfReadme } from './right-answer.ts'

const corpus = 'field-reports'
const missing = !corpora.includes(corpus)
const proxied = 'www.example.com < Zscaler-like Intermediate (t) < Zscaler-like Root CA'

interface JudgedFolder {
  readonly folder: string
  /** All of it where absent. */
  readonly files?: readonly string[]
  /** The first of December 2026 and the usual settings where absent. */
  readonly settings?: Partial<JudgeSettings>
  /** The subjects of each path, from the target up, and its verdict; best first. */
  readonly paths: readonly string[]
  /** Findings that have to be there, by severity and code, and codes that must not. */
  readonly findings?: readonly `${string} ${FindingCode}`[]
  readonly not?: readonly FindingCode[]
  /** Sentences that have to stand in the findings. */
  readonly words?: readonly RegExp[]
  readonly headline?: HeadlineCode
  /** Addresses that the headline names. */
  readonly addresses?: readonly string[]
  readonly kinds?: readonly string[]
  /** Lines, or parts of them, of what is shown of the certificates. */
  readonly shows?: readonly string[]
  readonly wrongOrder?: boolean
}

/**
 * How each file opens, by the README: the objects that are found, and the findings about the file. Findings that are
 * not listed may be there as well.
 */
const opened: readonly [file: string, objects: string[], said: string[], password?: string][] = [
  ['a05-negative-modulus/cert.pem', ['certificate'], []],
  [
    'a08-glued-end-begin/fullchain.pem',
    ['certificate', 'certificate', 'certificate'],
    ['reading-assumed: armor-glued'],
  ],
  ['a09-python-bytes/issue.txt', ['certificate', 'certificate'], ['reading-assumed: byte-literal']],
  ['a10-matter-dac/dac-chain.pem', ['certificate', 'certificate', 'certificate'], []],
  ['a11b-mobileconfig-signed/corp-signed.mobileconfig', ['certificate', 'certificate', 'cms'], []],
  ['a12-bcfks/servletcontainer.bcfks', ['certificate'], [], 'not-secure'],
  ['a12-bcfks/servletcontainer.bcfks', ['java-keystore'], ['needs-password']],
  ['a15-ek-padded-ff/ecc_ek.der', ['certificate'], ['bytes-around']],
  ['a20-composite/chain.pem', ['certificate', 'certificate'], []],
  ['a23-csca-explicit/csca.pem', ['certificate'], []],
  ['a23b-master-list/DE_ML.ml', ['certificate', 'certificate', 'certificate', 'cms'], []],
  ['a24-mdm-soap-csr/soap.xml', ['certificate-request'], ['no-certificate-here: certificate-request']],
  ['a26-openvpn/client.ovpn', ['certificate', 'certificate', 'private-key', 'secret'], ['private-key-present']],
  ['b05-crl-pem/ca.crl', ['revocation-list'], []],
  ['c03-truncated/trunc.cer', ['certificate'], ['encoding-truncated']],
  ['c03-truncated/trunc.pem', ['certificate'], ['encoding-truncated']],
  [
    'f13-cert9-db/cert9.db',
    ['certificate', 'certificate', 'certificate', 'certificate'],
    ['finds-only: nss-certificates'],
  ],
  ['f22-csr-and-cert/request.csr', ['certificate-request'], ['no-certificate-here: certificate-request']],
  ['g02-certutil-german/dump-cp850.txt', [], ['no-certificate-here: printout-certutil']],
  ['g02-certutil-german/dump.txt', [], ['no-certificate-here: printout-certutil']],
  ['g03-powershell-list/list.txt', [], ['no-certificate-here: printout-powershell']],
  ['g05-printouts/certtool.txt', [], ['no-certificate-here: printout-certtool']],
  ['g05-printouts/certutil-en.txt', [], ['no-certificate-here: printout-certutil']],
  ['g05-printouts/keytool-printcert-de.txt', [], ['no-certificate-here: printout-keytool']],
  ['g05-printouts/keytool-printcert-en.txt', [], ['no-certificate-here: printout-keytool']],
  ['g05-printouts/openssl-short.txt', [], ['no-certificate-here: printout-openssl']],
  ['g05-printouts/openssl-with-lines-before.txt', [], ['no-certificate-here: printout-openssl']],
  ['g05-printouts/openssl.txt', [], ['no-certificate-here: printout-openssl']],
  ['h1-ftp-ascii/root.cer', ['certificate'], ['reading-assumed: line-breaks']],
  ['h2-utf8-replaced/root.cer', [], ['no-certificate-here: text-content-lost']],
  ['h3-latin1-as-utf8/root.der', ['certificate'], ['reading-assumed: text-channel']],
  ['h5-od-dumps/od-b.txt', ['certificate'], ['reading-assumed: hexadecimal']],
  ['h5-od-dumps/od-c.txt', ['certificate'], ['reading-assumed: hexadecimal']],
  ['h5-od-dumps/od-plain.txt', ['certificate'], ['reading-assumed: hexadecimal']],
  ['h5-od-dumps/od-tx1.txt', ['certificate'], ['reading-assumed: hexadecimal']],
  ['h5-od-dumps/od-x1z.txt', ['certificate'], ['reading-assumed: hexadecimal']],
  ['h5-od-dumps/pv-viewer.cer', ['certificate'], ['reading-assumed: hexadecimal']],
]

/** The right answer where it is about judging: what is opened, by what it is judged, and what the Report then says. */
const judged: readonly JudgedFolder[] = [
  {
    folder: 'a08-glued-end-begin',
    paths: ['www.plant.example < Glue Issuing < Glue Root: valid'],
    words: [/OpenSSL, Java and many others refuse such a file/],
  },
  {
    folder: 'a10-matter-dac',
    paths: ['Example DAC Mvid:FFF2 < Example Matter PAI < Example Matter PAA: valid'],
    findings: ['warning criticality-unfit'],
    words: [/the extension “Key Usage” must be marked critical/],
    kinds: ['device-identity', 'issuing-ca', 'root'],
    shows: ['Matter vendor (VID)', 'FFF2', 'FFF1', 'Matter product (PID)', '8000'],
  },
  {
    folder: 'a11b-mobileconfig-signed',
    paths: ['Corp MDM Root: valid', 'Profile Signer: undetermined'],
    headline: 'root-alone',
  },
  {
    folder: 'a20-composite',
    paths: ['plc.comp.example < Composite Root: undetermined'],
    findings: ['warning signature-not-checked'],
    not: ['signature-invalid', 'self-issued-not-self-signed'],
    words: [/was not checked \(ML-DSA-65 and ECDSA on P-256, SHA-512 \(composite\)\)/],
    headline: 'not-proven',
  },
  {
    folder: 'a23-csca-explicit',
    paths: ['csca-example: valid'],
    findings: ['warning curve-written-out'],
    words: [/OpenSSL refuses a path with such a key/],
    shows: ['brainpoolP256r1'],
  },
  {
    // The signer's own signature is of somebody else: the list was made anew.
    folder: 'a23b-master-list',
    paths: ['CSCA-CH: valid', 'CSCA Master List Signer < csca-example: invalid'],
    shows: ['ICAO master list signing'],
  },
  {
    folder: 'a26-openvpn',
    paths: ['ber.example < BER Root: valid'],
    findings: ['warning private-key-present'],
    not: ['base64-invalid', 'encoding-damaged'],
    words: [/This is a secret, which this page did not keep \(OpenVPN Static key V1\)/],
  },
  {
    folder: 'b02-opcua-uri-mismatch',
    settings: { applicationUri: 'urn:another:application' },
    paths: ['opcua server: invalid'],
    findings: ['error opc-ua-uri-differs', 'warning signs-without-ca'],
    shows: ['urn:open62541.server.application'],
  },
  {
    folder: 'b02-opcua-uri-mismatch',
    settings: { applicationUri: 'urn:open62541.server.application' },
    paths: ['opcua server: valid'],
  },
  {
    folder: 'b03-ca-no-keyusage',
    paths: ['UA Client < UA Issuer CA: valid'],
    findings: ['warning ca-key-usage-missing', 'warning opc-ua-issuer-usages-missing'],
    words: [/Bad_CertificateIssuerUseNotAllowed/],
  },
  {
    folder: 'b04-crl-empty',
    files: ['chain.pem', 'absent.crl'],
    settings: { profile: 'path', revocation: 'required' },
    paths: ['UA Server < UA CRL CA: valid'],
    findings: ['notice not-revoked'],
  },
  {
    folder: 'b04-crl-empty',
    files: ['chain.pem', 'empty-seq.crl'],
    settings: { profile: 'path', revocation: 'required' },
    paths: ['UA Server < UA CRL CA: valid'],
    findings: ['warning revocation-list-unfit', 'notice not-revoked'],
  },
  // An empty list is a list: by the rules of OPC UA the server fails for its usages alone.
  ...['absent.crl', 'empty-seq.crl'].map((list): JudgedFolder => ({
    folder: 'b04-crl-empty',
    files: ['chain.pem', list],
    settings: { profile: 'opcua' },
    paths: ['UA Server < UA CRL CA: invalid'],
    findings: ['notice not-revoked', 'error opc-ua-purposes-missing'],
    not: ['revoked', 'opc-ua-list-missing', 'opc-ua-list-unusable', 'opc-ua-stack-refuses'],
  })),
  {
    folder: 'b06-kepserver-sha1',
    paths: ['KEPServerEX/UA Server: invalid'],
    findings: ['warning key-too-small', 'error opc-ua-policies-outdated'],
    words: [/SHA-1/, /Bad_CertificatePolicyCheckFailed/],
    shows: ['urn:L-PLANT0042:Kepware.KEPServerEX.V6:UA Server'],
  },
  {
    folder: 'b07-crl-expired',
    paths: ['UaExpert < CA2 < CA1 < Plant Root: invalid'],
    findings: ['error opc-ua-list-unusable', 'notice revocation-not-checked'],
    not: ['revoked'],
    words: [
      /list of the CA “CA1” is out of date since 1 February 2024/,
      /“CA2” was revoked: what you added for it cannot/,
    ],
  },
  {
    folder: 'b09-opcua-keyusage',
    paths: ['Prosys client: invalid'],
    findings: ['error opc-ua-usages-missing', 'notice opc-ua-purpose-one-sided'],
    words: [/nonRepudiation, dataEncipherment/, /clientAuth is not in its Extended Key Usage/],
  },
  {
    folder: 'b10-same-dn-ca-server',
    paths: ['mqtt.plant.example < mqtt.plant.example: invalid'],
    findings: ['error taken-for-self-signed'],
    words: [/OpenSSL, Mosquitto and many others/],
  },
  { folder: 'b10c-same-dn-aki', paths: ['mqtt.plant.example < mqtt.plant.example: valid'] },
  {
    folder: 'b12-le-dst-chain',
    settings: { instant: Date.UTC(2026, 9, 20) },
    paths: ['ignition.plant.example < R3 < ISRG Root X1 < DST Root CA X3: invalid'],
    findings: ['error expired'],
    headline: 'cross-root-expired',
    addresses: ['http://x1.i.lencr.org/'],
  },
  {
    folder: 'b12b-le-both',
    settings: { instant: Date.UTC(2026, 9, 20) },
    paths: [
      'ignition.plant.example < R3 < ISRG Root X1: valid',
      'ignition.plant.example < R3 < ISRG Root X1 < DST Root CA X3: invalid',
    ],
    headline: 'ready',
  },
  {
    folder: 'b13-adcs-renewal',
    paths: [
      'kep01.corp.example < Corp-Root-CA: valid',
      'kep01.corp.example < Corp-Root-CA < Corp-Root-CA: valid',
      'kep01.corp.example < Corp-Root-CA < Corp-Root-CA: undetermined',
    ],
    headline: 'ca-renewed',
    kinds: ['ca-rollover', 'root', 'ca-rollover', 'root', 'tls-server'],
    shows: ['microsoft-ca-version', 'key-index'],
  },
  {
    folder: 'c04-same-name-other-key',
    paths: ['kep01.corp.example: undetermined', 'Corp-Root-CA: valid'],
    findings: ['warning issuer-key-differs'],
    headline: 'other-key-signed',
  },
  { folder: 'e01-tls-proxy-strict', paths: [`${proxied}: valid`], words: [/Python from 3\.13 on/] },
  {
    folder: 'e01-tls-proxy-strict',
    settings: { profile: 'rfc5280' },
    paths: [`${proxied}: invalid`],
    findings: ['error criticality-unfit', 'error key-identifier-missing'],
  },
  {
    folder: 'f03-mojibake',
    paths: ['STAGING 01: valid'],
    findings: ['warning name-string-unfit'],
    words: [/UTF-8 twice/],
  },
  {
    folder: 'f08-idevid',
    paths: ['Siemens-like AG: undetermined'],
    findings: ['notice no-defined-end'],
    kinds: ['device-identity'],
    shows: ['hardware-type', 'hardware-serial-number'],
  },
  {
    // The README counts octets: the text has 240, which are 120 characters. Its type is what RFC 5280 forbids.
    folder: 'f09-usernotice-bmp',
    paths: ['www.gov.example: undetermined'],
    findings: ['notice policy-notice-unfit'],
    words: [/RFC 6818 allows it/],
    shows: ['explicit-text', '本證書受限於'],
  },
  {
    folder: 'f15-wrong-order',
    settings: { instant: Date.UTC(2026, 10, 5) },
    paths: ['db.plant.example < Vault Issuing < Vault Root: valid'],
    wrongOrder: true,
  },
]

describe.skipIf(missing)(`the chains that people reported (${needsCorpora})`, () => {
  it.each(opened)('%s', { timeout: 60_000 }, async (file, objects, said, password) => {
    const answer = await answerOf(corpus, file, password)
    expect(answer.objects).toEqual(objects)
    expect(answer.said).toEqual(expect.arrayContaining(said))
    expect(answer.said).not.toContain('reading-broken')
  })

  it.each(judged)('$folder, judged', { timeout: 60_000 }, async (row) => {
    const files = row.files ?? filesIn(corpus, row.folder)
    const { report, shown } = await judgedAnswer(corpus, row.folder, files, row.settings)
    expect(pathsOf(report)).toEqual(row.paths)
    const findings = findingsOf(report)
    const said = findings.map(({ severity, code }) => `${severity} ${code}`)
    expect(said).toEqual(expect.arrayContaining([...(row.findings ?? [])]))
    for (const code of row.not ?? []) expect(findings.map((each) => each.code)).not.toContain(code)
    const words = findings.map((each) => Object.values(explain(each)).join(' ')).join('\n')
    for (const sentence of row.words ?? []) expect(words).toMatch(sentence)
    expect((row.shows ?? []).filter((text) => !shown.includes(text))).toEqual([])
    const first = answer(report, report.paths[0])
    if (row.headline) expect(first.code).toBe(row.headline)
    for (const address of row.addresses ?? []) expect(JSON.stringify(first.params)).toContain(address)
    if (row.kinds) expect(report.certificates.map(({ kind }) => kind.id)).toEqual(row.kinds)
    if (row.wrongOrder) expect(wrongOrder(report, report.paths[0]!)).toBe('s1')
  })

  // An OPC UA store wants its lists binary.
  it('b05-crl-pem: the list is saved as DER, octet for octet', async () => {
    const pem = readFileSync(join(dataFolder() ?? '', 'corpora', corpus, 'b05-crl-pem/ca.crl'))
    const engine = createEngine()
    await engine.open([source('ca.crl', Uint8Array.from(pem))])
    const { revocationLists } = await engine.judge({ instant: Date.UTC(2026, 11, 1) })
    const file = await engine.export('crl-der', { objects: revocationLists.map(({ id }) => id) })
    expect(file?.name).toMatch(/\.crl$/)
    const body = /-----BEGIN X509 CRL-----([^-]+)/.exec(pem.toString('latin1'))?.[1] ?? ''
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(body, 'base64'))).toBe(true)
  })

  it('a15-ek-padded-ff: saved and fingerprinted without the padding', async () => {
    const padded = readFileSync(join(dataFolder() ?? '', 'corpora', corpus, 'a15-ek-padded-ff/ecc_ek.der'))
    const engine = createEngine()
    await engine.open([source('ecc_ek.der', Uint8Array.from(padded))])
    const file = await engine.export('der', { objects: ['c1'] })
    const own = padded.subarray(0, padded.readUInt16BE(2) + 4)
    expect(own.length).toBeLessThan(padded.length)
    expect(own.equals(file?.bytes ?? new Uint8Array())).toBe(true)
    const sha256 = createHash('sha256').update(own).digest('hex')
    expect((await engine.detail('c1'))?.fingerprints.sha256).toBe(sha256)
  })

  it('a24-mdm-soap-csr: the character that PrintableString does not have is marked', async () => {
    const soap = readFileSync(join(dataFolder() ?? '', 'corpora', corpus, 'a24-mdm-soap-csr/soap.xml'))
    const engine = createEngine()
    await engine.open([source('soap.xml', Uint8Array.from(soap))])
    const subject = (await engine.detail('e1'))?.fields.find(({ term }) => term === 'subject')
    expect(subject?.value).toMatchObject({
      rdns: [[{ text: 'B1C43CD0-1624-5FBB-8E54-34CF17DFD3A1\0', fault: 'forbidden-character' }]],
    })
  })

  // Both requests bear the name of the certificate: only their files tell them apart.
  it('f22-csr-and-cert: the request that the certificate answers is named by its file', async () => {
    const folder = 'f22-csr-and-cert'
    const { report } = await judgedAnswer(corpus, folder, filesIn(corpus, folder))
    expect(belongings(report).map((each) => plainText(belongingWords(each, report)))).toEqual([
      'No open certificate answers the request db.plant.example in other.csr. Open the one that the CA sent back.',
      'The certificate db.plant.example answers the request db.plant.example in request.csr. Install the certificate where its private key is.',
    ])
  })

  it('every row of the README is here', () => {
    const here = new Set([...opened.map(([file]) => file.split('/')[0]), ...judged.map(({ folder }) => folder)])
    expect(rowsOfReadme(corpus).filter((row) => !here.has(row))).toEqual([])
  })

  it.each([...new Set(judged.map(({ folder }) => folder))])('%s: every file opens', async (folder) => {
    for (const file of filesIn(corpus, folder)) {
      const { objects, said } = await answerOf(corpus, `${folder}/${file}`)
      expect(objects.length, file).toBeGreaterThan(0)
      expect(said, file).not.toContain('reading-broken')
    }
  })
})
