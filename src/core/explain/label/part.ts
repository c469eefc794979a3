import type { PartTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/** The parts of extensions. */
export const partLabels: Readonly<Record<PartTerm, Label>> = {
  content: { label: 'Content' },
  type: { label: 'Type' },
  value: { label: 'Value' },
  text: { label: 'Text' },
  asserted: { label: 'Stated' },

  assigner: { label: 'Assigned by', rfc: 'assigner' },
  'hardware-type': { label: 'Type of hardware', rfc: 'hwType' },
  'hardware-serial-number': { label: 'Serial number of the hardware', rfc: 'hwSerialNum' },
  'kerberos-realm': { label: 'Kerberos realm', rfc: 'realm' },

  'certificate-authority': { label: 'Certificate authority', rfc: 'cA', glossary: 'certificate-authority' },
  'path-length-constraint': {
    label: 'Path length limit',
    rfc: 'pathLenConstraint',
    glossary: 'path-length-constraint',
  },

  usage: { label: 'Usage' },
  'unnamed-bit': { label: 'Bit without a name' },
  'key-purpose': { label: 'Purpose', rfc: 'KeyPurposeId', glossary: 'extended-key-usage' },

  'key-identifier': { label: 'Key identifier', rfc: 'keyIdentifier', glossary: 'key-identifier' },
  'authority-cert-issuer': { label: "Issuer of the issuer's certificate", rfc: 'authorityCertIssuer' },
  'authority-cert-serial-number': {
    label: "Serial number of the issuer's certificate",
    rfc: 'authorityCertSerialNumber',
  },

  'access-description': { label: 'Access', rfc: 'AccessDescription' },
  'access-method': { label: 'Method', rfc: 'accessMethod' },

  'distribution-point': { label: 'Distribution point', rfc: 'DistributionPoint', glossary: 'crl-distribution-points' },
  'full-name': { label: 'Address', rfc: 'fullName' },
  'name-relative-to-crl-issuer': { label: 'Name below the CRL issuer', rfc: 'nameRelativeToCRLIssuer' },
  'revocation-reason': { label: 'Reason covered', rfc: 'reasons' },
  'crl-issuer': { label: 'Issuer of the CRL', rfc: 'cRLIssuer', glossary: 'crl' },

  'crl-number': { label: 'Number of the list', rfc: 'cRLNumber', glossary: 'crl' },
  'base-crl-number': { label: 'Number of the list it starts from', rfc: 'BaseCRLNumber', glossary: 'crl' },
  'only-contains-user-certs': { label: 'Only end entities', rfc: 'onlyContainsUserCerts' },
  'only-contains-ca-certs': { label: 'Only CAs', rfc: 'onlyContainsCACerts' },
  'only-contains-attribute-certs': { label: 'Only attribute certificates', rfc: 'onlyContainsAttributeCerts' },
  'indirect-crl': { label: 'Certificates of other issuers too', rfc: 'indirectCRL' },
  'reason-code': { label: 'Reason', rfc: 'reasonCode', glossary: 'revocation' },
  'invalidity-date': { label: 'Unreliable since', rfc: 'invalidityDate' },

  policy: { label: 'Policy', rfc: 'PolicyInformation', glossary: 'certificate-policies' },
  'policy-identifier': { label: 'Policy identifier', rfc: 'policyIdentifier' },
  'policy-qualifier': { label: 'Qualifier', rfc: 'PolicyQualifierInfo' },
  'cps-uri': { label: 'Certification practice statement', rfc: 'cPSuri' },
  'user-notice': { label: 'User notice', rfc: 'UserNotice' },
  'notice-organization': { label: 'Organization of the notice', rfc: 'organization' },
  'notice-number': { label: 'Number of the notice', rfc: 'noticeNumbers' },
  'explicit-text': { label: 'Text of the notice', rfc: 'explicitText' },

  'policy-mapping': { label: 'Mapping' },
  'issuer-domain-policy': { label: "Issuer's policy", rfc: 'issuerDomainPolicy' },
  'subject-domain-policy': { label: "Subject's policy", rfc: 'subjectDomainPolicy' },
  'require-explicit-policy': { label: 'Policy required after', rfc: 'requireExplicitPolicy' },
  'inhibit-policy-mapping': { label: 'No policy mapping after', rfc: 'inhibitPolicyMapping' },
  'skip-certs': { label: 'Any-policy ignored after', rfc: 'SkipCerts' },

  'permitted-subtree': { label: 'Permitted', rfc: 'permittedSubtrees', glossary: 'name-constraints' },
  'excluded-subtree': { label: 'Excluded', rfc: 'excludedSubtrees', glossary: 'name-constraints' },
  minimum: { label: 'Minimum', rfc: 'minimum' },
  maximum: { label: 'Maximum', rfc: 'maximum' },

  attribute: { label: 'Attribute', rfc: 'Attribute' },

  'tls-extension': { label: 'TLS extension', glossary: 'tls-feature' },

  'signed-certificate-timestamp': {
    label: 'Timestamp of a log',
    rfc: 'SCT',
    glossary: 'signed-certificate-timestamps',
  },
  'sct-version': { label: 'Version', rfc: 'sct_version' },
  'log-name': { label: 'Log' },
  'log-operator': { label: 'Operator' },
  'log-state': { label: 'State of the log', glossary: 'signed-certificate-timestamps' },
  'log-state-since': { label: 'In that state since' },
  'log-expiry-from': { label: 'For certificates that expire from' },
  'log-expiry-until': { label: 'For certificates that expire before' },
  'log-id': { label: 'Identifier of the log', rfc: 'LogID' },
  timestamp: { label: 'Time', rfc: 'timestamp' },
  'sct-extensions': { label: 'Extensions', rfc: 'CtExtensions' },
  'log-list': { label: 'Source of the facts on logs' },

  template: { label: 'Template', rfc: 'templateID', glossary: 'microsoft-certificate-template' },
  'major-version': { label: 'Major version', rfc: 'templateMajorVersion' },
  'minor-version': { label: 'Minor version', rfc: 'templateMinorVersion' },
  'certificate-index': { label: 'Certificate of the CA, counted from 0', glossary: 'microsoft-ca-version' },
  'key-index': { label: 'Key of the CA, counted from 0', glossary: 'microsoft-ca-version' },
}
