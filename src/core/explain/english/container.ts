import type { Explain } from '../explanation.ts'
import { assumptions } from './assumptions.ts'
import { looks, saveAgain } from './looks-like.ts'
import { nameOr } from './name.ts'

/** What was found in the files and texts that were given. */
export const containerEnglish = {
  'armor-incomplete': ({ label, line, missing }) => ({
    what:
      missing === 'end'
        ? `The block ${quoted(label)}${beginning(line)} has no END line.`
        : `A block that ends with END ${label} has no BEGIN line${line === undefined ? '' : `; its text begins at line ${line}`}.`,
    why: 'Something was lost when the text was saved or copied. Most programs skip such a block or refuse the file.',
    toDo: `If a certificate from this block is listed, all of that certificate is there. If not: ${saveAgain}`,
  }),
  'armor-labels-differ': ({ begin, end, line }) => ({
    what: `The block${beginning(line)} opens as ${quoted(begin)} and closes as ${quoted(end)}.`,
    why: 'Both lines should say the same. What was read is the text between them; many programs refuse such a block.',
    toDo: 'Check that no lines between the two are missing. A file that this page saves has matching lines.',
  }),
  'base64-invalid': ({ label, line, column, recovered }) => ({
    what: `The ${label === undefined ? 'Base64 text' : `block ${quoted(label)}`} has a character that cannot stand there${at(line, column)}.`,
    why: recovered
      ? 'What stands before that place is complete and was read. Other programs may refuse the file.'
      : 'From there on the text cannot be turned back into a certificate, and what stands before that place is not a complete one.',
    toDo: recovered
      ? 'Check that what is listed is what you expect. A file that this page saves is free of the fault.'
      : saveAgain,
  }),
  'block-empty': ({ label, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} is empty.`,
    why: 'There are BEGIN and END lines with nothing between them.',
    toDo: saveAgain,
  }),
  'bytes-around': ({ before, after }) => ({
    what: `Around what was read ${before + after === 1 ? 'is' : 'are'} ${octets(before + after)} of something that this page does not know.`,
    why: 'What was read is complete without them; they were left out. Other programs may refuse the file because of them.',
    toDo: 'Nothing, if everything that you expect is listed. A file that this page saves does not contain them.',
  }),
  'certificate-damaged': ({ offset, expected, subject }) => ({
    what: `${subject === undefined ? 'A certificate' : `The certificate of ${nameOr(subject)}`} is damaged: at byte ${offset} there should be ${expected}.`,
    why: 'It cannot be read to its end, so it takes no part in any path.',
    toDo: `${saveAgain} If it is damaged there as well, ask whoever issued it.`,
  }),
  'container-too-large': ({ octets, limit }) => ({
    what: `The file has ${megabytes(octets)}. This page opens files of up to ${megabytes(limit)}.`,
    why: 'Larger ones could exhaust the memory of this browser tab.',
    toDo: 'Saved certificate chains are a thousand times smaller. Check that this is the right file, or split it.',
  }),
  'encoding-damaged': ({ label, line, offset, expected }) => ({
    what: `${label === undefined ? 'What was found' : `What the block ${quoted(label)} holds`}${beginning(line)} is damaged: at byte ${offset} there should be ${expected || 'something else'}.`,
    why: 'It cannot be read beyond that byte. What stands whole before it is listed.',
    toDo: saveAgain,
  }),
  'encoding-truncated': ({ label, line, claimed, present }) => ({
    what: `${label === undefined ? 'The data' : `The block ${quoted(label)}`}${beginning(line)} is cut off: it says that it has ${octets(claimed)}, and ${present} are there.`,
    why: 'Its end was lost when it was saved, copied or transferred.',
    toDo: saveAgain,
  }),
  'entry-ignored': ({ entry, looksLike }) => ({
    what: `“${entry}” in the archive holds nothing that this page can use. ${looks[looksLike].what}`,
    why: 'It is listed so that you see that it was looked at.',
    toDo: 'Nothing, if you did not expect a certificate in it.',
  }),
  'findings-left-out': ({ code, times }) => ({
    what: `${times} more ${times === 1 ? 'remark' : 'remarks'} of the kind “${code}” about this source ${times === 1 ? 'is' : 'are'} not listed.`,
    why: 'The list would become too long to be read.',
    toDo: 'Look at the first ones: they most likely have the same cause.',
  }),
  'keystore-damaged': ({ form, offset, expected }) => ({
    what: `The ${form} keystore is damaged: ${offset === undefined ? 'there should be' : `at byte ${offset} there should be`} ${expected}.`,
    why: 'It cannot be read beyond that place. What stands whole before it is listed.',
    toDo: saveAgain,
  }),
  'keystore-integrity-unknown': ({ form, because }) =>
    because === 'no-password'
      ? {
          what: `The certificates of the ${form} keystore were read without its password, so that it was not checked whether somebody changed the file.`,
          why: 'They are not encrypted. Only with the password can be told that they are those that its owner put there.',
          toDo: 'Enter the password if you have it. If not: compare the fingerprints with those that the owner states, as always.',
        }
      : {
          what: `Nothing in this ${form} file would show that somebody changed it.`,
          why: 'It was written without the code that its password is there for.',
          toDo: 'Compare the fingerprints with those that the owner states, as always.',
        },
  'keystore-iterations-refused': ({ form, work, limit }) => ({
    what: `The ${form} file asks for ${Number.isFinite(work) ? count(work) : 'trillions of'} rounds of computation to try one password. This page makes ${count(limit)} at most.`,
    why: 'It would take hours or years. Usual files ask for some thousands, and such a number is a mistake or made on purpose.',
    toDo: 'Ask for the certificates alone, as .cer, .pem or .p7b: those need no password.',
  }),
  'keystore-scheme-unsupported': ({ form, algorithm }) => ({
    what: `The ${form} file, or a part of it, is protected in a way that this page does not know (${algorithm}).`,
    why: 'What is protected so cannot be read here.',
    toDo: 'Ask for the certificates alone, as .cer, .pem or .p7b: those need no password.',
  }),
  'label-disagrees': ({ label, found, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} holds ${kinds[found] ?? 'something else'}.`,
    why: 'This page goes by the content. Programs that go by the label refuse the block.',
    toDo: 'Check that this is the file you meant. What this page saves has the right label.',
  }),
  'needs-password': ({ form, scheme, iterations }) => ({
    what: `The certificates in this ${form} keystore are encrypted (${scheme}, ${count(iterations)} iterations).`,
    why: 'Without the password they cannot be read. It is used in this page alone and is not kept. Private keys in the file stay encrypted.',
    toDo: 'Enter the password that was chosen when the file was made. If you do not have it, ask for the certificates alone, as .cer, .pem or .p7b.',
  }),
  'no-certificate-here': ({ name, looksLike }) => {
    const { what, toDo } = looks[looksLike]
    return {
      what: `There is no certificate in ${name === '' ? 'this' : `“${name}”`}. ${what}`,
      why: 'Without a certificate there is no path to show.',
      toDo,
    }
  },
  'other-object': ({ kind, label }) => ({
    what: `There is ${kinds[kind] ?? 'something else'}${label === undefined ? '' : ` (${label})`} here.`,
    why: 'It is listed as found. It is not a certificate and takes no part in a path.',
    toDo: 'Nothing.',
  }),
  'private-key-present': ({ label, encrypted }) => ({
    what: `There is a private key here (${label}${encrypted ? ', encrypted' : ''}). It was not kept and is not shown.`,
    why: encrypted
      ? 'Whoever has the file and its password can act in the name of the certificate’s owner.'
      : 'Whoever has this file can act in the name of the certificate’s owner. A key is for its owner’s machine alone.',
    toDo: 'Keep the file where only its owner can read it, and never pass it on. To give someone the certificates, save them from this page: it saves no keys.',
  }),
  'reading-assumed': ({ assumption, times, line }) => ({
    what: `${assumptions[assumption]}${times > 1 ? ` (${times} times${line === undefined ? '' : `, first at line ${line}`})` : ''}.`,
    why: 'It could be read without guessing at the content, but many programs cannot read it like this.',
    toDo: 'Nothing. A file that this page saves is in the form that KEPServerEX and others read.',
  }),
  'search-stopped': ({ octets: count }) => ({
    what: `The search for certificates in these ${octets(count)} was stopped.`,
    why: 'Too much of it looks like the beginning of a certificate without being one. Certificates further on may have been missed.',
    toDo: 'If you know where in the file the certificates stand, cut that part out and open it alone.',
  }),
  'too-many-layers': ({ limit }) => ({
    what: `This is wrapped more than ${limit} times.`,
    why: 'Text that was encoded again and again is not opened without end.',
    toDo: 'Decode the outer layers with another tool and open the result.',
  }),
  'too-many-objects': ({ limit }) => ({
    what: `There are more than ${limit} objects here. The rest was not read.`,
    why: 'More could exhaust the memory of this browser tab.',
    toDo: 'Split the file.',
  }),
  'trust-list-names-only': ({ entries }) => ({
    what: `This is a certificate trust list of Microsoft (.stl). It names ${entries} ${entries === 1 ? 'certificate' : 'certificates'} by thumbprint and holds none of them.`,
    why: 'A thumbprint identifies a certificate but does not contain it. The certificates listed here are those of whoever signed the list.',
    toDo: 'To see the certificates themselves, export them from the Windows certificate store, or open them from where they are published.',
  }),
  'trust-settings-ignored': ({ label, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} has trust settings of OpenSSL behind the certificate. They were left out.`,
    why: 'They are notes for OpenSSL on one machine and not part of the certificate.',
    toDo: 'Nothing. The certificate itself is complete.',
  }),
  'unpacking-stopped': ({ entry, because }) => ({
    what: `${entry === undefined ? 'The file' : `“${entry}” in the archive`} was not unpacked whole: ${stops[because].reason}.`,
    why: stops[because].why,
    toDo: stops[because].toDo,
  }),
} satisfies { [C in ContainerCode]: Explain<C> }

/** Every code of the container block in `finding/definitions.ts`. */
type ContainerCode =
  | 'armor-incomplete'
  | 'armor-labels-differ'
  | 'base64-invalid'
  | 'block-empty'
  | 'bytes-around'
  | 'certificate-damaged'
  | 'container-too-large'
  | 'encoding-damaged'
  | 'encoding-truncated'
  | 'entry-ignored'
  | 'findings-left-out'
  | 'keystore-damaged'
  | 'keystore-integrity-unknown'
  | 'keystore-iterations-refused'
  | 'keystore-scheme-unsupported'
  | 'label-disagrees'
  | 'needs-password'
  | 'no-certificate-here'
  | 'other-object'
  | 'private-key-present'
  | 'reading-assumed'
  | 'search-stopped'
  | 'too-many-layers'
  | 'too-many-objects'
  | 'trust-list-names-only'
  | 'trust-settings-ignored'
  | 'unpacking-stopped'

/** What an object is, with its article. */
const kinds: Readonly<Record<string, string>> = {
  'attribute-certificate': 'an attribute certificate',
  certificate: 'a certificate',
  'certificate-request': 'a certificate request (CSR)',
  cms: 'a PKCS #7 message without certificates that can be read',
  'java-keystore': 'a Java keystore',
  jwt: 'a JSON Web Token (JWT), of which only the certificates in its header were taken: what it claims is neither shown nor kept',
  'key-parameters': 'parameters of a key',
  'ocsp-response': 'an answer about a revocation (OCSP)',
  pgp: 'something of PGP',
  pkcs12: 'a PKCS #12 keystore (.pfx, .p12)',
  'private-key': 'a private key',
  'public-key': 'a public key without a certificate',
  'revocation-list': 'a certificate revocation list (CRL)',
  secret: 'a secret key or another secret, which was not kept',
  'ssh-key': 'an SSH key',
  'time-stamp-reply': 'the reply of a time-stamp service',
  unknown: 'something that this page does not know',
}

/** Why something packed was not opened. */
const stops: Readonly<
  Record<'damaged' | 'encrypted' | 'method' | 'too-large', { reason: string; why: string; toDo: string }>
> = {
  damaged: {
    reason: 'it is damaged or cut off',
    why: 'What could be unpacked before the damage was looked at; the rest is lost.',
    toDo: saveAgain,
  },
  encrypted: {
    reason: 'it is encrypted with a password',
    why: 'This page opens encrypted keystores, but not encrypted archives.',
    toDo: 'Unpack the archive with the program that made it and open the file inside.',
  },
  method: {
    reason: 'it is packed in a way that this page does not know',
    why: 'This page unpacks the two ways that nearly every program uses (stored and deflated).',
    toDo: 'Unpack the archive with the program that made it and open the files inside.',
  },
  'too-large': {
    reason: 'it would become many times larger than it is',
    why: 'Certificates hardly shrink when they are packed. Files made to exhaust a computer’s memory grow like this.',
    toDo: 'If you trust where it comes from, unpack it yourself and open the certificates alone.',
  },
}

const quoted = (label: string): string => `“${label}”`
const beginning = (line: number | undefined): string => (line === undefined ? '' : ` that begins at line ${line}`)
const octets = (count: number): string => (count === 1 ? '1 byte' : `${count} bytes`)
/** With a comma before every three digits. */
const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
const megabytes = (count: number): string => `${Math.ceil(count / 2 ** 20)} MB`

function at(line: number | undefined, column: number | undefined): string {
  if (line === undefined) return ''
  return column === undefined ? ` (the text is at line ${line})` : ` at line ${line}, column ${column}`
}
