import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'

const codes: readonly (readonly [text: string, situation: SituationId])[] = [
  ['PartialChain', 'issuer-unknown'],
  ['UntrustedRoot', 'self-signed-root'],
  ['NotTimeValid', 'outside-dates'],
  ['NotTimeNested', 'outside-dates'],
  ['NotSignatureValid', 'signature-wrong'],
  ['NotValidForUsage', 'purpose-wrong'],
  ['RevocationStatusUnknown', 'revocation-unknown'],
  ['OfflineRevocation', 'revocation-unknown'],
  ['InvalidBasicConstraints', 'not-a-ca'],
  ['HasNotSupportedCriticalExtension', 'critical-extension'],
  ['HasWeakSignature', 'signature-weak'],
  ['ExplicitDistrust', 'distrusted'],
  ['RemoteCertificateNameMismatch', 'name-differs'],
  ['Could not create SSL/TLS secure channel', 'handshake'],
  ['The SSL connection could not be established, see inner exception', 'verification-failed'],
  ['The specified network password is not correct', 'password-wrong'],
  ['The server mode SSL must use a certificate with the associated private key', 'key-missing'],
]

/** X509ChainStatusFlags, SslPolicyErrors and messages of .NET and PowerShell. */
export const dotnet: ErrorTextFamily = {
  program: 'windows',
  source: 'Microsoft .NET: X509ChainStatusFlags, SslPolicyErrors, SslStream',
  entries: [
    ...codes.map(([text, situation]): ErrorText => ({ says: [text], situation })),
    { says: ['X509ChainStatusFlags.Revoked'], alone: ['Revoked'], situation: 'revoked' },
    { says: ['X509ChainStatusFlags.Cyclic'], alone: ['Cyclic'], situation: 'same-name-as-ca' },
    {
      says: ['InvalidNameConstraints', 'HasNotPermittedNameConstraint', 'HasExcludedNameConstraint'],
      situation: 'names-not-permitted',
    },
    { says: ['HasNotSupportedNameConstraint', 'HasNotDefinedNameConstraint'], situation: 'constraint-unsupported' },
    { says: ['InvalidPolicyConstraints', 'NoIssuanceChainPolicy'], situation: 'policy-missing' },
    { says: ['X509ChainStatusFlags.InvalidExtension'], alone: ['InvalidExtension'], situation: 'extension-wrong' },
    {
      says: ['CtlNotTimeValid', 'CtlNotSignatureValid', 'CtlNotValidForUsage'],
      situation: 'distrusted',
      means: 'A certificate trust list of Windows is out of date or not valid.',
    },
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
    { says: ['Keyset does not exist', '0x80090016'], situation: 'key-missing' },
  ],
}
