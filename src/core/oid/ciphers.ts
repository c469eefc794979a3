/** Encryption algorithms by object identifier, as S/MIME capabilities list them. */
export const ciphers: Readonly<Record<string, string | undefined>> = {
  // RFC 8017's predecessors, RFC 3370 sections 4 and 5, RFC 3217
  '1.2.840.113549.3.2': 'RC2-CBC',
  '1.2.840.113549.3.4': 'RC4',
  '1.2.840.113549.3.7': 'Triple DES, CBC',
  '1.2.840.113549.1.9.16.3.6': 'Triple DES key wrap',
  '1.2.840.113549.1.9.16.3.7': 'RC2 key wrap',
  '1.3.14.3.2.7': 'DES-CBC',
  // NIST CSOR, AES: RFC 3565, RFC 5084
  '2.16.840.1.101.3.4.1.2': 'AES-128-CBC',
  '2.16.840.1.101.3.4.1.5': 'AES-128 key wrap',
  '2.16.840.1.101.3.4.1.6': 'AES-128-GCM',
  '2.16.840.1.101.3.4.1.22': 'AES-192-CBC',
  '2.16.840.1.101.3.4.1.25': 'AES-192 key wrap',
  '2.16.840.1.101.3.4.1.26': 'AES-192-GCM',
  '2.16.840.1.101.3.4.1.42': 'AES-256-CBC',
  '2.16.840.1.101.3.4.1.45': 'AES-256 key wrap',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  // RFC 8551 section 2.5.2: not an algorithm
  '1.2.840.113549.1.9.15.1': 'Prefers signed messages',
}
