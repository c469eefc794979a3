import type { Random } from '../support/random.ts'

/** A text that stands for itself, or a symbol of the grammar in angle brackets, or several in a row. */
type Rules = Readonly<Record<string, readonly string[]>>

/**
 * Texts that hold certificates: blocks of PEM in every state of repair, and the texts that people and programs put
 * around them. `<base64>` and its like are a real object; the rest is spelled out.
 */
const rules: Rules = {
  text: ['<part><part>', '<part><text>', '<part>', '{"a":"<escaped>","b":[<value>,<value>]}', '<list>', '<rtf>'],
  part: ['<block>', '<block>', '<prose>', '<value>', '<key>: <value>\n', '> <block>', '<dump>', '<printout>', ''],
  block: [
    '<begin><eol><body><eol><end><eol>',
    '<begin><eol><header><eol><eol><body><eol><end><eol>',
    '<begin><body><end>',
    '<begin><eol><body><eol>',
    '<body><eol><end><eol>',
    '<begin><eol><block><end><eol>',
    '<begin><end>',
  ],
  begin: ['<dashes>BEGIN <label><dashes>', '-----BEGIN <label>-----', '-----begin <label>-----', '-----BEGIN-----'],
  end: ['<dashes>END <label><dashes>', '-----END <label>-----', '-----END <label>', '----- END <label> -----'],
  label: [
    ...['CERTIFICATE', 'CERTIFICATE', 'TRUSTED CERTIFICATE', 'X509 CRL', 'PKCS7', 'CMS', 'PRIVATE KEY'],
    ...['ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY', 'CERTIFICATE REQUEST', 'PUBLIC KEY', 'PGP MESSAGE', '', '<prose>'],
  ],
  dashes: ['-----', '----', '------', '\u2014\u2014', '- - - - -', ''],
  header: ['Proc-Type: 4,ENCRYPTED<eol>DEK-Info: DES-EDE3-CBC,0011', 'Comment: "<prose>"', 'X: y<eol><header>'],
  body: ['<base64>', '<base64>', '<base64><prose>', '<base64>=<base64>', '<escaped>', '<hex>', '', '!!!!', '<cut>'],
  value: ['"<base64>"', '<base64>', '<hex>', '<escaped>', '<url>', '<cut>', "b'<literal>'", '[<decimals>]'],
  dump: ['00000000  <hex>  |....|\n', '0000000 <hex>\n', '<decimals>\n', '0x<hex>,', '<hex>\n'],
  list: ['<value>;<list>', '<value>,<value>', '<block><list>'],
  printout: [
    'Certificate:\n    Data:\n        Version: 3 (0x2)\n',
    'subject=CN = a\nissuer=CN = b\n',
    'X509 Certificate:\nVersion: 3\n',
  ],
  prose: [
    'Hello',
    'bag attributes\n',
    '\u0000',
    '\ufeff',
    '&#10;',
    '%0A',
    '=0A',
    '\\n',
    '<tag>',
    '   ',
    '\t',
    '\u202e',
    '\ud83d',
  ],
  tag: ['</X509Certificate>', '<ds:X509Certificate>', '<!--', ']]>', '<pre>'],
  rtf: ['{\\rtf1\\ansi <block>}', '{\\rtf1 {\\*\\x <text>}'],
  key: ['userCertificate;binary:', 'tls.crt', 'x5c', 'ca.pem', 'certificate-authority-data'],
  eol: ['\n', '\n', '\r\n', '\r', ' ', '\\n', ''],
}

/** Real octets in the ways of writing that the grammar names. */
const spellings: Readonly<Record<string, (octets: Buffer, random: Random) => string>> = {
  base64: (octets) => octets.toString('base64').replace(/.{64}/g, '$&\n'),
  cut: (octets, random) => octets.toString('base64').slice(random.below(60), -1 - random.below(60)),
  escaped: (octets) => octets.toString('base64').replace(/.{64}/g, '$&\\n'),
  url: (octets) => octets.toString('base64url'),
  hex: (octets) => octets.toString('hex').replace(/..(?=.)/g, '$& '),
  decimals: (octets) => [...octets].join(','),
  literal: (octets) =>
    octets.toString('latin1').replace(/[^ -~]/g, (each) => `\\x${each.charCodeAt(0).toString(16).padStart(2, '0')}`),
}

/** A text of the grammar around octets of `objects`; it is cut where it would grow without end. */
export function anyText(objects: readonly Uint8Array[], random: Random): Uint8Array {
  let left = 60
  const expand = (symbol: string): string => {
    const spelling = spellings[symbol]
    if (spelling) return spelling(Buffer.from(random.pick(objects)), random)
    const alternatives = rules[symbol]
    // A tag of markup that looks like a symbol stands for itself.
    if (!alternatives) return `<${symbol}>`
    if (left-- <= 0) return ''
    return random.pick(alternatives).replace(/<([a-z0-9]+)>/g, (_, inner: string) => expand(inner))
  }
  const text = expand('text')
  return new Uint8Array(random.chance(0.1) ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf8'))
}
