import type { ErrorTextFamily } from '../error-text.ts'

/** TLS and certification paths of Java. */
export const java: ErrorTextFamily = {
  program: 'java',
  source: 'OpenJDK 17: sun.security.validator, sun.security.provider.certpath, sun.security.ssl, sun.security.util',
  entries: [
    {
      says: [
        'PKIX path building failed',
        'unable to find valid certification path to requested target',
        'SunCertPathBuilderException',
      ],
      situation: 'issuer-unknown',
    },
    { says: ['Path does not chain with any of the trust anchors'], situation: 'issuer-unknown' },
    { says: ['PKIX path validation failed', 'CertPathValidatorException'], situation: 'verification-failed' },
    { says: ['SSLHandshakeException'], situation: 'handshake', wraps: true },
    { says: ['SSLPeerUnverifiedException', 'peer not authenticated'], situation: 'verification-failed', wraps: true },
    { says: ['CertificateExpiredException'], situation: 'expired' },
    { says: ['CertificateNotYetValidException'], situation: 'not-yet-valid' },
    { says: ['validity check failed'], situation: 'outside-dates' },
    { says: ['timestamp check failed'], situation: 'outside-dates' },
    { says: ['signature check failed', 'Signature does not match.'], situation: 'signature-wrong' },
    { says: ['subject/issuer name chaining check failed'], situation: 'issuer-differs' },
    {
      says: ['basic constraints check failed', 'is not a CA certificate', 'End user tried to act as a CA'],
      situation: 'not-a-ca',
    },
    {
      says: ['pathLenConstraint violated', 'this cert must be the last cert in the certification path'],
      situation: 'path-too-long',
    },
    { says: ['CA key usage check failed', 'keyCertSign bit is not set'], situation: 'may-not-sign' },
    {
      says: [
        'Extended key usage does not permit use for TLS server authentication',
        'Extended key usage does not permit use for TLS client authentication',
      ],
      situation: 'purpose-wrong',
    },
    {
      says: ['KeyUsage does not allow digital signatures', 'KeyUsage does not allow key encipherment'],
      situation: 'usage-wrong',
    },
    { says: ['name constraints check failed'], situation: 'names-not-permitted' },
    {
      says: ['unrecognized critical extension(s)', 'Certificate contains unsupported critical extensions'],
      situation: 'critical-extension',
    },
    {
      says: ['Algorithm constraints check failed on signature algorithm', 'Algorithm constraints check failed'],
      situation: 'signature-weak',
    },
    {
      says: [
        'Certificates do not conform to algorithm constraints',
        'Algorithm constraints check failed on keysize limits',
      ],
      situation: 'key-weak',
    },
    {
      says: ['No subject alternative names present', 'No subject alternative names matching IP address'],
      situation: 'names-missing',
    },
    {
      says: ['No subject alternative DNS name matching', 'No name matching'],
      situation: 'name-differs',
    },
    {
      says: [
        'doesn’t match any of the subject alternative names',
        'doesn’t match common name of the certificate subject',
      ],
      situation: 'name-differs',
      source: 'Apache HttpClient: DefaultHostnameVerifier',
    },
    { says: ['HTTPS hostname wrong'], situation: 'name-differs' },
    { says: ['Certificate has been revoked', 'CertificateRevokedException'], situation: 'revoked' },
    {
      says: ['Could not determine revocation status', 'Unable to determine revocation status'],
      situation: 'revocation-unknown',
    },
    { says: ['the trustAnchors parameter must be non-empty'], situation: 'trust-store-empty' },
    { says: ['Untrusted certificate:'], situation: 'distrusted' },
    { says: ['No available authentication scheme'], situation: 'key-missing' },
    { says: ['no cipher suites in common'], situation: 'cipher-differs' },
    {
      says: [
        'No appropriate protocol',
        'The server selected protocol version',
        'is not accepted by client preferences',
      ],
      situation: 'version-differs',
    },
    {
      says: ['Unsupported or unrecognized SSL message', 'Unrecognized SSL message, plaintext connection?'],
      situation: 'not-tls',
    },
    {
      says: ['NotSslRecordException', 'not an SSL/TLS record'],
      situation: 'not-tls',
      source: 'Netty: SslHandler',
    },
    {
      says: ['Remote host terminated the handshake', 'Remote host closed connection during handshake'],
      situation: 'handshake',
    },
    {
      says: ['Empty client certificate chain', 'Empty server certificate chain'],
      situation: 'client-certificate-missing',
    },
    { says: ['Could not parse certificate', 'CertificateParsingException'], situation: 'not-certificate' },
    {
      says: [
        'CertificateException: Unable to initialize',
        'java.io.IOException: Incomplete BER/DER',
        'Incomplete BER/DER',
      ],
      alone: ['Incomplete data'],
      situation: 'file-cut-off',
    },
    {
      says: [
        'DerInputStream.getLength()',
        'lengthTag=',
        'DerValue.getOctetString',
        'Short read of DER length',
        'toDerInputStream rejects tag type',
      ],
      situation: 'keystore-format',
    },
    { says: ['Illegal header:', 'Illegal footer:'], situation: 'pem-damaged' },
  ],
}
