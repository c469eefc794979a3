import { equalBytes } from '../lib/bytes.ts'
import { toHex } from '../lib/hex.ts'
import type { CertificateId } from '../finding/location.ts'
import type { Certificate } from '../certificate/certificate.ts'
import { authorityKeyIdentifier } from '../certificate/extension/authority-key-identifier.ts'
import { basicConstraints } from '../certificate/extension/basic-constraints.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import { subjectKeyIdentifier } from '../certificate/extension/subject-key-identifier.ts'
import { comparableName } from './name-comparison.ts'

/** A certificate in the pool from which paths are built, with the properties that the search needs often. */
export class Member {
  readonly subject: string
  readonly issuer: string
  #keyHolder: string | undefined

  constructor(
    readonly id: CertificateId,
    readonly certificate: Certificate,
  ) {
    this.subject = comparableName(certificate.subject)
    this.issuer = comparableName(certificate.issuer)
  }

  /** True where subject and issuer are one name, which says nothing about the key. @see RFC 5280 section 3.2 */
  get selfIssued(): boolean {
    return this.subject === this.issuer
  }

  /**
   * Identifies a subject together with its key. This is one CA, however often it was certified; a path visits it only
   * once.
   */
  get keyHolder(): string {
    return (this.#keyHolder ??= `${toHex(this.certificate.spki.node.encoded)} ${this.subject}`)
  }

  hasSameKeyAs(other: Member): boolean {
    return equalBytes(this.certificate.spki.node.encoded, other.certificate.spki.node.encoded)
  }

  /** The value in Basic Constraints: `true`, `false`, or undefined where they are absent or unreadable. */
  get ca(): boolean | undefined {
    return extensionValue(this.certificate, basicConstraints)?.cA
  }

  get subjectKeyIdentifier(): Uint8Array | undefined {
    return extensionValue(this.certificate, subjectKeyIdentifier)?.keyIdentifier
  }

  get authorityKeyIdentifier(): Uint8Array | undefined {
    return extensionValue(this.certificate, authorityKeyIdentifier)?.keyIdentifier
  }
}

export type KeyIdentifierComparison = 'equal' | 'different' | 'absent'

/**
 * Compares the Authority Key Identifier of one certificate with the Subject Key Identifier of the other: a hint, never
 * a proof.
 * @see RFC 5280 section 4.2.1.1
 */
export function compareKeyIdentifiers(subject: Member, issuer: Member): KeyIdentifierComparison {
  const wanted = subject.authorityKeyIdentifier
  const present = issuer.subjectKeyIdentifier
  if (!wanted || !present) return 'absent'
  return equalBytes(wanted, present) ? 'equal' : 'different'
}
