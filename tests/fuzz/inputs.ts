import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSource } from '../../src/core/container/open.ts'
import { oidOf } from '../core/certificate/extension/extension-of.ts'
import { attributeValues } from '../core/certificate/row/attribute-values.ts'
import { forms } from '../core/container/forms/forms.ts'
import { plantChain } from '../support/certificate-builder.ts'
import { craftedCertificate } from '../support/crafted-certificate.ts'
import { objectIdentifier, sequence, tlv } from '../support/der-writer.ts'
import { dresses } from '../support/dresses.ts'
import type { ExtensionSpec } from '../support/extension-writer.ts'
import { random, type Random } from '../support/random.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { treacherousOctets } from '../support/treacherous-octets.ts'
import ofAttributeCertificates from '../vectors/extensions/attribute-certificate-extensions.json' with { type: 'json' }
import attributeVectors from '../vectors/extensions/attributes.json' with { type: 'json' }
import judged from '../vectors/extensions/extensions.json' with { type: 'json' }
import ofRevocation from '../vectors/extensions/revocation-extensions.json' with { type: 'json' }
import shownOnly from '../vectors/extensions/shown-extensions.json' with { type: 'json' }
import { grown } from './der-grammar.ts'
import { derTree, written, type DerTree } from './der-tree.ts'
import { anyText } from './text-grammar.ts'

const vectors = fileURLToPath(new URL('../vectors/', import.meta.url))

/** Every file of the vectors that is opened as it is, and every form of text. */
const files: readonly Uint8Array[] = [
  ...['container', 'keystores', 'bouncy-castle', 'revocation'].flatMap((folder) =>
    readdirSync(join(vectors, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => new Uint8Array(readFileSync(join(parentPath, name)))),
  ),
  ...forms.map(({ source }) => (typeof source === 'string' ? new Uint8Array(Buffer.from(source, 'latin1')) : source)),
]

function grouped(sources: readonly Uint8Array[]): Map<string | undefined, Uint8Array[]> {
  const groups = new Map<string | undefined, Uint8Array[]>()
  for (const bytes of sources) {
    const { container } = openSource({ name: 'a file', bytes: bytes.slice() }, 's1')
    groups.set(container, [...(groups.get(container) ?? []), bytes])
  }
  return groups
}

const octets = ({ value }: { readonly value: string }) => new Uint8Array(Buffer.from(value, 'hex'))

/** The vectors of extensions; some are named by the terms of their decoders. */
const extensions: readonly ExtensionSpec[] = [
  ...judged.map((vector) => ({ oid: vector.oid, value: octets(vector) })),
  ...[...ofAttributeCertificates, ...ofRevocation, ...shownOnly].map((vector) => ({
    oid: oidOf(vector.name),
    value: octets(vector),
  })),
]

/** Attributes whose values have parts, as Subject Directory Attributes. */
const attributes: readonly ExtensionSpec[] = attributeVectors.map((vector) => ({
  oid: '2.5.29.9',
  value: sequence(sequence(objectIdentifier(attributeValues[vector.name]![0]), octets(vector))),
}))

/** Entries of lists with each extension that they may have, which stand nowhere else. */
const entry = {
  serial: 7n,
  reason: 1,
  certificateIssuer: plantChain().root.subject,
  moreExtensions: [{ oid: '2.5.29.24', value: tlv(0x18, Buffer.from('20250101000000Z')) }],
}

/** A certificate around each vector, so that every decoder is reached. */
const extended: readonly Uint8Array[] = [
  ...[...extensions, ...attributes].map((one) => craftedCertificate({ moreExtensions: [one] })),
  revocationList({ issuer: plantChain().root, scope: { indirectCRL: true }, entries: [entry] }).der,
]

/** The members of the registries that the inputs begin with, before anything in them is changed. */
export function membersReached(): { containers: Set<string>; objects: Set<string>; extensions: Set<string> } {
  const opened = files.map((bytes) => openSource({ name: 'a file', bytes: bytes.slice() }, 's1'))
  return {
    containers: new Set(opened.flatMap(({ container }) => container ?? [])),
    objects: new Set(opened.flatMap(({ objects }) => objects.map(({ kind }) => kind))),
    extensions: new Set(extensions.map(({ oid }) => oid)),
  }
}

/** Whether these octets stand somewhere in a file that inputs are made of. */
export const stands = (octets: Uint8Array): boolean =>
  [...files, ...extended].some((bytes) => Buffer.from(bytes).includes(Buffer.from(octets)))

/** Productions of the grammar of DER: certificates, lists, messages, keystores, keys, requests, answers. */
const trees: readonly DerTree[] = [...files, ...extended].map(derTree).filter((tree) => tree !== undefined)
const small = [...files, ...extended].filter(({ length }) => length < 3000)

/** The files by the container that opens them, so that a rare one is tried as often as PEM. */
const byContainer: readonly (readonly Uint8Array[])[] = [...grouped(files).values()]

/**
 * Changes octets of no known grammar: archives, databases, key files. Their readers trust lengths and magic numbers.
 */
function bent(octets: Uint8Array, random: Random): Uint8Array {
  let changed = octets
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(changed.length + 1)
    const removed = random.pick([0, 0, 1, 2, 4, random.below(400)])
    const inserted = random.pick([
      () => [],
      () => random.pick(treacherousOctets),
      () => random.octets(1 + random.below(8)),
      () => octets.slice(random.below(octets.length + 1), random.below(octets.length + 1)),
    ])()
    changed = Uint8Array.from([...changed.subarray(0, at), ...inserted, ...changed.subarray(at + removed)])
  }
  return changed
}

/** The input of that seed: always the same for the same vectors. */
export function inputOf(seed: number): Uint8Array {
  const chance = random(seed)
  const made = chance.pick([
    () => written(grown(chance.pick(trees), trees, chance)),
    () => written(grown(chance.pick(trees), trees, chance)),
    () => anyText(small, chance),
    () => bent(chance.pick(chance.pick(byContainer)), chance),
  ])()
  if (chance.chance(0.7)) return made
  return chance.pick(Object.values(dresses))(made)
}
