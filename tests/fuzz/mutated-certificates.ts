import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { craftedCertificate } from '../support/crafted-certificate.ts'
import { plantChain } from '../support/certificate-builder.ts'
import type { Random } from '../support/random.ts'
import { grown } from './der-grammar.ts'
import { derTree, written } from './der-tree.ts'

const vectors = fileURLToPath(new URL('../vectors/', import.meta.url))

/** So many certificates that were changed by the grammar of DER, each in one to four places. */
export function mutatedCertificates(count: number, random: Random): Uint8Array[] {
  const files = ['container', 'bouncy-castle'].flatMap((folder) =>
    readdirSync(vectors + folder)
      .filter((name) => /^(root|server|tsa)\.der$/.test(name))
      .map((name) => new Uint8Array(readFileSync(`${vectors}${folder}/${name}`))),
  )
  const built = Object.values(plantChain()).map(({ der }) => der)
  const trees = [...files, ...built, craftedCertificate()].map(derTree).filter((tree) => tree !== undefined)
  return Array.from({ length: count }, () => written(grown(random.pick(trees), trees, random)))
}
