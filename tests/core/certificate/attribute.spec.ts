import { describe, expect, it } from 'vitest'
import { attributeValueRows } from '../../../src/core/certificate/describe-attribute.ts'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { fromHex } from '../../../src/core/lib/hex.ts'
import { attributes } from '../../../src/core/oid/attributes.ts'
import vectors from '../../vectors/extensions/attributes.json' with { type: 'json' }
import { linesOf } from './rows.ts'

const sha256 = '2.16.840.1.101.3.4.2.1 SHA-256'
const uriReference = (indent: string): string[] =>
  ['uri: https://tpm.maker.example/target', `hash-algorithm: ${sha256}`, 'hash: 0a0b'].map((line) => indent + line)
const property = ['    property', '      type: color', '      value: blue', '      status: added'].map((line) =>
  line.slice(2),
)
const requested = [
  'extension',
  '  type: 2.5.29.15',
  '  critical: yes',
  '  content: 030205a0',
  'extension',
  '  type: 2.5.29.17',
  `  content: 30168214${Buffer.from('server.plant.example').toString('hex')}`,
]

/** What tests/vectors/make/attributes.cnf had openssl write, section by section: expectations are taken from there. */
const expected: Record<string, readonly [oid: string, ...lines: string[]]> = {
  'tpm-specification': ['2.23.133.2.16', 'family: 2.0', 'level: 0', 'revision: 138'],
  'platform-specification': [
    '2.23.133.2.17',
    'version',
    '  major-version: 1',
    '  minor-version: 3',
    '  revision: 22',
    'platform-class: 00000001',
  ],
  'tpm-security-assertions': [
    '2.23.133.2.18',
    'version: 1',
    'field-upgradable: yes',
    'key-generation: injected',
    'key-generation-place: tpmManufacturer',
    'certificate-generation-place: ekCertSigner',
    'common-criteria',
    '  version: 3.1',
    '  assurance-level: 4',
    '  status: evaluationCompleted',
    '  augmented: yes',
    '  strength: medium',
    '  protection-profile: 1.2.3.4',
    '  evaluation-target',
    ...uriReference('    '),
    'fips-level',
    '  version: 140-2',
    '  level: 2',
    'iso-9000: no',
    'uri: https://tpm.maker.example/iso',
  ],
  'platform-security-assertions': [
    '2.23.133.2.19',
    'version: 1',
    'fips-level',
    '  version: 140-2',
    '  level: 2',
    'root-of-measurement: static',
    'iso-9000: yes',
    'uri: https://maker.example/iso',
  ],
  'certificate-specification': ['2.23.133.2.23', 'major-version: 1', 'minor-version: 3', 'revision: 22'],
  'certificate-type': ['2.23.133.2.25', 'type: 2.23.133.8.2 Platform attribute certificate'],
  'platform-manufacturer-identifier': ['2.23.133.5.1.2', 'manufacturer-identifier: 1.3.6.1.4.1.32473'],
  'platform-configuration-uri': ['2.23.133.5.1.3', ...uriReference('')],
  'platform-configuration-1': [
    '2.23.133.5.1.7.1',
    'components',
    '  component',
    '    manufacturer: Maker',
    '    product: Board',
    '    hardware-serial-number: 0815',
    'properties',
    ...property,
    'properties',
    ...uriReference('  '),
  ],
  'platform-configuration-2': [
    '2.23.133.5.1.7.2',
    'components',
    '  component',
    '    component-class',
    '      registry: 2.23.133.18.3.1',
    '      value: 00090002',
    '    manufacturer: Maker',
    '    product: Network card',
    '    hardware-serial-number: 0816',
    '    revision: B',
    '    manufacturer-identifier: 1.3.6.1.4.1.32473',
    '    field-replaceable: yes',
    '    addresses',
    '      network-address',
    '        type: 2.23.133.17.1',
    '        value: 00-53-00-12-34-56',
    '    component-certificate',
    '      hash',
    `        hash-algorithm: ${sha256}`,
    '        value: 0c0d',
    '      identifier',
    '        issuer',
    '          dns-name: ca.maker.example',
    '        serial-number: 17',
    '    component-certificate',
    ...uriReference('      '),
    '    status: modified',
    'components',
    ...uriReference('  '),
    'properties',
    ...property,
  ],
  'challenge-password': ['1.2.840.113549.1.9.7', 'value: open sesame'],
  'unstructured-name': ['1.2.840.113549.1.9.2', 'value: line 1'],
  'signing-time': ['1.2.840.113549.1.9.5', 'value: 250102030405Z'],
  'extension-request': ['1.2.840.113549.1.9.14', ...requested],
  'smime-capabilities': [
    '1.2.840.113549.1.9.15',
    'capability',
    '  identifier: 1.2.840.113549.3.2 RC2-CBC',
    '  algorithm-parameters: 128',
  ],
  'microsoft-cert-extensions': ['1.3.6.1.4.1.311.2.1.14', ...requested],
  'microsoft-name-value': ['1.3.6.1.4.1.311.13.2.1', 'type: CertificateTemplate', 'value: WebServer'],
  'microsoft-provider': [
    '1.3.6.1.4.1.311.13.2.2',
    'key-usage-number: 1',
    'provider: Example Provider',
    'signature-value: 00',
  ],
  'microsoft-os-version': ['1.3.6.1.4.1.311.13.2.3', 'value: 10.0.20348.2'],
  'microsoft-client-info': [
    '1.3.6.1.4.1.311.21.20',
    'client-type: 5',
    'machine: host.plant.example',
    'user: PLANT\\operator',
    'program: certreq.exe',
  ],
}

const valuesOf = (hex: string) => readOnly(fromHex(hex)!).children()

describe('an attribute that openssl wrote', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const [oid = '', ...lines] = expected[name] ?? []
    expect(linesOf(attributeValueRows(oid, valuesOf(value)))).toEqual(lines)
  })

  it('has a name', () => {
    expect(Object.keys(expected).sort()).toEqual(vectors.map(({ name }) => name).sort())
    expect(Object.values(expected).filter(([oid]) => attributes[oid] === undefined)).toEqual([])
  })

  it('never throws, whatever octet of a value is another', { timeout: 60_000 }, () => {
    for (const { name, value } of vectors) {
      const [oid = ''] = expected[name] ?? []
      const [first] = valuesOf(value)
      const { start, end } = first!
      for (let at = start; at < end; at++) {
        for (const octet of [0x00, 0x05, 0x30, 0x7f, 0x80, 0xa0, 0xff]) {
          const bytes = fromHex(value)!
          bytes[at] = octet
          let values: ReturnType<typeof valuesOf> = []
          try {
            values = readOnly(bytes).children()
          } catch {
            continue
          }
          expect(() => attributeValueRows(oid, values), `${name}, octet ${at} is ${octet}`).not.toThrow()
        }
      }
    }
  })
})

describe('a value of an attribute of X.520', () => {
  it('is a distinguished name where the type says so', () => {
    // openssl-certs/ext-associatedInformation.pem: owner
    const owner = '3013 3011310f300d06035504030c064869206d6f6d'.replace(' ', '')
    expect(linesOf(attributeValueRows('2.5.4.32', valuesOf(owner)))).toEqual(['value: CN=Hi mom'])
  })
})

describe('a value that is not what its type says', () => {
  it.each([
    ['of a TPM specification', '2.23.133.2.16', '310530030c0132', 'value: 30030c0132 (malformed-value)'],
    ['of the extensions asked for', '1.2.840.113549.1.9.14', '31020500', 'value: 0500 (malformed-value)'],
  ])('%s is shown as octets', (_what, oid, hex, line) => {
    expect(linesOf(attributeValueRows(oid, valuesOf(hex)))).toEqual([line])
  })

  it('is shown by its ASN.1 type where the attribute is not known', () => {
    expect(linesOf(attributeValueRows('1.2.3.4', valuesOf('31060c0161020105')))).toEqual(['value: a', 'value: 5'])
  })
})
