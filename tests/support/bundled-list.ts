import { readCertificate } from '../../src/core/certificate/certificate.ts'
import type { BundledRoot, BundledRoots } from '../../src/core/workspace/bundled-roots.ts'
import { Member } from '../../src/core/path/member.ts'
import { equalBytes } from '../../src/core/lib/bytes.ts'
import type { BuiltCertificate } from './certificate-builder.ts'

/** A root of such a list that counts only for what began up to an instant. */
export type ListedRoot = BuiltCertificate & { readonly distrustAfter?: number }

/** A list with these roots in place of Mozilla's. */
export function listOf(...roots: readonly ListedRoot[]): BundledRoots {
  const kept = roots.map(({ der, distrustAfter }, place): BundledRoot => {
    const reading = readCertificate(der)
    if (!reading.ok) throw reading.fault
    const id = `b${place}` as const
    const member = new Member(id, reading.certificate)
    return {
      as: 'certificate',
      id,
      kind: 'certificate',
      bytes: der,
      times: new Map(),
      forItself: new Set(),
      whole: new Set(),
      member,
      distrustAfter,
    }
  })
  const named: BundledRoots['named'] = (name) =>
    kept.filter(({ member }) => equalBytes(member.certificate.subject.node.encoded, name.node.encoded))
  return {
    find: (id) => kept.find((each) => each.id === id),
    named,
    withNameAndKeyOf: ({ subject, spki }) =>
      named(subject).find(({ member }) => equalBytes(member.certificate.spki.node.encoded, spki.node.encoded)),
  }
}
