import type { ExtensionTerm } from '../../report/report.ts'
import type { Label } from './label.ts'

/** The extensions of attribute certificates and of the authorities that issue them. */
export const attributeCertificateExtensionLabels = {
  'audit-identity': {
    label: 'Audit identity',
    rfc: 'auditIdentity',
    meaning: 'A name for the holder in logs, from which only the issuer can tell who it is.',
  },
  'aa-controls': {
    label: 'Controls of the attribute authority',
    rfc: 'aaControls',
    meaning: 'Which attributes this authority may give to others, and how far it may delegate.',
  },
  'ac-proxying': {
    label: 'Proxying',
    rfc: 'acProxying',
    meaning: 'To which servers the attribute certificate may be passed on, so that they act for the holder.',
  },
  'authority-attribute-identifier': {
    label: 'Authority attribute identifier',
    rfc: 'authorityAttributeIdentifier',
    meaning: 'The attribute certificate that gives the issuer of this one its own privileges.',
  },
  'role-specification-certificate': {
    label: 'Role specification certificate',
    rfc: 'roleSpecCertIdentifier',
    meaning: 'The certificate that says what the role allows which this one assigns.',
  },
  'basic-attribute-constraints': {
    label: 'Basic attribute constraints',
    rfc: 'basicAttConstraints',
    meaning: 'Whether the holder may pass the privileges on, and how many more may do so after.',
  },
  'delegated-name-constraints': {
    label: 'Delegated name constraints',
    rfc: 'delegatedNameConstraints',
    meaning: 'To holders of which names the privileges may be passed on.',
  },
  'acceptable-cert-policies': {
    label: 'Acceptable certificate policies',
    rfc: 'acceptableCertPolicies',
    meaning: "By which policies the certificate of the holder's key must have been issued.",
  },
  'targeting-information': {
    label: 'Targeting information',
    rfc: 'targetingInformation',
    meaning: 'The servers and services that the attribute certificate is for; all others must reject it.',
  },
  'acceptable-privilege-policies': {
    label: 'Acceptable privilege policies',
    rfc: 'acceptablePrivilegePolicies',
    meaning: 'For which rules about privileges the attribute certificate may be used.',
  },
  'holder-name-constraints': {
    label: 'Holder name constraints',
    rfc: 'holderNameConstraints',
    meaning: 'To holders of which names the authority may issue attribute certificates.',
  },
  'associated-information': {
    label: 'Associated information',
    rfc: 'associatedInformation',
    meaning: 'More about the subject, outside its name.',
  },
  'soa-identifier': {
    label: 'Source of authority',
    rfc: 'sOAIdentifier',
    meaning: 'The holder is the root of a hierarchy of attribute certificates.',
  },
  'indirect-issuer': {
    label: 'Indirect issuer',
    rfc: 'indirectIssuer',
    meaning: 'The holder may issue attribute certificates for another authority.',
  },
  'no-assertion': {
    label: 'No assertion',
    rfc: 'noAssertion',
    meaning: 'The holder may pass the privileges on to others but not claim them.',
  },
  'issued-on-behalf-of': {
    label: 'Issued on behalf of',
    rfc: 'issuedOnBehalfOf',
    meaning: 'For whom the attribute certificate was issued.',
  },
  'single-use': {
    label: 'Single use',
    rfc: 'singleUse',
    meaning: 'The attribute certificate may be used only once.',
  },
  'group-ac': { label: 'Group', rfc: 'groupAC', meaning: 'The attribute certificate was issued to a group.' },
} as const satisfies Readonly<Partial<Record<ExtensionTerm, Label>>>
