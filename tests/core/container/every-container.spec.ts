import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { containers } from '../../../src/core/container/registry.ts'
import { forms } from './forms/forms.ts'
import { asBytes, open } from './vector.ts'

const vectors = fileURLToPath(new URL('../../vectors/', import.meta.url))
const files = ['container', 'keystores', 'bouncy-castle', 'revocation'].flatMap((folder) =>
  readdirSync(join(vectors, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => new Uint8Array(readFileSync(join(vectors, folder, name)))),
)
const sources = [...files, ...forms.map(({ source }) => (typeof source === 'string' ? asBytes(source) : source))]

describe('every container', () => {
  it('has an id that no other has', () => {
    const ids = containers.map(({ id }): string => id)
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i)
    expect(doubled.map((id) => `two containers have the id ${id}`)).toEqual([])
  })

  it('opens a vector: a file of tests/vectors or a form of tests/core/container/forms', () => {
    const opened = new Set(sources.map((bytes) => open(bytes).container))
    const without = containers.filter(({ id }) => !opened.has(id))
    expect(
      without.map(
        ({ id }) =>
          `the container ${id} has no vector: give it a file in tests/vectors, or a form in tests/core/container/forms`,
      ),
    ).toEqual([])
  })
})
