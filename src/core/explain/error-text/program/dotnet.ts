import type { ErrorTextFamily } from '../error-text.ts'

/** X509ChainStatusFlags, SslPolicyErrors and messages of .NET and PowerShell. */
export const dotnet: ErrorTextFamily = {
  program: 'windows',
  source: 'Microsoft .NET: X509ChainStatusFlags, SslPolicyErrors, SslStream',
  entries: [
    { says: ['PartialChain'], situation: 'issuer-unknown' },
    { says: ['UntrustedRoot'], situation: 'self-signed-root' },
    { says: ['NotTimeValid'], situation: 'outside-dates' },
    { says: ['NotTimeNested'], situation: 'outside-dates' },
    { says: ['NotSignatureValid'], situation: 'signature-wrong' },
    { says: ['NotValidForUsage'], situation: 'purpose-wrong' },
    { says: ['RevocationStatusUnknown'], situation: 'revocation-unknown' },
    { says: ['OfflineRevocation'], situation: 'revocation-unknown' },
    { says: ['X509ChainStatusFlags.Revoked'], alone: ['Revoked'], situation: 'revoked' },
    { says: ['X509ChainStatusFlags.Cyclic'], alone: ['Cyclic'], situation: 'same-name-as-ca' },
    { says: ['InvalidBasicConstraints'], situation: 'not-a-ca' },
    {
      says: ['InvalidNameConstraints', 'HasNotPermittedNameConstraint', 'HasExcludedNameConstraint'],
      situation: 'names-not-permitted',
    },
    { says: ['HasNotSupportedNameConstraint', 'HasNotDefinedNameConstraint'], situation: 'constraint-unsupported' },
    { says: ['HasNotSupportedCriticalExtension'], situation: 'critical-extension' },
    { says: ['InvalidPolicyConstraints', 'NoIssuanceChainPolicy'], situation: 'policy-missing' },
    { says: ['X509ChainStatusFlags.InvalidExtension'], alone: ['InvalidExtension'], situation: 'extension-wrong' },
    { says: ['HasWeakSignature'], situation: 'signature-weak' },
    { says: ['ExplicitDistrust'], situation: 'distrusted' },
    {
      says: ['CtlNotTimeValid', 'CtlNotSignatureValid', 'CtlNotValidForUsage'],
      situation: 'distrusted',
      means: 'A certificate trust list of Windows is out of date or not valid.',
    },
    { says: ['RemoteCertificateNameMismatch'], situation: 'name-differs' },
    {
      says: [
        'RemoteCertificateChainErrors',
        'The remote certificate was rejected by the provided RemoteCertificateValidationCallback',
      ],
      situation: 'verification-failed',
    },
    {
      says: ['RemoteCertificateNotAvailable'],
      situation: 'client-certificate-missing',
      means: 'The other side sent no certificate.',
    },
    {
      says: [
        'The remote certificate is invalid according to the validation procedure',
        'Could not establish trust relationship for the SSL/TLS secure channel',
        'The underlying connection was closed: Could not establish trust relationship',
        'The remote certificate is invalid because of errors in the certificate chain',
      ],
      situation: 'verification-failed',
    },
    { says: ['Could not create SSL/TLS secure channel'], situation: 'handshake' },
    { says: ['The SSL connection could not be established, see inner exception'], situation: 'verification-failed' },
    { says: ['The specified network password is not correct'], situation: 'password-wrong' },
    { says: ['The server mode SSL must use a certificate with the associated private key'], situation: 'key-missing' },
    { says: ['Keyset does not exist', '0x80090016'], situation: 'key-missing' },
  ],
}
