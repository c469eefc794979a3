import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extensionRegistry } from '../../src/core/certificate/extension/registry.ts'
import { entryExtensions } from '../../src/core/certificate/revocation-list/registry.ts'
import { containers } from '../../src/core/container/registry.ts'
import { createEngine } from '../../src/core/index.ts'
import { armorLabelOf } from '../../src/core/report/other-object.ts'
import { answersWell } from '../fuzz/answers-well.ts'
import { inputOf, membersReached, stands } from '../fuzz/inputs.ts'
import { objectIdentifier } from '../support/der-writer.ts'
import { open } from './container/vector.ts'

const folder = fileURLToPath(new URL('../vectors/fuzz/', import.meta.url))
const crashes = existsSync(folder) ? readdirSync(folder) : []

describe('inputs of the grammars', () => {
  it('are the same for the same seed', () => {
    expect(inputOf(7)).toEqual(inputOf(7))
    expect(inputOf(7)).not.toEqual(inputOf(8))
  })

  it('begin with every container, decoder and kind of object there is', () => {
    const reached = membersReached()
    // An unknown encoding is what others become; secrets stand in keystores that are locked.
    const objects = [...Object.keys(armorLabelOf), 'private-key', 'pkcs12', 'java-keystore']
    const missed = [
      ...containers.map(({ id }) => id).filter((id) => !reached.containers.has(id)),
      ...extensionRegistry.filter(({ oid }) => !reached.extensions.has(oid)).map(({ term, oid }) => `${term} (${oid})`),
      ...entryExtensions.filter(({ oid }) => !stands(objectIdentifier(oid))).map(({ term }) => `${term} of an entry`),
      ...objects.filter((kind) => !reached.objects.has(kind)),
    ]
    expect(missed.map((member) => `no fuzzing reaches ${member}: it has no vector, see tests/fuzz/inputs.ts`)).toEqual(
      [],
    )
  })

  it('reach every container', { timeout: 120_000 }, () => {
    const reached = new Set<string | undefined>()
    for (let seed = 0; seed < 20_000 && reached.size <= containers.length; seed++) {
      reached.add(open(inputOf(seed)).container)
    }
    const missed = containers.filter(({ id }) => !reached.has(id))
    expect(missed.map(({ id }) => `no input of the grammars is ${id}`)).toEqual([])
  })

  it('that once crashed the program are answered', async () => {
    for (const name of crashes) {
      await answersWell(name, new Uint8Array(readFileSync(folder + name)), createEngine({ subtle: crypto.subtle }))
    }
    expect(crashes.filter((name) => !name.endsWith('.bin'))).toEqual([])
  })
})
