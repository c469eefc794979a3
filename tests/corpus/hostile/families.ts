import { armorFloods, spellings } from './armor.ts'
import { bundles, longLists, manyParts, messages } from './crowds.ts'
import { bombs, identifiers, integers, lengthLies } from './encodings.ts'
import type { HostileFamily } from './hostile-case.ts'
import { ecKeys, rsaKeys } from './keys.ts'
import { keystores } from './keystores.ts'
import { constraints, meshes, metInUse } from './meshes.ts'
import { badEncodings, names, texts, times } from './names-and-times.ts'
import { structures } from './structure.ts'

// Every kind of hostile input that is known, in two halves that take about as long as each other.

/** Single certificates, down to their octets. */
export const familiesOfEncodings: readonly HostileFamily[] = [
  ...[bombs, lengthLies, identifiers, integers],
  ...[names, texts, badEncodings, times],
  ...[manyParts, rsaKeys, ecKeys, structures],
]

/** Things that come in large numbers: files, certificates, entries, CAs. */
export const familiesOfCrowds: readonly HostileFamily[] = [
  ...[longLists, messages, bundles],
  ...[spellings, armorFloods, keystores],
  ...[constraints, meshes, metInUse],
]
