import { standard } from '../../finding/reference.ts'
import { field, generalNames, integer, listOf, octets, oid, optional, structure, text } from '../row/shape.ts'
import { policyConstraints } from './policy-constraints.ts'
import { policyMappings } from './policy-mappings.ts'
import { shown } from './shown.ts'
import { sameSyntax } from './same-syntax.ts'

/**
 * `CrossCertDistPoints ::= SEQUENCE { syncDeltaTime INTEGER (0..4294967295) OPTIONAL, crossCertDistPointNames SEQUENCE
 * OF GeneralNames }`
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

/** Extensions of Active Directory Certificate Services that are only shown. */
export const microsoftExtensions = [
  shown('1.3.6.1.4.1.311.10.9.1', 'microsoft-cross-certificates', standard('Win32 wincrypt.h'), crossCertDistPoints),
  // `BMPString` by the specification; other string types occur
  shown('1.3.6.1.4.1.311.20.2', 'microsoft-template-name', standard('MS-WCCE', '2.2.2.7.7.1'), text, 'text'),
  // SHA-1 of the whole certificate: wincrypt.h, szOID_CERTSRV_PREVIOUS_CERT_HASH
  shown('1.3.6.1.4.1.311.21.2', 'microsoft-previous-ca-certificate-hash', standard('Win32 wincrypt.h'), octets, 'sha1'),
  shown(
    '1.3.6.1.4.1.311.21.7',
    'microsoft-certificate-template',
    standard('MS-WCCE', '2.2.2.7.7.2'),
    certificateTemplate,
  ),
  sameSyntax(
    policyMappings,
    '1.3.6.1.4.1.311.21.11',
    'microsoft-application-policy-mappings',
    standard('Win32 wincrypt.h'),
  ),
  sameSyntax(
    policyConstraints,
    '1.3.6.1.4.1.311.21.12',
    'microsoft-application-policy-constraints',
    standard('Win32 wincrypt.h'),
  ),
]
