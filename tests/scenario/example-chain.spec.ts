import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inTemporaryFolder, needsOpenssl, opensslVersion } from '../support/openssl.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

describe('the script that makes the example chain', () => {
  it.skipIf(!opensslVersion)(`writes the committed file, byte for byte (${opensslVersion ?? needsOpenssl})`, () => {
    inTemporaryFolder((folder) => {
      const again = join(folder, 'example-chain.ts')
      execFileSync(execPath, [inProject('tests/vectors/make/example-chain.mjs'), again])
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(inProject('src/ui/input/example-chain.ts'), 'utf8'))
    })
  })
})
