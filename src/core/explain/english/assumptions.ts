import type { Assumption } from '../../finding/definitions.ts'

/** How something was read, in sentences without their full stop. */
export const assumptions: Readonly<Record<Assumption, string>> = {
  'armor-spelling': 'A BEGIN or END line is not spelled as it should be: five dashes, capitals, five dashes',
  'bare-base64': 'The BEGIN and END lines are missing; the text was read as Base64 of one certificate or the like',
  base64url: 'The Base64 has - and _ in it, as in web addresses, and these were read as + and /',
  'carriage-return': 'The lines end with a carriage return alone, as on very old Macs',
  decimal: 'The text is numbers in decimal, one for each byte; what was read are the bytes that they stand for',
  'embedded-base64':
    'What was read stands amid other text as Base64 without BEGIN and END lines, as in JSON, XML, LDIF, mail or source code',
  'escaped-breaks':
    'Line breaks or other characters are written with a backslash, such as \\n, as in JSON or source code; these were resolved',
  gzip: 'The file is packed (gzip); what was read is what it holds',
  hexadecimal: 'The text is hexadecimal digits; what was read are the bytes that they stand for',
  indented: 'There are blanks before a BEGIN line',
  markup: 'The text is written as in a web page or in XML, with &#10; and the like or with tags; these were resolved',
  'percent-escaped': 'The text is written as in a web address, with %2B and the like; these were resolved',
  quoted:
    'The lines have marks before them or quotation marks around them, as in mail, comments or source code; these were left out',
  'quoted-printable':
    'The text is written as mail travels (quoted-printable), with =3D and the like; these were resolved',
  'rich-text': 'The text is a document with formatting (RTF, as WordPad writes it); what was read is its bare text',
  'same-line': 'The text of a block stands on the same line as its BEGIN',
  typography:
    'The text has dashes, quotation marks or blanks of a word processor in it; they were read as the plain ones of the keyboard',
  'utf-16': 'The text is UTF-16 (“Unicode” in Windows Notepad)',
  'utf-32': 'The text is UTF-32',
  'windows-store':
    'The file was read as a certificate store of Windows (.sst, or a value of the registry); this reading was not checked against Windows',
  'wrapped-base64': 'Base64 holds another text or file, as in a Kubernetes secret; that was read',
  zip: 'The file is a zip archive; what was read is what it holds',
}
