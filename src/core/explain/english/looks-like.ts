import type { LooksLike } from '../../finding/definitions.ts'
import type { Explanation } from '../explanation.ts'

export const saveAgain = 'Save or copy it again from where it came.'
const needChain =
  'This page needs the certificates that the server sends. Open the server in a browser and save its certificate chain, or ask your IT department for the root certificate.'

/** What it looks like, and what to do. */
export const looks: Readonly<Record<LooksLike, Pick<Explanation, 'what' | 'toDo'>>> = {
  archive: { what: 'It looks like a packed archive (7-Zip or RAR).', toDo: 'Unpack it and open the files inside.' },
  'attribute-certificate': { what: 'It holds an attribute certificate, which names no key.', toDo: needChain },
  binary: {
    what: 'It is binary data of a kind that this page does not know.',
    toDo: `Check that this is the right file. ${needChain}`,
  },
  'certificate-printout': {
    what: 'It is a printed description of a certificate, without the certificate itself.',
    toDo: 'Run the command again so that it writes the certificate: openssl x509 without -noout, or keytool -exportcert -rfc.',
  },
  'certificate-request': {
    what: 'It is a certificate request (CSR): what one sends to a CA to be given a certificate.',
    toDo: 'Open what the CA sent back instead.',
  },
  empty: { what: 'It is empty.', toDo: saveAgain },
  gzip: { what: 'It is packed (gzip), and what it holds is nothing that this page can use.', toDo: needChain },
  html: {
    what: 'It is a web page: most likely the page, or an error message, was saved instead of the certificate.',
    toDo: 'In the browser open the certificate viewer from the address bar and use its Export button, not “Save page as”.',
  },
  'http-response': {
    what: 'It is the answer of a web server with its header (HTTP): most likely an error message was saved instead of the certificate.',
    toDo: 'Look at the number in its first line: 401 or 403 means that one must sign in, 404 that the address is wrong. Download the certificate again.',
  },
  image: { what: 'It is a picture.', toDo: `A picture of a certificate does not hold the certificate. ${needChain}` },
  'java-keystore': {
    what: 'It is a Java keystore without a certificate in it that can be read.',
    toDo: 'Check that this is the right file: a truststore holds certificates of others, a keystore the server’s own.',
  },
  json: { what: 'It is JSON without a certificate that this page can find.', toDo: needChain },
  jwt: {
    what: 'It looks like a JSON Web Token, which signs a person or program in. Treat it like a password.',
    toDo: needChain,
  },
  'key-parameters': { what: 'It holds parameters of a key and nothing else.', toDo: needChain },
  'ocsp-response': {
    what: 'It is an answer to the question whether a certificate is revoked (OCSP).',
    toDo: needChain,
  },
  office: {
    what: 'It looks like an Office document or a mail saved by Outlook.',
    toDo: 'If a certificate is attached or pasted inside, save the attachment, or copy the text from BEGIN to END and paste it here.',
  },
  pdf: { what: 'It is a PDF document.', toDo: needChain },
  pgp: { what: 'It holds something of PGP, which has keys of its own and no X.509 certificates.', toDo: needChain },
  pkcs7: {
    what: 'It is a PKCS #7 message without certificates, or an encrypted one.',
    toDo: 'Export again and choose to include all certificates in the certification path.',
  },
  pkcs12: {
    what: 'It is a PKCS #12 keystore (.pfx, .p12) without a certificate in it that can be read.',
    toDo: 'Export again, and choose to include the certificate and its certification path.',
  },
  'private-key': {
    what: 'It holds a private key and nothing else.',
    toDo: 'Open the certificate that belongs to the key, and keep the key where only its owner can read it.',
  },
  'public-key': {
    what: 'It holds a public key without a certificate: it does not say whose key it is.',
    toDo: needChain,
  },
  'revocation-list': {
    what: 'It is a certificate revocation list (CRL): the serial numbers that a CA has withdrawn.',
    toDo: needChain,
  },
  'ssh-certificate': {
    what: 'It is an OpenSSH certificate: a key that an SSH authority signed, in a form that only OpenSSH uses. It is not an X.509 certificate, and TLS cannot use it.',
    toDo: `To see what is in it, use ssh-keygen -L -f. ${needChain}`,
  },
  'ssh-key': { what: 'It holds keys of SSH. SSH does not use X.509 certificates.', toDo: needChain },
  'ssh-known-hosts': {
    what: 'It is a list of SSH servers with their keys (known_hosts). SSH does not use X.509 certificates.',
    toDo: needChain,
  },
  text: {
    what: 'It is text in which no certificate was found.',
    toDo: 'Paste everything from the line BEGIN CERTIFICATE to the line END CERTIFICATE, both included.',
  },
  'time-stamp-reply': {
    what: 'It is the reply of a time-stamp service, without certificates in it.',
    toDo: 'If you made the request, ask for the certificates with it: openssl ts -query -cert.',
  },
  'unknown-encoding': {
    what: 'What it holds is written as certificates are (ASN.1) but is of another kind.',
    toDo: needChain,
  },
  'url-shortcut': {
    what: 'It is a shortcut to a web address, not what stands at the address.',
    toDo: 'Open the shortcut in a browser and save the certificate from there.',
  },
  'windows-shortcut': {
    what: 'It is a Windows shortcut (.lnk), not the file that it points to.',
    toDo: 'Open the file that the shortcut points to.',
  },
  xml: {
    what: 'It is XML in which no certificate was found.',
    toDo: 'If it holds a certificate as Base64, copy that text alone and paste it here.',
  },
  zip: { what: 'It is a zip archive in which nothing was found that this page can use.', toDo: needChain },
}
