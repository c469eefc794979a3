/** Statements of qualified certificates and the values in them, by object identifier. */
export const qualifiedStatements: Readonly<Record<string, string | undefined>> = {
  // RFC 3739 section 3.2.6.1
  '1.3.6.1.5.5.7.11.1': 'Syntax of RFC 3039',
  '1.3.6.1.5.5.7.11.2': 'Syntax of RFC 3739',

  // ETSI EN 319 412-5 sections 4.2 and 4.3
  '0.4.0.1862.1.1': 'EU qualified certificate',
  '0.4.0.1862.1.2': 'Limit of the value of transactions',
  '0.4.0.1862.1.3': 'Years that records are kept',
  '0.4.0.1862.1.4': 'Private key in a qualified device',
  '0.4.0.1862.1.5': 'Disclosure statements',
  '0.4.0.1862.1.6': 'Type of certificate',
  '0.4.0.1862.1.6.1': 'Electronic signature',
  '0.4.0.1862.1.6.2': 'Electronic seal',
  '0.4.0.1862.1.6.3': 'Web site authentication',
  '0.4.0.1862.1.7': 'Countries whose law applies',

  // ETSI EN 319 412-1 section 5.1: the meaning of the identifiers in names
  '0.4.0.194121.1.1': 'Natural person',
  '0.4.0.194121.1.2': 'Legal person',
  '0.4.0.194121.1.3': 'Natural person (eIDAS)',
  '0.4.0.194121.1.4': 'Legal person (eIDAS)',

  // ETSI TS 119 495 annex A
  '0.4.0.19495.1.1': 'Account servicing',
  '0.4.0.19495.1.2': 'Payment initiation',
  '0.4.0.19495.1.3': 'Account information',
  '0.4.0.19495.1.4': 'Issuing of card-based payment instruments',
  '0.4.0.19495.2': 'Payment service provider (PSD2)',

  // Validity models of TU Darmstadt
  '1.3.6.1.4.1.8301.3.5.1': 'Chain model',
  '1.3.6.1.4.1.8301.3.5.2': 'Shell model',

  // RFC 3820 section 3.8.2: languages of proxy policies
  '1.3.6.1.5.5.7.21.0': 'Any policy language',
  '1.3.6.1.5.5.7.21.1': 'Inherit all rights',
  '1.3.6.1.5.5.7.21.2': 'Independent rights',
}
