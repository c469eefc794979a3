import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { attributeCertificateExtensions } from '../../../../src/core/oid/attribute-certificate-extensions.ts'
import vectors from '../../../vectors/extensions/attribute-certificate-extensions.json' with { type: 'json' }
import { linesOf } from '../rows.ts'
import { extensionOf } from './extension-of.ts'

/** What tests/vectors/make/attribute-certificate-extensions.cnf had openssl write, section by section: expectations are taken from there. */
const expected: Record<string, readonly string[]> = {
  'audit-identity': ['identifier: 0a0b0c'],
  'aa-controls': [
    'path-length-constraint: 2',
    'permitted-attributes',
    '  attribute: 2.5.4.72 Role',
    'excluded-attributes',
    '  attribute: 1.2.3.4',
    'permit-unspecified: no',
  ],
  'ac-proxying': ['targets', '  target', '    target-name', '      dns-name: proxy.plant.example'],
  'authority-attribute-identifier': [
    'identifier',
    '  issuer',
    '    dns-name: aa.plant.example',
    '  serial-number: 17',
    '  issuer-unique-id: b2',
  ],
  'role-specification-certificate': [
    'role-certificate',
    '  role',
    '    uri: urn:plant:operator',
    '  certificate-issuer',
    '    dns-name: aa.plant.example',
    '  serial-number: 18',
    '  addresses',
    '    uri: http://pki.plant.example/role.ac',
  ],
  'basic-attribute-constraints': ['attribute-authority: yes', 'path-length-constraint: 1'],
  'delegated-name-constraints': ['permitted-subtree', '  dns-name: plant.example'],
  'soa-identifier': ['asserted: yes'],
  'acceptable-cert-policies': ['policy: 1.2.3.4', 'policy: 2.23.140.1.2.2 Organization validated (OV)'],
  'targeting-information': [
    'targets',
    '  target',
    '    target-name',
    '      dns-name: server.plant.example',
    '  target',
    '    target-group',
    '      dns-name: servers.plant.example',
    '  target',
    '    target-certificate',
    '      identifier',
    '        issuer',
    '          dns-name: aa.plant.example',
    '        serial-number: 17',
    '        issuer-unique-id: b2',
    '      target-name',
    '        dns-name: third.plant.example',
    '      hash',
    '        type: publicKeyCert',
    '        hash-algorithm: 2.16.840.1.101.3.4.2.1 SHA-256',
    '        hash: 0d0e',
  ],
  'acceptable-privilege-policies': ['policy: 1.2.3.4', 'policy: 2.23.140.1.2.2 Organization validated (OV)'],
  'indirect-issuer': ['asserted: yes'],
  'no-assertion': ['asserted: yes'],
  'issued-on-behalf-of': ['dns-name: plant.example'],
  'single-use': ['asserted: yes'],
  'group-ac': ['asserted: yes'],
  'holder-name-constraints': ['permitted-subtree', '  dns-name: plant.example'],
  'associated-information': ['attribute', '  type: 2.5.4.13 Description', '  value: Line 1'],
}

const oids = new Map<string, string>(
  Object.entries(attributeCertificateExtensions).map(([oid, { term }]) => [term, oid]),
)
const decoded = (name: string, hex: string) => decodeExtension(extensionOf(oids.get(name) ?? '', hex))

describe('an extension of an attribute certificate', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const extension = decoded(name, value)
    expect(extension.state).toBe('decoded')
    expect(linesOf(describeExtension(extension))).toEqual(expected[name])
  })

  it('has a vector', () => {
    const names = vectors.map(({ name }) => name).sort()
    expect(names).toEqual([...oids.keys()].sort())
    expect(names).toEqual(Object.keys(expected).sort())
  })

  it('is malformed, and never more than that, when its bytes are cut anywhere', () => {
    for (const { name, value } of vectors) {
      for (let length = 0; length < value.length; length += 2)
        expect(decoded(name, value.slice(0, length)).state, `${name}, ${length / 2} octets`).toBe('malformed')
    }
  })
})
