import { equalBytes } from '../../lib/bytes.ts'
import type { Certificate } from '../certificate.ts'
import { authorityKeyIdentifier } from '../extension/authority-key-identifier.ts'
import { extensionValue } from '../extension/find-extension.ts'
import { subjectKeyIdentifier } from '../extension/subject-key-identifier.ts'
import type { RevocationList } from './revocation-list.ts'

/** Whether a list names the key of this certificate as its signer. Undefined where one of the two is silent. */
export function namesKeyOf(list: RevocationList, certificate: Certificate): boolean | undefined {
  const wanted = extensionValue(list, authorityKeyIdentifier)?.keyIdentifier
  const present = extensionValue(certificate, subjectKeyIdentifier)?.keyIdentifier
  return wanted && present && equalBytes(wanted, present)
}

/**
 * Of certificates that all have the name of the list's issuer, those whose key the list names; all of them where it
 * names none of their keys. No signature is verified.
 * @see RFC 5280 section 5.2.1
 */
export function likelySigners<T extends { readonly certificate: Certificate }>(
  list: RevocationList,
  bearers: readonly T[],
): readonly T[] {
  const named = bearers.filter(({ certificate }) => namesKeyOf(list, certificate) === true)
  return named.length > 0 ? named : bearers
}
