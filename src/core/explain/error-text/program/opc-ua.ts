import type { ErrorText, ErrorTextFamily } from '../error-text.ts'
import type { SituationId } from '../situations.ts'
import { statusSpellings } from './hresult.ts'

type Row = readonly [name: string, status: number, situation: SituationId, means?: string]

/** Part 6 writes `Bad_CertificateInvalid`, most stacks `BadCertificateInvalid`: both are one spelling here. */
const codes: readonly Row[] = [
  ['Bad_CertificateInvalid', 0x80120000, 'opc-ua-invalid'],
  ['Bad_SecurityChecksFailed', 0x80130000, 'opc-ua-checks-failed'],
  [
    'Bad_CertificateTimeInvalid',
    0x80140000,
    'outside-dates',
    'The application certificate has expired or is not valid yet.',
  ],
  [
    'Bad_CertificateIssuerTimeInvalid',
    0x80150000,
    'outside-dates',
    'The certificate of a CA has expired or is not valid yet.',
  ],
  [
    'Bad_CertificateHostNameInvalid',
    0x80160000,
    'name-differs',
    'The host name in the endpoint address is not in the certificate of the server.',
  ],
  ['Bad_CertificateUriInvalid', 0x80170000, 'application-uri-differs'],
  ['Bad_CertificateUseNotAllowed', 0x80180000, 'opc-ua-use-wrong'],
  ['Bad_CertificateIssuerUseNotAllowed', 0x80190000, 'opc-ua-issuer-use-wrong'],
  ['Bad_CertificateUntrusted', 0x801a0000, 'opc-ua-untrusted'],
  ['Bad_CertificateRevocationUnknown', 0x801b0000, 'opc-ua-revocation-unknown'],
  [
    'Bad_CertificateIssuerRevocationUnknown',
    0x801c0000,
    'opc-ua-revocation-unknown',
    'The OPC UA application has no revocation list for the certificate of a CA.',
  ],
  ['Bad_CertificateRevoked', 0x801d0000, 'revoked'],
  ['Bad_CertificateIssuerRevoked', 0x801e0000, 'issuer-revoked'],
  ['Bad_CertificateChainIncomplete', 0x810d0000, 'opc-ua-chain-incomplete'],
  ['Bad_CertificatePolicyCheckFailed', 0x81140000, 'opc-ua-policy'],
  [
    'Bad_NoValidCertificates',
    0x80590000,
    'opc-ua-invalid',
    'The client sent no software certificate that is valid for the server.',
  ],
  [
    'Bad_ApplicationSignatureInvalid',
    0x80580000,
    'key-differs',
    'The signature of the client does not fit its certificate.',
  ],
  ['Bad_SecurityPolicyRejected', 0x80550000, 'cipher-differs', 'The server does not allow this security policy.'],
  ['Bad_SecurityModeRejected', 0x80540000, 'cipher-differs', 'The server does not allow this security mode.'],
]

const errorText = ([name, status, situation, means]: Row): ErrorText => ({
  says: [name, ...statusSpellings(status)],
  situation,
  ...(means !== undefined && { means }),
})

/** Status codes about certificates. */
export const opcUa: ErrorTextFamily = {
  program: 'opc-ua',
  source: 'OPC UA Part 4 section 7.39; OPC Foundation: StatusCode.csv',
  entries: [
    ...codes.map(errorText),
    {
      says: ['SHA1 signed certificates are not trusted'],
      situation: 'opc-ua-policy',
      source: 'OPC Foundation UA-.NETStandard: CertificateValidator',
    },
    {
      says: ['Certificate is not trusted. SubjectName'],
      situation: 'opc-ua-untrusted',
      source: 'OPC Foundation UA-.NETStandard: CertificateValidator',
    },
    {
      says: ['Certificate does not have an ApplicationUri', 'ApplicationUri in certificate does not match'],
      situation: 'application-uri-differs',
      source: 'OPC Foundation UA-.NETStandard issues 1907 and 3161 of open62541',
    },
  ],
}
