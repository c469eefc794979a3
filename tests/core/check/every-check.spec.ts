import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathChecks } from '../../../src/core/check/registry.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('every-check.spec.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

describe('every check', () => {
  it('has an id that no other has', () => {
    const ids = pathChecks.map(({ id }) => id)
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i)
    expect(doubled.map((id) => `two checks have the id ${id}`)).toEqual([])
  })

  it('is made in a spec of this folder, which names it', () => {
    const without = pathChecks.filter(({ id }) => !specs.some((text) => text.includes(`'${id}'`)))
    expect(without.map(({ id }) => `the check ${id} has no spec: ask for its outcomes in tests/core/check`)).toEqual([])
  })
})
