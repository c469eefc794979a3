/** Certificate policies by object identifier: what the issuer promises to have done. */
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
  '0.4.0.194112.1.4': 'EU qualified web site (QEVCP-w)',

  // RFC 6484 section 1.2, RFC 8360 section 4.2.1: certificates of number resources (RPKI)
  '1.3.6.1.5.5.7.14.2': 'Number resources (RPKI)',
  '1.3.6.1.5.5.7.14.3': 'Number resources, validation reconsidered (RPKI)',

  // The issuers' own, from their certification practice statements: those that stand beside the above in most public certificates
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

  // RFC 3779-style and national: NIST CSOR, US Federal PKI common policy
  '2.16.840.1.101.3.2.1.3.7': 'US Federal common hardware',
  '2.16.840.1.101.3.2.1.3.13': 'US Federal common authentication',
}
