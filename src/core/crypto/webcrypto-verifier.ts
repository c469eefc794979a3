import type { Oid } from '../asn1/object-identifier.ts'
import { concatBytes } from '../lib/bytes.ts'
import { encodeBase64 } from '../lib/base64.ts'
import { unlessItRejects } from '../lib/library-call.ts'
import type { DigestName } from './digest.ts'
import type { Verification } from './verification.ts'

/** The hash functions of WebCrypto. @see W3C Web Cryptography Level 2, section 30 (SHA) */
const hashes: readonly DigestName[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']

/** The curves of WebCrypto's ECDSA, by identifier. @see W3C Web Cryptography Level 2, section 23 (ECDSA) */
const curves: Readonly<Record<Oid, string | undefined>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
}

type Key = { readonly jwk: JsonWebKey } | { readonly raw: Uint8Array<ArrayBuffer> }

interface Question {
  readonly key: Key
  readonly importAs: Algorithm | string | RsaHashedImportParams | EcKeyImportParams
  readonly verifyWith: Algorithm | string | RsaPssParams | EcdsaParams
  readonly signature: Uint8Array<ArrayBuffer>
}

/**
 * Yields the answer of the engine's own implementation; undefined where it has none. A yes is final. A no is not final:
 * engines also say no for keys that they only do not support (Firefox for RSA keys above 16,384 bits), and nobody has
 * measured all engines. Keys are passed as the numbers and points that we have checked, never as the certificate's
 * octets, so that no engine's own decoding counts.
 */
export async function askWebCrypto(subtle: SubtleCrypto, verification: Verification): Promise<boolean | undefined> {
  const question = ask(verification)
  if (!question) return undefined
  const { key, importAs, verifyWith, signature } = question
  const message = new Uint8Array(verification.message)
  // NotSupportedError, DataError and OperationError all mean here that this engine cannot compute it. None of them
  // means no.
  return unlessItRejects(async () => {
    const imported =
      'jwk' in key
        ? await subtle.importKey('jwk', key.jwk, importAs, false, ['verify'])
        : await subtle.importKey('raw', key.raw, importAs, false, ['verify'])
    return subtle.verify(verifyWith, imported, signature, message)
  })
}

/**
 * Yields the question in WebCrypto's terms; undefined where WebCrypto has none for it, or where engines are known to
 * answer wrongly.
 */
function ask(verification: Verification): Question | undefined {
  switch (verification.kind) {
    case 'rsa':
      return askRsa(verification)
    case 'ecdsa':
      return askEcdsa(verification)
    case 'eddsa':
      return askEddsa(verification)
    default:
      return undefined
  }
}

function askRsa({ key, padding, signature }: Verification & { kind: 'rsa' }): Question | undefined {
  if (!hashes.includes(padding.hash)) return undefined
  const name = padding.kind === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5'
  const question = {
    key: { jwk: { kty: 'RSA', n: base64Url(key.modulus), e: base64Url(key.exponent) } },
    importAs: { name, hash: padding.hash },
    signature: new Uint8Array(signature),
  }
  if (padding.kind === 'rsa-pkcs1') return { ...question, verifyWith: { name } }
  // WebCrypto's MGF1 uses the hash of the message.
  if (padding.mgfHash !== padding.hash) return undefined
  return { ...question, verifyWith: { name, saltLength: padding.saltLength } }
}

/** WebCrypto takes the two numbers one after the other, not DER. */
function askEcdsa({ curve, point, hash, signature }: Verification & { kind: 'ecdsa' }): Question | undefined {
  const namedCurve = curves[curve.oid]
  if (!namedCurve || !hashes.includes(hash)) return undefined
  return {
    key: { raw: new Uint8Array(point) },
    importAs: { name: 'ECDSA', namedCurve },
    verifyWith: { name: 'ECDSA', hash },
    signature: concatBytes([signature.r, signature.s]),
  }
}

function askEddsa({ curve, key, signature }: Verification & { kind: 'eddsa' }): Question | undefined {
  if (curve !== 'Ed25519') return undefined
  const name = 'Ed25519'
  return {
    key: { raw: new Uint8Array(key) },
    importAs: { name },
    verifyWith: { name },
    signature: new Uint8Array(signature),
  }
}

/** @see RFC 7515 section 2 */
const base64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
