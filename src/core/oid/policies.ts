import type { ListSource } from './list-source.ts'

/** The source of these names. */
export const policiesSource: ListSource = {
  documents:
    'the requirements of the CA/Browser Forum, ETSI EN 319 411-1 and -2, RFC 6484 and 8360, and the practice statements of the issuers',
  date: '2026-11-25',
}

/** Certificate policies by object identifier: the checks that the issuer promises to have made. */
export const policies: Readonly<Record<string, string | undefined>> = {
  // RFC 5280 section 4.2.1.4
  '2.5.29.32.0': 'Any policy',

  // CA/Browser Forum: TLS Baseline Requirements section 7.1.6.1, EV Guidelines section 7.1.6.4
  '2.23.140.1.1': 'Extended validation (EV)',
  '2.23.140.1.2.1': 'Domain validated (DV)',
  '2.23.140.1.2.2': 'Organization validated (OV)',
  '2.23.140.1.2.3': 'Individual validated (IV)',
  '2.23.140.1.31': 'Onion service, extended validation',
  // CA/Browser Forum: Code Signing Baseline Requirements section 7.1.6.1
  '2.23.140.1.3': 'Extended validation code signing',
  '2.23.140.1.4.1': 'Code signing',
  '2.23.140.1.4.2': 'Time stamping for code signing',
  // CA/Browser Forum: S/MIME Baseline Requirements section 7.1.6.1
  '2.23.140.1.5.1.1': 'S/MIME, mailbox validated, legacy',
  '2.23.140.1.5.1.2': 'S/MIME, mailbox validated, multipurpose',
  '2.23.140.1.5.1.3': 'S/MIME, mailbox validated, strict',
  '2.23.140.1.5.2.1': 'S/MIME, organization validated, legacy',
  '2.23.140.1.5.2.2': 'S/MIME, organization validated, multipurpose',
  '2.23.140.1.5.2.3': 'S/MIME, organization validated, strict',
  '2.23.140.1.5.3.1': 'S/MIME, sponsor validated, legacy',
  '2.23.140.1.5.3.2': 'S/MIME, sponsor validated, multipurpose',
  '2.23.140.1.5.3.3': 'S/MIME, sponsor validated, strict',
  '2.23.140.1.5.4.1': 'S/MIME, individual validated, legacy',
  '2.23.140.1.5.4.2': 'S/MIME, individual validated, multipurpose',
  '2.23.140.1.5.4.3': 'S/MIME, individual validated, strict',

  // ETSI EN 319 411-1 section 5.3, TS 102 042
  '0.4.0.2042.1.1': 'ETSI normalized (NCP)',
  '0.4.0.2042.1.2': 'ETSI normalized with secure device (NCP+)',
  '0.4.0.2042.1.3': 'ETSI lightweight (LCP)',
  '0.4.0.2042.1.4': 'ETSI extended validation (EVCP)',
  '0.4.0.2042.1.6': 'ETSI domain validated (DVCP)',
  '0.4.0.2042.1.7': 'ETSI organization validated (OVCP)',
  '0.4.0.2042.1.8': 'ETSI individual validated (IVCP)',
  // ETSI EN 319 411-2 section 5.3
  '0.4.0.194112.1.0': 'EU qualified, natural person (QCP-n)',
  '0.4.0.194112.1.1': 'EU qualified, legal person (QCP-l)',
  '0.4.0.194112.1.2': 'EU qualified, natural person, secure device (QCP-n-qscd)',
  '0.4.0.194112.1.3': 'EU qualified, legal person, secure device (QCP-l-qscd)',
  '0.4.0.194112.1.4': 'EU qualified web site, extended validation (QEVCP-w)',
  '0.4.0.194112.1.5': 'EU qualified web site (QNCP-w)',
  '0.4.0.194112.1.6': 'EU qualified web site, general purpose (QNCP-w-gen)',

  // RFC 6484 section 1.2, RFC 8360 section 4.2.1: certificates of number resources (RPKI)
  '1.3.6.1.5.5.7.14.2': 'Number resources (RPKI)',
  '1.3.6.1.5.5.7.14.3': 'Number resources, validation reconsidered (RPKI)',

  // Policies of single issuers, from their certification practice statements: most public certificates have one of
  // these beside one of the above
  '1.3.6.1.4.1.44947.1.1.1': "Let's Encrypt domain validated",
  '2.16.840.1.114412.1.1': 'DigiCert organization validated',
  '2.16.840.1.114412.1.2': 'DigiCert domain validated',
  '2.16.840.1.114412.2.1': 'DigiCert extended validation',
  '1.3.6.1.4.1.6449.1.2.1.5.1': 'Sectigo extended validation',
  '1.3.6.1.4.1.6449.1.2.2.7': 'Sectigo domain validated',
  '1.3.6.1.4.1.4146.1.1': 'GlobalSign extended validation',
  '1.3.6.1.4.1.4146.1.20': 'GlobalSign organization validated',
  '1.3.6.1.4.1.4146.1.10': 'GlobalSign domain validated',
  '2.16.840.1.114028.10.1.2': 'Entrust extended validation',
  '2.16.840.1.114413.1.7.23.1': 'GoDaddy domain validated',
  '2.16.840.1.114413.1.7.23.3': 'GoDaddy extended validation',

  // United States: NIST CSOR, federal common policy and bridge; Department of Defense
  '2.16.840.1.101.3.2.1.3.1': 'US Federal bridge, rudimentary',
  '2.16.840.1.101.3.2.1.3.2': 'US Federal bridge, basic',
  '2.16.840.1.101.3.2.1.3.3': 'US Federal bridge, medium',
  '2.16.840.1.101.3.2.1.3.4': 'US Federal bridge, high',
  '2.16.840.1.101.3.2.1.3.6': 'US Federal common policy',
  '2.16.840.1.101.3.2.1.3.7': 'US Federal common hardware',
  '2.16.840.1.101.3.2.1.3.8': 'US Federal common devices',
  '2.16.840.1.101.3.2.1.3.12': 'US Federal bridge, medium hardware',
  '2.16.840.1.101.3.2.1.3.13': 'US Federal common authentication',
  '2.16.840.1.101.3.2.1.3.16': 'US Federal common high',
  '2.16.840.1.101.3.2.1.3.17': 'US Federal common card authentication',
  '2.16.840.1.101.2.1.11.5': 'US Department of Defense, medium',
  '2.16.840.1.101.2.1.11.9': 'US Department of Defense, medium hardware',

  // Russia: RFC 9215 section 5.2, classes of signing tools by order 796 of the FSB
  '1.2.643.100.113.1': 'Signing tool of class KS1 (Russia)',
  '1.2.643.100.113.2': 'Signing tool of class KS2 (Russia)',
  '1.2.643.100.113.3': 'Signing tool of class KS3 (Russia)',
  '1.2.643.100.113.4': 'Signing tool of class KV1 (Russia)',
  '1.2.643.100.113.5': 'Signing tool of class KV2 (Russia)',
  '1.2.643.100.113.6': 'Signing tool of class KA1 (Russia)',

  // Estonia: SK ID Solutions, certificate profiles of ESTEID2018 section 2.2.3; before 2018, those of ESTEID
  '1.3.6.1.4.1.51361.1.1.1': 'Identity card (Estonia)',
  '1.3.6.1.4.1.51361.1.1.2': 'Identity card of an EU citizen (Estonia)',
  '1.3.6.1.4.1.51361.1.1.3': 'Digital identity card (Estonia)',
  '1.3.6.1.4.1.51361.1.1.4': 'Card of an e-resident (Estonia)',
  '1.3.6.1.4.1.51361.1.1.5': 'Residence card (Estonia)',
  '1.3.6.1.4.1.51361.1.1.6': 'Residence card (Estonia)',
  '1.3.6.1.4.1.51455.1.1.1': 'Diplomatic identity card (Estonia)',
  '1.3.6.1.4.1.10015.1.1': 'Identity card, until 2018 (Estonia)',
  '1.3.6.1.4.1.10015.1.2': 'Digital identity card, until 2018 (Estonia)',
  '1.3.6.1.4.1.10015.1.3': 'Mobile identity (Estonia)',

  // Italy: Agenzia per l'Italia digitale (AgID), determination 147 of 2019 and the notices of SPID; CIE and CNS
  '1.3.76.16.2.1': 'National services card (CNS, Italy)',
  '1.3.76.16.4.1.1': 'Identity provider of SPID (Italy)',
  '1.3.76.16.4.2.1': 'Public service provider of SPID (Italy)',
  '1.3.76.16.4.3.1': 'Private service provider of SPID (Italy)',
  '1.3.76.16.6': 'By the technical rules of AgID (Italy)',
  '1.3.76.47.4': 'Electronic identity card (CIE, Italy)',

  // Netherlands: PKIoverheid, Programma van Eisen part 3, domain Organisatie Persoon
  '2.16.528.1.1003.1.2.5.1': 'PKIoverheid authentication (Netherlands)',
  '2.16.528.1.1003.1.2.5.2': 'PKIoverheid signature (Netherlands)',
  '2.16.528.1.1003.1.2.5.3': 'PKIoverheid encryption (Netherlands)',
  '2.16.528.1.1003.1.2.5.6': 'PKIoverheid server (Netherlands)',

  // India: Controller of Certifying Authorities, interoperability guidelines for digital signature certificates
  '2.16.356.100.2.1': 'Class 1 (India)',
  '2.16.356.100.2.2': 'Class 2 (India)',
  '2.16.356.100.2.3': 'Class 3 (India)',
}

/** Yields the name of a policy; undefined where no table here has it. */
export const policyName = (oid: string): string | undefined =>
  Object.hasOwn(policies, oid) ? policies[oid] : undefined
