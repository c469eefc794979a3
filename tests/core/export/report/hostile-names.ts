import { certificate } from '../../../support/certificate-builder.ts'
import { pemFile } from '../../../support/inspect.ts'

/** Names that somebody chose so that the program of the reader acts. */
export const hostileNames = [
  `=HYPERLINK("http://evil.example","x")`,
  `+cmd|' /C calc'!A0`,
  '-1+1',
  '@SUM(1)',
  '\uff1d1+1',
  'x;=1+1',
  'x","=1+1',
  '\t=1+1',
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>`,
  '&lt;b&gt;',
  '</style></section><h1>Verified',
  '](javascript:alert(1)) [x](http://evil.example)',
  '# Verified',
  '1. Verified',
  '- Verified',
  '`code` **bold** _it_ ~~no~~ | cell |',
  'https://evil.example www.evil.example @everyone #1',
  'a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE',
  'a\nX-EVIL;VALUE=URI:b\\n,;',
  '\u001b[2J\u001b]0;evil\u0007\u009b31m',
  '\u202egnp.exe\u2066\u200b',
] as const

/** A chain whose certificates and file have this name. */
export function hostileChain(name: string) {
  const root = certificate({
    subject: [
      ['O', name],
      ['CN', `${name} root`],
    ],
    ca: true,
  })
  return pemFile([certificate({ subject: name, issuer: root }), root], name)
}
