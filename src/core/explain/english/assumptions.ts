import type { Assumption } from '../../finding/definitions.ts'

/** How something was read, in sentences without their full stop. */
export const assumptions: Readonly<Record<Assumption, string>> = {
  'armor-spelling': 'A BEGIN or END line is misspelled. It should be five dashes, capital letters, five dashes',
  'armor-glued':
    'An END line and the next BEGIN line are on one line: somebody joined files without a line break. OpenSSL, Java and many others refuse such a file',
  'bare-base64': 'The BEGIN and END lines are missing. This page read the text as Base64 of one object',
  base64url: 'The Base64 contains - and _, as in web addresses. This page read them as + and /',
  'byte-literal':
    "The text is a string of bytes from source code or a log, such as b'0\\x82...'. This page read those bytes",
  'carriage-return': 'The lines end with a carriage return only, as on very old Macs',
  decimal: 'The text is decimal numbers, one for each byte. This page read those bytes',
  'embedded-base64':
    'The certificate was Base64 without BEGIN and END lines within other text, as in JSON, XML, LDIF or mail',
  'escaped-breaks':
    'Line breaks are written with a backslash, such as \\n, as in JSON or source code. This page converted them',
  gzip: 'The file is packed (gzip). This page unpacked it',
  hexadecimal: 'The text is hexadecimal digits. This page read the bytes that they mean',
  indented: 'There are spaces before a BEGIN line',
  'line-breaks':
    'The line breaks of this binary file were converted, as FTP does in text mode. This page removed the added bytes, and every length fits again',
  markup: 'The text contains tags or codes such as &#10;, as in a web page or XML. This page converted them',
  'percent-escaped': 'The text contains codes such as %2B, as in a web address. This page converted them',
  quoted:
    'The lines begin with marks or are in quotation marks, as in mail or source code. This page ignored these marks',
  'quoted-printable': 'The text contains codes such as =3D, as in mail (quoted-printable). This page converted them',
  'rich-text': 'The text is a formatted document (RTF, as from WordPad). This page read only its text',
  'same-line': 'The text of a block begins on the same line as BEGIN',
  'text-channel': 'Somebody saved this binary file as text. This page undid the conversion exactly',
  typography:
    'The text contains dashes, quotation marks or spaces of a word processor. This page read them as the plain ones',
  'utf-16': 'The text is UTF-16 (“Unicode” in Windows Notepad)',
  'utf-32': 'The text is UTF-32',
  'windows-store':
    'This page read the file as a certificate store of Windows (.sst or a registry value). This reading was not tested on Windows',
  'wrapped-base64': 'The Base64 contains another text or file, as in a Kubernetes secret. This page read that one',
  zip: 'The file is a zip archive. This page unpacked it',
}
