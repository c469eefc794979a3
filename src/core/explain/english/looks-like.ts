import type { LooksLike } from '../../finding/definitions.ts'
import type { Explanation } from '../explanation.ts'

export const saveAgain = 'Save the file again from its source.'
const needChain =
  'Open the server in a browser and save its certificate chain. Or ask your IT department for the root certificate.'

/** The likely format, and the remedy. */
export const looks: Readonly<Record<LooksLike, Pick<Explanation, 'what' | 'toDo'>>> = {
  archive: { what: 'It looks like a packed archive (7-Zip or RAR).', toDo: 'Unpack it and open the files inside.' },
  'attribute-certificate': { what: 'It is an attribute certificate, which has no key.', toDo: needChain },
  binary: {
    what: 'It is binary data of a kind that this page does not know.',
    toDo: 'Check that this is the right file. Or save the certificate chain of the server from a browser.',
  },
  'certificate-printout': {
    what: 'It is a printout of a certificate, not the certificate.',
    toDo: 'Run openssl x509 again without -noout, or use keytool -exportcert -rfc.',
  },
  'certificate-request': {
    what: 'It is a certificate request (CSR), which one sends to a CA to get a certificate.',
    toDo: 'Open the certificate that the CA sent back.',
  },
  empty: { what: 'It is empty.', toDo: saveAgain },
  gzip: { what: 'It is packed (gzip) and contains nothing that this page can use.', toDo: needChain },
  html: {
    what: 'It is a web page, saved instead of the certificate.',
    toDo: 'Open the certificate viewer from the address bar of the browser. Use its Export button, not “Save page as”.',
  },
  'http-response': {
    what: 'It is the response of a web server (HTTP), most likely an error message.',
    toDo: 'Look at the number in its first line: 401 or 403 means sign in, 404 means wrong address. Then download again.',
  },
  image: { what: 'It is a picture.', toDo: needChain },
  'java-keystore': {
    what: 'It is a Java keystore without a readable certificate.',
    toDo: 'Check that this is the right file. A truststore has certificates of others, a keystore those of the server.',
  },
  json: { what: 'It is JSON without a certificate.', toDo: needChain },
  jwt: {
    what: 'It looks like a JSON Web Token, which signs a person or program in. Protect it like a password.',
    toDo: needChain,
  },
  'key-parameters': { what: 'It contains only key parameters.', toDo: needChain },
  'ocsp-response': {
    what: 'It is an OCSP response: it says whether a certificate was revoked.',
    toDo: needChain,
  },
  'nss-certificates': {
    what: 'It is a certificate database of Firefox, Chromium or another NSS program (cert9.db).',
    toDo: 'List the names with certutil -L -d sql:FOLDER (NSS). Save each with certutil -L -d sql:FOLDER -n NAME -a -o name.pem.',
  },
  'nss-keys': {
    what: 'It is a key database of Firefox, Chromium or another NSS program (key4.db). The certificates are in cert9.db in the same folder.',
    toDo: 'Save the certificates with certutil -L -d sql:FOLDER -n NAME -a (NSS). Keep this file where only its owner can read it.',
  },
  office: {
    what: 'It looks like an Office document or an Outlook mail.',
    toDo: 'Save the attached certificate, or copy the text from BEGIN to END and paste it here.',
  },
  'packet-capture': {
    what: 'It is a recording of network traffic (pcap or pcapng).',
    toDo: 'In Wireshark filter by tls.handshake.certificate, select the certificate and choose File > Export Packet Bytes. Or run openssl s_client -connect HOST:443 -showcerts.',
  },
  pdf: { what: 'It is a PDF document.', toDo: needChain },
  pgp: { what: 'It is a PGP file. PGP does not use X.509 certificates.', toDo: needChain },
  pkcs7: {
    what: 'It is a PKCS #7 message without certificates, or an encrypted one.',
    toDo: 'Export again and include all certificates in the certification path.',
  },
  pkcs12: {
    what: 'It is a PKCS #12 keystore (.pfx, .p12) without a readable certificate.',
    toDo: 'Export again and include the certificate with its certification path.',
  },
  'printout-certtool': {
    what: 'It is a printout of a certificate (GnuTLS certtool), not the certificate.',
    toDo: 'Run certtool --certificate-info --no-text --infile FILE. For a server, run gnutls-cli --print-cert HOST.',
  },
  'printout-certutil': {
    what: 'It is a printout of a certificate (Windows certutil), not the certificate.',
    toDo: 'Save the certificate: certutil -store Root SERIALNUMBER root.cer.',
  },
  'printout-keychain': {
    what: 'It is a printout of a certificate (macOS security), not the certificate.',
    toDo: 'Print the certificate: security find-certificate -c NAME -p > root.pem.',
  },
  'printout-keytool': {
    what: 'It is a printout of a certificate (Java keytool), not the certificate.',
    toDo: 'Save the certificate: keytool -exportcert -rfc -alias NAME -keystore FILE -file root.cer.',
  },
  'printout-nss': {
    what: 'It is a printout of a certificate (NSS certutil), not the certificate.',
    toDo: 'Save the certificate: certutil -L -d sql:FOLDER -n NAME -a -o root.pem.',
  },
  'printout-openssl': {
    what: 'It is a printout of a certificate (OpenSSL), not the certificate.',
    toDo: 'Run the command again without -noout: openssl x509 -in FILE. openssl s_client needs -showcerts.',
  },
  'printout-powershell': {
    what: 'It is a printout of a certificate (PowerShell), not the certificate.',
    toDo: 'Save the certificate: Export-Certificate -Cert Cert:\\LocalMachine\\Root\\THUMBPRINT -FilePath root.cer.',
  },
  'private-key': {
    what: 'It is a private key alone.',
    toDo: 'Open the certificate that belongs to the key. Keep the key where only its owner can read it.',
  },
  'public-key': {
    what: 'It is a public key without a certificate, so it does not name its owner.',
    toDo: needChain,
  },
  'revocation-list': {
    what: 'It is a revocation list (CRL): the serial numbers of certificates that a CA revoked.',
    toDo: needChain,
  },
  sqlite: {
    what: 'It is a database (SQLite).',
    toDo: 'Export the certificates with the program that keeps this database.',
  },
  'ssh-certificate': {
    what: 'It is an OpenSSH certificate, not an X.509 certificate. TLS cannot use it.',
    toDo: 'To read it, use ssh-keygen -L -f FILE. For TLS, save the certificate chain of the server from a browser.',
  },
  'ssh-key': { what: 'It contains SSH keys. SSH does not use X.509 certificates.', toDo: needChain },
  'ssh-known-hosts': {
    what: 'It is a list of SSH servers with their keys (known_hosts). SSH does not use X.509 certificates.',
    toDo: needChain,
  },
  text: {
    what: 'It is text without a certificate.',
    toDo: 'Paste everything from the line BEGIN CERTIFICATE to the line END CERTIFICATE. Paste a log to look up its messages.',
  },
  'text-content-lost': {
    what: 'Somebody saved this binary file as text, and its content is lost.',
    toDo: 'Get the file again in binary form. Do not open and save it with a text editor.',
  },
  'time-stamp-reply': {
    what: 'It is the reply of a time-stamp service, without certificates.',
    toDo: 'Request the certificates as well: openssl ts -query -cert.',
  },
  'unknown-encoding': {
    what: 'It is encoded like a certificate (ASN.1), but is of another kind.',
    toDo: needChain,
  },
  'url-shortcut': {
    what: 'It is a web address, or a shortcut to one.',
    toDo: 'Open the address in a browser and save the certificate from there.',
  },
  'windows-shortcut': {
    what: 'It is a Windows shortcut (.lnk), not the file that it points to.',
    toDo: 'Open the file that the shortcut points to.',
  },
  xml: {
    what: 'It is XML without a certificate.',
    toDo: 'If it contains a certificate as Base64, copy only that text and paste it here.',
  },
  zip: { what: 'It is a zip archive without anything that this page can use.', toDo: needChain },
}

const printout = 'This is a printout of a certificate, not the certificate'

/** The headline for a file of another format, if nothing else is open. */
export const looksTitles: Readonly<Record<LooksLike, string>> = {
  archive: 'This is a packed archive: unpack it first',
  'attribute-certificate': 'This is an attribute certificate, which holds no key',
  binary: 'This is a file of an unknown kind',
  'certificate-printout': printout,
  'certificate-request': 'This is a certificate request, not a certificate',
  empty: 'This file is empty',
  gzip: 'This packed file holds no certificate',
  html: 'This is a web page, not a certificate',
  'http-response': 'This is the response of a web server, not a certificate',
  image: 'This is a picture, not a certificate',
  'java-keystore': 'This Java keystore holds no readable certificate',
  json: 'This JSON holds no certificate',
  jwt: 'This is a JSON Web Token, not a certificate',
  'key-parameters': 'These are parameters of keys, not a certificate',
  'ocsp-response': 'This is an OCSP response, not a certificate',
  'nss-certificates': 'This is a certificate database (cert9.db)',
  'nss-keys': 'This is a key database (key4.db), without certificates',
  office: 'This is an Office document or a mail',
  'packet-capture': 'This is recorded network traffic',
  pdf: 'This is a PDF document, not a certificate',
  pgp: 'This is a PGP key or message, not a certificate',
  pkcs7: 'This is a PKCS #7 message without certificates',
  pkcs12: 'This PKCS #12 keystore holds no readable certificate',
  'printout-certtool': printout,
  'printout-certutil': printout,
  'printout-keychain': printout,
  'printout-keytool': printout,
  'printout-nss': printout,
  'printout-openssl': printout,
  'printout-powershell': printout,
  'private-key': 'This is a private key alone, without its certificate',
  'public-key': 'This is a public key, not a certificate',
  'revocation-list': 'This is a revocation list, not a certificate',
  sqlite: 'This is a database, not a certificate',
  'ssh-certificate': 'This is an SSH certificate, which TLS cannot use',
  'ssh-key': 'This is an SSH key, not a certificate',
  'ssh-known-hosts': 'This is a list of SSH servers, not a certificate',
  text: 'This text holds no certificate',
  'text-content-lost': 'This file was damaged when it was saved as text',
  'time-stamp-reply': 'This is a time stamp without certificates',
  'unknown-encoding': 'This is encoded data, but not a certificate',
  'url-shortcut': 'This is a web address, not a certificate',
  'windows-shortcut': 'This is a Windows shortcut, not the file itself',
  xml: 'This XML holds no certificate',
  zip: 'This page can read no certificate in this zip archive',
}
