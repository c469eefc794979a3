/** A product that opens TLS connections and issues certificates of its own for the servers behind them. */
export interface InspectionProduct {
  readonly product: string
  /** All that are there must match, as whole values, letter case aside. */
  readonly commonName?: RegExp
  readonly organization?: RegExp
  /** Where these names are from. */
  readonly source: string
}

const chromium = "Chromium's list of interception software, ssl_error_assistant.asciipb"
const seen = 'names of such roots in public source code and bug reports'

/**
 * Names of CAs of TLS inspection. An administrator can name such a CA as they like (Palo Alto, Check Point, Squid and
 * others have no name of their own, but mostly get one that says what it is for), so that no match proves nothing; and
 * anybody can write these names, so that a match proves nothing either.
 */
export const inspectionProducts: readonly InspectionProduct[] = [
  {
    product: 'Avast',
    commonName: /avast! web\/mail shield root/,
    organization: /avast! web\/mail shield/,
    source: chromium,
  },
  { product: 'Avast', commonName: /avast web\/mail shield root/, source: seen },
  { product: 'AVG', commonName: /avg web\/mail shield root/, source: seen },
  { product: 'Bitdefender', commonName: /bitdefender personal ca\.net-defender/, source: chromium },
  { product: 'Burp Suite', commonName: /portswigger ca/, source: seen },
  { product: 'Charles', organization: /xk72 ltd/, source: seen },
  { product: 'Cisco Umbrella', commonName: /cisco umbrella (root ca|primary subca)/, source: chromium },
  { product: 'ContentKeeper', commonName: /contentkeeper appliance ca \(\d+\)/, source: chromium },
  { product: 'Cyberoam', organization: /cyberoam certificate authority/, source: chromium },
  { product: 'ESET', commonName: /eset ssl filter ca/, source: seen },
  { product: 'Fiddler', commonName: /do_not_trust_fiddlerroot/, source: seen },
  { product: 'Forcepoint', commonName: /forcepoint cloud ca/, source: chromium },
  { product: 'Fortinet FortiGate', commonName: /fortigate ca/, source: chromium },
  { product: 'Fortinet FortiGate', organization: /fortinet( ltd\.)?/, source: chromium },
  { product: 'Kaspersky', commonName: /kaspersky anti-virus personal root certificate/, source: chromium },
  { product: 'Kaspersky', commonName: /kaspersky .*root.*/, organization: /ao kaspersky lab/, source: seen },
  { product: 'McAfee Web Gateway', commonName: /mcafee web gateway/, source: chromium },
  { product: 'mitmproxy', commonName: /mitmproxy/, source: seen },
  { product: 'Netskope', commonName: /(.*\.)?caadmin\.netskope\.com/, source: seen },
  { product: 'Netskope', commonName: /ca\..+\.goskope\.com/, source: seen },
  { product: 'NetSpark', commonName: /www\.netspark\.com/, source: chromium },
  { product: 'Norton', commonName: /norton web\/mail shield root/, source: seen },
  { product: 'Smoothwall', commonName: /smoothwall-default-root-certificate-authority/, source: chromium },
  {
    product: 'SonicWall',
    organization: /https management certificate for sonicwall( \(self-signed\))?/,
    source: chromium,
  },
  { product: 'Sophos', commonName: /sophos ssl ca_[a-z0-9-]+/, source: chromium },
  { product: 'Sophos', commonName: /sophos_ca_[a-z0-9]+/, source: chromium },
  { product: 'Sophos', commonName: /sophosutm proxy ca|sophos web appliance/, source: chromium },
  { product: 'Symantec Blue Coat', organization: /blue coat.*/, source: chromium },
  { product: 'Trend Micro', commonName: /iwss\.trend/, source: chromium },
  { product: 'ZAP', commonName: /(owasp )?(zed attack proxy|zap) root ca/, source: seen },
  { product: 'Zscaler', organization: /zscaler inc\./, source: chromium },
  // The last, so that a product's own name counts before it.
  {
    product: 'an inspection proxy',
    commonName:
      /(.*\W)?(forward[- ]?trust|(ssl|tls|https)[- ](inspection|interception|decrypt(ion)?|(forward )?proxy)|decryption ca)(\W.*)?/,
    source:
      'words of Palo Alto Networks (SSL Forward Proxy, Forward Trust Certificate), Check Point (HTTPS Inspection)',
  },
]
