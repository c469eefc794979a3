import { field, generalNames, integer, listOf, octets, oid, optional, structure, text } from '../shape.ts'
import type { ExtensionDecoder } from './contract.ts'
import { policyConstraints } from './policy-constraints.ts'
import { policyMappings } from './policy-mappings.ts'
import { shown } from './shown.ts'

/**
 * `CrossCertDistPoints ::= SEQUENCE { syncDeltaTime INTEGER (0..4294967295) OPTIONAL, crossCertDistPointNames SEQUENCE OF GeneralNames }`
 * @see Win32 wincrypt.h, CROSS_CERT_DIST_POINTS_INFO
 */
const crossCertDistPoints = structure(
  optional('sync-seconds', integer),
  field('cross-certificates', listOf('distribution-point', generalNames)),
)

/**
 * `CertificateTemplateOID ::= SEQUENCE { templateID OBJECT IDENTIFIER,
 *   templateMajorVersion INTEGER (0..4294967295) OPTIONAL, templateMinorVersion INTEGER (0..4294967295) OPTIONAL }`
 * @see MS-WCCE section 2.2.2.7.7.2
 */
const certificateTemplate = structure(
  field('template', oid),
  optional('major-version', integer),
  optional('minor-version', integer),
)

/** What Active Directory Certificate Services writes into certificates, as far as it is shown and nothing else. */
export const microsoftExtensions: readonly ExtensionDecoder<unknown>[] = [
  shown('1.3.6.1.4.1.311.10.9.1', crossCertDistPoints),
  // `BMPString` by the specification; other string types are met
  shown('1.3.6.1.4.1.311.20.2', text, 'text'),
  // SHA-1 of the whole certificate: wincrypt.h, szOID_CERTSRV_PREVIOUS_CERT_HASH
  shown('1.3.6.1.4.1.311.21.2', octets, 'sha1'),
  shown('1.3.6.1.4.1.311.21.7', certificateTemplate),
  { ...policyMappings, oid: '1.3.6.1.4.1.311.21.11' },
  { ...policyConstraints, oid: '1.3.6.1.4.1.311.21.12' },
]
