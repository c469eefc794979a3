import type { Explanations } from '../explanation.ts'
import { assumptions } from './assumptions.ts'
import { looks, saveAgain } from './looks-like.ts'
import { nameOr } from './name.ts'
import { grouped } from './number.ts'

/** Findings about the files and texts. */
export const containerEnglish = {
  'armor-incomplete': ({ label, line, missing }) => ({
    what:
      missing === 'end'
        ? `The block ${quoted(label)}${beginning(line)} has no END line.`
        : `A block that ends with END ${label} has no BEGIN line${line === undefined ? '' : `; its text begins at line ${line}`}.`,
    why: 'Something was lost when somebody saved or copied the text. Most programs skip such a block or refuse the file.',
    toDo: `Nothing, if the list shows the certificate of this block: it is complete. Otherwise save the file again from its source.`,
  }),
  'armor-labels-differ': ({ begin, end, line }) => ({
    what: `The block${beginning(line)} begins as ${quoted(begin)} and ends as ${quoted(end)}.`,
    why: 'Both lines must agree. This page read the text between them; many programs refuse such a block.',
    toDo: 'Check that no lines are missing between the two. Files that this page saves have matching lines.',
  }),
  'base64-invalid': ({ label, line, column, recovered }) => ({
    what: `The ${label === undefined ? 'Base64 text' : `block ${quoted(label)}`} has a wrong character${at(line, column)}.`,
    why: recovered
      ? 'The part before that place is complete, and this page read it. Other programs may refuse the file.'
      : 'The text after that place cannot be decoded, and the part before it is not a complete certificate.',
    toDo: recovered
      ? 'Check that the list shows all that you expect. Files that this page saves do not have this fault.'
      : saveAgain,
  }),
  'block-empty': ({ label, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} is empty.`,
    why: 'There is nothing between its BEGIN and END lines.',
    toDo: saveAgain,
  }),
  'bytes-around': ({ before, after, finds }) => ({
    what:
      finds > 0
        ? `This page found ${finds === 1 ? 'one object' : `${grouped(finds)} objects`} among ${octets(before + after)} that it does not know.`
        : `The file has ${octets(before + after)} more that this page does not know.`,
    why:
      finds > 0
        ? 'Each of them is complete. This page does not know what the whole file is, or whether it contains more.'
        : 'They are not part of the certificates, so this page ignored them. Other programs may refuse the file because of them.',
    toDo: 'Nothing, if the list shows all that you expect. Files that this page saves do not contain such bytes.',
  }),
  'certificate-damaged': ({ offset, expected, subject }) => ({
    what: `${subject === undefined ? 'A certificate' : `The certificate of ${nameOr(subject)}`} is damaged: at byte ${offset} there should be ${expected}.`,
    why: 'It cannot be read to its end, so it is not used in any path.',
    toDo: `${saveAgain} If it is damaged there, too, ask the owner of the CA for it.`,
  }),
  'container-too-large': ({ octets, limit }) => ({
    what: `The file has ${megabytes(octets)}. This page opens files of up to ${megabytes(limit)}.`,
    why: 'Larger ones could exhaust the memory of this browser tab.',
    toDo: 'Check that this is the right file, or split it. Saved certificate chains are a thousand times smaller.',
  }),
  'encoding-damaged': ({ label, line, offset, expected }) => ({
    what: `${label === undefined ? 'The data' : `The block ${quoted(label)}`}${beginning(line)} is damaged: at byte ${offset} there should be ${expected || 'something else'}.`,
    why: 'This page lists everything that is complete before that byte. It cannot read the rest.',
    toDo: saveAgain,
  }),
  'encoding-truncated': ({ label, line, claimed, present }) => ({
    what: `${label === undefined ? 'The data' : `The block ${quoted(label)}`}${beginning(line)} is cut off: it should have ${octets(claimed)}, but has only ${present}.`,
    why: 'Its end was lost when somebody saved, copied or transferred it.',
    toDo: saveAgain,
  }),
  'entries-overlap': ({ entries }) => ({
    what: `${grouped(entries)} ${entries === 1 ? 'entry' : 'entries'} of the archive overlap others, so this page did not unpack them.`,
    why: 'Usual programs do not make such archives. Attackers make them to overload a computer.',
    toDo: 'Ask the sender for the certificates only, or for a new archive.',
  }),
  'entry-ignored': ({ entry, looksLike }) => ({
    what: `The archive entry “${entry}” has no certificate. ${looks[looksLike].what}`,
    why: 'This page looked at it.',
    toDo: 'Nothing, if you expected no certificate in it.',
  }),
  'finds-only': ({ looksLike, finds }) => ({
    what: `${looks[looksLike].what} This page searched it and found ${finds === 1 ? 'one object' : `${grouped(finds)} objects`} in it.`,
    why: 'Each of them is complete. The file may contain more, in parts that this page does not join.',
    toDo: looks[looksLike].toDo,
  }),
  'findings-left-out': ({ code, times }) => ({
    what: `${times} more ${times === 1 ? 'finding' : 'findings'} of the kind “${code}” ${times === 1 ? 'is' : 'are'} not listed.`,
    why: 'The list would be too long to read.',
    toDo: 'Look at the listed ones: most likely the cause is the same.',
  }),
  'keystore-damaged': ({ form, offset, expected }) => ({
    what: `The ${form} keystore is damaged: ${offset === undefined ? 'there should be' : `at byte ${offset} there should be`} ${expected}.`,
    why: 'This page lists everything that is complete before that place. It cannot read the rest.',
    toDo: saveAgain,
  }),
  'keystore-integrity-unknown': ({ form, because }) =>
    because === 'no-password'
      ? {
          what: `This page read the ${form} keystore without its password, so it could not check whether somebody changed the file.`,
          why: 'The certificates are not encrypted. Only the password shows that they are those that the owner put there.',
          toDo: 'Enter the password if you have it. Otherwise compare the fingerprints with those that the owner states.',
        }
      : because === 'key-in-clear'
        ? {
            what: `This page did not check whether somebody changed the ${form} file.`,
            why: 'It holds a private key without encryption. So this page did not keep the file to try a password on it.',
            toDo: 'Compare the fingerprints with those that the owner states.',
          }
        : {
            what: `This ${form} file has no protection against changes.`,
            why:
              because === 'empty-password'
                ? 'Its password is empty: every program can open it, so this page did not ask for one.'
                : 'It was saved without the check code that depends on the password.',
            toDo: 'Compare the fingerprints with those that the owner states.',
          },
  'keystore-iterations-refused': ({ form, work, limit }) => ({
    what: `The ${form} file needs ${Number.isFinite(work) ? grouped(work) : 'trillions of'} rounds of computation for one password; this page makes at most ${grouped(limit)}.`,
    why: 'They would take hours or years. Usual files need a few thousand; this number is a mistake or an attack.',
    toDo: 'Ask the sender for the certificates only, as .cer, .pem or .p7b. Those need no password.',
  }),
  'keystore-not-read': ({ form }) => ({
    what: `This page cannot read the ${form} file, or a part of it.`,
    why: 'Other programs may be able to open the file.',
    toDo: 'Ask the sender for the certificates only, as .cer, .pem or .p7b.',
  }),
  'keystore-scheme-unsupported': ({ form, algorithm }) => ({
    what: `This page does not know the protection of the ${form} file, or of a part of it: ${algorithm}.`,
    why: 'It cannot read the protected part.',
    toDo: 'Ask the sender to export the certificates only, for example with keytool -exportcert -rfc. Those need no password.',
  }),
  'keystore-too-large': ({ form, limit }) => ({
    what: `The ${form} file has more than ${grouped(limit)} parts, too many for this page.`,
    why: 'So many could use up the memory of this browser tab. Usual files have fewer than a thousand.',
    toDo: 'Check that this is the right file. If it is, ask the sender for the certificates only (.cer, .pem or .p7b).',
  }),
  'label-disagrees': ({ label, found, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} contains ${kinds[found] ?? 'something else'}.`,
    why: 'This page uses the content. Programs that use the label refuse the block.',
    toDo: 'Check that this is the right file. Files that this page saves have the right label.',
  }),
  'needs-password': ({ form, scheme, iterations }) => ({
    what: `The certificates in this ${form} keystore are encrypted (${scheme}, ${grouped(iterations)} iterations).`,
    why: 'This page needs the password to read them. It does not keep the password, and private keys stay encrypted.',
    toDo: 'Enter the password of the file. If you do not have it, ask the sender for the certificates only.',
  }),
  'no-certificate-here': ({ name, looksLike }) => {
    const { what, toDo } = looks[looksLike]
    return {
      what: `${name === '' ? 'This' : `“${name}”`} contains no certificate. ${what}`,
      why: 'This page needs certificates to show a path.',
      toDo,
    }
  },
  'other-object': ({ kind, label }) => ({
    what: `This is ${kinds[kind] ?? 'something else'}${label === undefined ? '' : ` (${label})`}.`,
    why: 'It is not a certificate, so it is not part of a path.',
    toDo: 'Nothing.',
  }),
  'private-key-present': ({ label, encrypted }) => ({
    what: `Your file contains a private key (${label}${encrypted ? ', encrypted' : ''}). This page did not keep it.`,
    why: encrypted
      ? 'Anyone with this file and its password can act in the name of the certificate’s owner.'
      : 'Anyone with this file can act in the name of the certificate’s owner.',
    toDo: 'Keep the file where only its owner can read it. To pass on the certificates, save them here: this page saves no keys.',
  }),
  'reading-assumed': ({ assumption, times, line }) => ({
    what: `${assumptions[assumption]}${times > 1 ? ` (${times} times${line === undefined ? '' : `, first at line ${line}`})` : ''}.`,
    why: 'This page could read it without guessing. Many other programs cannot.',
    toDo: 'Nothing. Files that this page saves have the usual form.',
  }),
  'reading-broken': ({ reader }) => ({
    what: `This page made an error while it read the file${reader === '' ? '' : ` (${reader})`}. The file is not the cause.`,
    why: 'This page lists what it found before the error. The file may contain more.',
    toDo: 'Open the file with another program. Report to the person who gave you this page how the file was made.',
  }),
  'search-stopped': ({ octets: count }) => ({
    what: `This page stopped its search for certificates in these ${octets(count)}.`,
    why: 'Too many places look like the beginning of a certificate but are not. The search may have missed certificates.',
    toDo: 'If you know where in the file the certificates are, open only that part.',
  }),
  'too-many-layers': ({ limit }) => ({
    what: `This data is encoded or packed more than ${limit} times.`,
    why: 'This page opens only that many layers.',
    toDo: 'Decode the outer layers with another program and open the result.',
  }),
  'too-many-objects': ({ limit }) => ({
    what: `The file has more than ${limit} objects. This page did not read the rest.`,
    why: 'More could use up the memory of this browser tab.',
    toDo: 'Split the file.',
  }),
  'trust-list-names-only': ({ entries }) => ({
    what: `This is a certificate trust list of Microsoft (.stl): only thumbprints of ${entries} ${entries === 1 ? 'certificate' : 'certificates'}, not the certificates.`,
    why: 'A thumbprint identifies a certificate but does not contain it. Certificates shown here belong to the signer of the list.',
    toDo: 'Export the certificates themselves from the Windows certificate store.',
  }),
  'trust-settings-ignored': ({ label, line }) => ({
    what: `The block ${quoted(label)}${beginning(line)} also has trust settings of OpenSSL, which this page ignored.`,
    why: 'They are settings for one computer, not part of the certificate.',
    toDo: 'Nothing. The certificate is complete.',
  }),
  'unpacking-stopped': ({ entry, because }) => ({
    what: `${entry === undefined ? 'The file' : `The archive entry “${entry}”`} was not completely unpacked: ${stops[because].reason}.`,
    why: stops[because].why,
    toDo: stops[because].toDo,
  }),
} satisfies Explanations

/** The name of an object, with its article. */
const kinds: Readonly<Record<string, string>> = {
  'attribute-certificate': 'an attribute certificate',
  certificate: 'a certificate',
  'certificate-request': 'a certificate request (CSR)',
  cms: 'a PKCS #7 message without readable certificates',
  'java-keystore': 'a Java keystore',
  jwt: 'a JSON Web Token (JWT); this page took only the certificates in its header',
  'key-parameters': 'a set of key parameters',
  'ocsp-response': 'an OCSP response',
  pgp: 'a PGP object',
  pkcs12: 'a PKCS #12 keystore (.pfx, .p12)',
  'private-key': 'a private key',
  'public-key': 'a public key without a certificate',
  'revocation-list': 'a certificate revocation list (CRL)',
  secret: 'a secret, which this page did not keep',
  'ssh-key': 'an SSH key',
  'time-stamp-reply': 'the reply of a time-stamp service',
  unknown: 'something unknown',
}

/** Why something packed was not opened. */
const stops: Readonly<
  Record<'damaged' | 'encrypted' | 'method' | 'too-large', { reason: string; why: string; toDo: string }>
> = {
  damaged: {
    reason: 'it is damaged or cut off',
    why: 'This page looked at the part before the damage. The rest is lost.',
    toDo: saveAgain,
  },
  encrypted: {
    reason: 'it is encrypted with a password',
    why: 'This page opens encrypted keystores, but no encrypted archives.',
    toDo: 'Unpack the archive with another program and open the files inside.',
  },
  method: {
    reason: 'this page does not know its compression',
    why: 'This page knows the two that nearly every program uses (stored and deflated).',
    toDo: 'Unpack the archive with another program and open the files inside.',
  },
  'too-large': {
    reason: 'it would become many times larger',
    why: 'Certificates hardly shrink when packed. Files that attackers made to overload a computer grow like this.',
    toDo: 'If you know the sender, unpack the file yourself and open only the certificates.',
  },
}

const quoted = (label: string): string => `“${label}”`
const beginning = (line: number | undefined): string => (line === undefined ? '' : ` that begins at line ${line}`)
const octets = (count: number): string => (count === 1 ? '1 byte' : `${count} bytes`)
const megabytes = (count: number): string => `${Math.ceil(count / 2 ** 20)} MB`

function at(line: number | undefined, column: number | undefined): string {
  if (line === undefined) return ''
  return column === undefined ? ` (the text is at line ${line})` : ` at line ${line}, column ${column}`
}
