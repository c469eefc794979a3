import type { GlossaryPart } from './entry.ts'

/** Keys, signatures, and the short values that stand for a key or a certificate. */
export const keys = {
  key: {
    term: 'Key',
    alsoCalled: ['Cryptographic key'],
    inShort: 'A number that controls a cryptographic operation: signing, verifying, encrypting or decrypting.',
    more: [
      'Certificates use keys in pairs. The private key is kept secret, and the public key may be given to anyone. Only the one half can check or undo what the other half did.',
      'The letters and digits seen in a key file are a way of writing the number down. They are not the key itself.',
    ],
    see: ['public-key', 'private-key', 'key-size'],
    source: 'RFC 4949 section 4',
  },
  'public-key': {
    term: 'Public key',
    inShort: 'The half of a key pair that may be shown to anyone; it verifies signatures made with the private key.',
    more: [
      'A certificate carries the public key of its subject. With that key anyone can check a signature that the subject made over some data.',
      'In current TLS this key does not encrypt the traffic; both sides agree on session keys for that. It verifies the signature that the server makes when the connection starts. The RSA security policies of OPC UA also encrypt with it.',
    ],
    inPractice:
      'ThingWorx sends its certificate with the public key. With that key a client such as KEPServerEX checks that the server has the matching private key.',
    see: ['private-key', 'subject-public-key-info', 'digital-signature', 'tls'],
    source: 'RFC 8446 section 4.4.3',
  },
  'private-key': {
    term: 'Private key',
    alsoCalled: ['Secret key'],
    inShort: 'The secret half of a key pair; anyone who has it can sign in the name of the subject.',
    more: [
      'The private key is never part of a certificate. It stays with its owner: the server, the device or the CA. Usually it is in a protected file or in hardware.',
      'In current TLS it signs; it does not encrypt the traffic. In older TLS it could also decrypt a secret of the client. The RSA security policies of OPC UA still decrypt with it.',
    ],
    inPractice:
      'No private key is needed to connect KEPServerEX to ThingWorx by importing a root. If a file contains one, do not mail it or leave it on a shared drive.',
    see: ['public-key', 'pkcs12', 'digital-signature'],
    source: 'RFC 8446 section 4.4.3',
  },
  'key-size': {
    term: 'Key size',
    alsoCalled: ['Key length', 'Modulus size'],
    inShort: 'The length of a key in bits; within one kind of key, longer means harder to break.',
    more: [
      'Sizes are comparable only within one kind. An elliptic-curve key of 256 bits is regarded as about as strong as an RSA key of 3072 bits.',
      'For RSA the size is that of the modulus, the large number that both halves of the pair share.',
    ],
    inPractice:
      'RSA keys below 2048 bits are refused by many clients. Some OPC UA security policies also set an upper limit, for all certificates of the path.',
    see: ['named-curve', 'subject-public-key-info'],
    source: 'NIST SP 800-57 Part 1; NIST SP 800-131A',
  },
  'named-curve': {
    term: 'Named curve',
    alsoCalled: ['Elliptic curve', 'P-256', 'secp256r1'],
    inShort: 'The published set of numbers that an elliptic-curve key is built on, such as P-256 or P-384.',
    more: [
      'Both sides must know the curve to use the key. So the certificate names it next to the public key. The same curve may have several names: P-256, secp256r1 and prime256v1 are one.',
    ],
    see: ['key-size', 'subject-public-key-info'],
    source: 'RFC 5480 section 2.1.1',
  },
  'digital-signature': {
    term: 'Digital signature',
    inShort: 'A value over data; with the public key one can check that the matching private key made it.',
    more: [
      'If the data changes by one bit, or if another key made the signature, verification fails.',
      'A valid signature shows which key signed. It does not show by itself who owns that key; a certificate links the two.',
    ],
    see: ['signature-value', 'hash', 'public-key', 'private-key'],
    source: 'RFC 4949 section 4',
  },
  hash: {
    term: 'Hash',
    alsoCalled: ['Digest', 'Message digest'],
    inShort: 'A short value of fixed length, computed from data; if the data changes, the value changes.',
    more: [
      'Signatures and fingerprints are built on hashes. SHA-256 is the usual choice today.',
      'MD5 and SHA-1 are broken for signatures: two different inputs with the same hash have been made on purpose.',
    ],
    see: ['fingerprint', 'digital-signature', 'signature-algorithm'],
    source: 'FIPS 180-4; NIST SP 800-131A',
  },
  fingerprint: {
    term: 'Fingerprint',
    alsoCalled: [
      'Thumbprint',
      'Certificate hash',
      'Finger print',
      'Thumb print',
      'Digest of a certificate',
      'Checksum',
    ],
    inShort: 'The hash of a whole certificate: two people compare it to see that they have the same one.',
    more: [
      'A fingerprint is not part of the certificate. Programs compute it from the DER bytes, so PEM and DER copies have the same one.',
      'Ask the owner of a root for its fingerprint by another way than the file came. Use the telephone, a printed document or the owner’s own web page.',
    ],
    inPractice:
      'Before you import a root into KEPServerEX, compare its fingerprint with the one its owner states. This comparison is what makes the import safe.',
    see: ['sha-256-fingerprint', 'sha-1-thumbprint', 'hash'],
    source: 'RFC 7515 sections 4.1.7 and 4.1.8',
  },
  'sha-1-thumbprint': {
    term: 'SHA-1 thumbprint',
    alsoCalled: ['Thumbprint', 'SHA-1 fingerprint', 'Certificate ID in OPC UA logs'],
    inShort: 'The SHA-1 hash of the whole certificate, 20 bytes; Windows shows it under the name Thumbprint.',
    more: [
      'With it one finds a certificate again, for example in Windows or in an OPC UA log. For a comparison with the owner, prefer SHA-256.',
      'It says nothing about how the certificate was signed. A certificate signed with SHA-256 has a SHA-1 thumbprint too.',
    ],
    see: ['fingerprint', 'sha-256-fingerprint'],
    source: 'RFC 7515 section 4.1.7; Microsoft: How to retrieve the thumbprint of a certificate',
  },
  'sha-256-fingerprint': {
    term: 'SHA-256 fingerprint',
    inShort: 'The SHA-256 hash of the whole certificate, 32 bytes; the value to compare with the owner of a root.',
    more: [
      'Spaces, colons and upper or lower case are only ways of writing it. The 64 hexadecimal digits must all agree.',
    ],
    see: ['fingerprint', 'sha-1-thumbprint'],
    source: 'RFC 7515 section 4.1.8',
  },
  'key-identifier': {
    term: 'Key identifier',
    inShort: 'A short label for a public key that helps software to match a certificate with the one that signed it.',
    more: [
      'It is often the SHA-1 hash of the public key, but a CA may choose another value. It is a hint and proves nothing. The signature decides.',
    ],
    see: ['subject-key-identifier', 'authority-key-identifier'],
    source: 'RFC 5280 section 4.2.1.2',
  },
} as const satisfies GlossaryPart
