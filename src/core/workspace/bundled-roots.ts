import { equalBytes } from '../lib/bytes.ts'
import type { BundledRootId } from '../finding/location.ts'
import { publicRootAt, publicRootsNamed, type PublicRoot } from './public-roots.ts'
import { sha256Text } from '../crypto/digest.ts'
import { readCertificate, type Certificate } from '../certificate/certificate.ts'
import type { Name } from '../certificate/name.ts'
import { Member } from '../path/member.ts'
import type { KeptCertificate } from './kept-object.ts'

/** A root of the built-in list in the form in which certificates are kept. No source has it. */
export interface BundledRoot extends KeptCertificate {
  readonly distrustAfter: number | undefined
}

/** Where roots are looked for that no file brought. */
export interface BundledRoots {
  find(id: BundledRootId): BundledRoot | undefined
  /** The roots of a name, octet for octet: public CAs write the names of their issuers so. */
  named(name: Name): readonly BundledRoot[]
  /** The root of the list with the name and key of this certificate, whatever else differs. */
  withNameAndKeyOf(certificate: Certificate): BundledRoot | undefined
}

/** Mozilla's list. Each root is decoded once and stays the same object, so that a signature is verified once. */
export function mozillaRoots(): BundledRoots {
  const kept = new Map<number, BundledRoot>()
  const keep = (root: PublicRoot): BundledRoot => {
    const known = kept.get(root.place)
    if (known) return known
    const made = asKept(root)
    kept.set(root.place, made)
    return made
  }
  const named = (name: Name): readonly BundledRoot[] =>
    publicRootsNamed(sha256Text(name.node.encoded))
      .map(keep)
      .filter(({ member }) => equalBytes(member.certificate.subject.node.encoded, name.node.encoded))
  return {
    find(id) {
      const root = publicRootAt(Number(id.slice(1)))
      return root && keep(root)
    },
    named,
    withNameAndKeyOf: ({ subject, spki }) =>
      named(subject).find(({ member }) => equalBytes(member.certificate.spki.node.encoded, spki.node.encoded)),
  }
}

function asKept({ place, certificate: bytes, distrustAfter }: PublicRoot): BundledRoot {
  const reading = readCertificate(bytes)
  if (!reading.ok) throw new Error('the list of public roots has a certificate that cannot be read')
  const id: BundledRootId = `b${place}`
  const member = new Member(id, reading.certificate)
  return {
    as: 'certificate',
    id,
    kind: 'certificate',
    bytes,
    times: new Map(),
    forItself: new Set(),
    whole: new Set(),
    member,
    distrustAfter,
  }
}
