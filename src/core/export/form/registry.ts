import type { FormId } from '../../finding/form.ts'
import { base64Cer } from './base64-cer.ts'
import { caBundle } from './ca-bundle.ts'
import type { WriteForm } from './contract.ts'
import { crlDer } from './crl-der.ts'
import { crlPem } from './crl-pem.ts'
import { derCer } from './der-cer.ts'
import { der } from './der.ts'
import { javaTrustStore } from './java-trust-store.ts'
import { opcUaFolders } from './opc-ua-folders.ts'
import { opensslHashNames } from './openssl-hash-names.ts'
import { pemChain } from './pem-chain.ts'
import { pemCrt } from './pem-crt.ts'
import { onePemFile } from './pem.ts'
import { pkcs12TrustStore } from './pkcs12-trust-store.ts'
import { pkcs7P7c } from './pkcs7-p7c.ts'
import { pkcs7Pem } from './pkcs7-pem.ts'
import { pkcs7 } from './pkcs7.ts'
import { requestDer } from './request-der.ts'
import { requestPem } from './request-pem.ts'
import { zip } from './zip.ts'

/** The writer of each form. */
export const forms = {
  'base64-cer': base64Cer,
  'ca-bundle': caBundle,
  'crl-der': crlDer,
  'crl-pem': crlPem,
  der,
  'der-cer': derCer,
  'java-trust-store': javaTrustStore,
  'opc-ua-folders': opcUaFolders,
  'openssl-hash-names': opensslHashNames,
  pem: onePemFile,
  'pem-chain': pemChain,
  'pem-crt': pemCrt,
  'pkcs12-trust-store': pkcs12TrustStore,
  pkcs7,
  'pkcs7-p7c': pkcs7P7c,
  'pkcs7-pem': pkcs7Pem,
  'request-der': requestDer,
  'request-pem': requestPem,
  zip,
} as const satisfies Readonly<Record<FormId, WriteForm>>
