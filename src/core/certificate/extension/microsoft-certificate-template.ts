import { readSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { numberValue, oidValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface CertificateTemplate {
  readonly templateID: Oid
  readonly templateMajorVersion: number | undefined
  readonly templateMinorVersion: number | undefined
  readonly node: Asn1Node
}

/** The template that Active Directory Certificate Services issued by. @see MS-WCCE section 2.2.2.7.7.2 */
export const microsoftCertificateTemplate: ExtensionDecoder<CertificateTemplate> = {
  oid: '1.3.6.1.4.1.311.21.7',

  /**
   * ```
   * CertificateTemplateOID ::= SEQUENCE { templateID OBJECT IDENTIFIER,
   *   templateMajorVersion INTEGER (0..4294967295) OPTIONAL, templateMinorVersion INTEGER (0..4294967295) OPTIONAL }
   * ```
   */
  decode(node) {
    const fields = sequence(node, 'the certificate template')
    const templateID = readOid(fields.any('the identifier of a template'), 'the identifier of a template')
    const major = fields.optional(Tag.integer)
    const minor = fields.optional(Tag.integer)
    fields.end()
    return {
      templateID,
      templateMajorVersion: major && readSmallInteger(major, 'a major version'),
      templateMinorVersion: minor && readSmallInteger(minor, 'a minor version'),
      node,
    }
  },

  describe: ({ templateID, templateMajorVersion, templateMinorVersion, node }) => [
    row('template', oidValue(templateID), node),
    ...(templateMajorVersion === undefined ? [] : [row('major-version', numberValue(templateMajorVersion), node)]),
    ...(templateMinorVersion === undefined ? [] : [row('minor-version', numberValue(templateMinorVersion), node)]),
  ],
}
