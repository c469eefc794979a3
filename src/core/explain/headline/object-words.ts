import type { OtherSummary } from '../../report/report.ts'
import type { Words } from './words.ts'

/** Describes files without a certificate, and the next step. */
export const objectWords: Readonly<Record<OtherSummary['kind'], Words>> = {
  'attribute-certificate': {
    title: ['This is an attribute certificate, which holds no key'],
    toDo: ['Open the certificate that it belongs to.'],
    text: [' It says what somebody may do. Nothing can be imported from it.'],
  },
  certificate: {
    title: ['The certificate is damaged'],
    toDo: ['Save or export it once more.'],
    text: [' What can be read of it is shown below. The findings say where it ends.'],
  },
  'certificate-request': {
    title: ['This file is a certificate request (CSR)'],
    toDo: ['Open the file that the CA sent back: that is the certificate.'],
    text: [' A request asks a CA for a certificate. It is shown below.'],
  },
  cms: {
    title: ['This is a PKCS #7 message without certificates'],
    toDo: ['Open the file that holds the chain.'],
    text: [' What the message says of itself is shown below.'],
  },
  'key-parameters': {
    title: ['These are parameters of keys, not a certificate'],
    toDo: ['Open the file that holds the certificate.'],
    text: [' They are shown below as they are encoded.'],
  },
  'ocsp-response': {
    title: ['This is an OCSP response, not a certificate'],
    toDo: ['Add the certificates that it is about.'],
    text: [' It says whether certificates were revoked, and is shown below.'],
  },
  'public-key': {
    title: ['This is a public key, not a certificate'],
    toDo: ['Open the certificate that holds this key.'],
    text: [' A certificate holds a key together with a name and the signature of a CA.'],
  },
  'revocation-list': {
    title: ['This is a revocation list, not a certificate'],
    toDo: ['Add the certificates that it is about.'],
    text: [' It says which certificates their CA has revoked, and is shown below.'],
  },
}
