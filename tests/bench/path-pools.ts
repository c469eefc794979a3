import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificate, plantChain, type BuiltCertificate } from '../support/certificate-builder.ts'
import { dataFolder } from '../support/data-folder.ts'
import type { Der } from '../support/der-writer.ts'

/** Certificates to find paths in; the first is the one that paths are asked for, the second the root. */
export interface Pool {
  readonly name: string
  readonly certificates: readonly Uint8Array[]
}

/** The situations that the benchmark reports, each made once. */
export function pools(): Pool[] {
  return [chainOfThree(), ...amongPublicRoots(), tenThousand(), ...[5, 9, 13].map(layers), mesh(20)]
}

const pool = (name: string, built: readonly BuiltCertificate[], others: readonly Uint8Array[] = []): Pool => {
  return { name, certificates: [...built.map(({ der }): Der => der), ...others] }
}

function chainOfThree(): Pool {
  const { root, issuing, server } = plantChain()
  return pool('chain of 3', [server, root, issuing])
}

/** Debian's roots, where the shared data is there. */
function amongPublicRoots(): Pool[] {
  const folder = join(dataFolder() ?? '', 'corpora/debian-ca/mozilla')
  if (!existsSync(folder)) return []
  const roots = readdirSync(folder).map(
    (name) => new Uint8Array(new X509Certificate(readFileSync(join(folder, name))).raw),
  )
  const { root, issuing } = plantChain()
  const second = certificate({
    subject: 'Second Issuing CA',
    ca: true,
    issuer: certificate({ ...issuing.spec, pathLenConstraint: 1 }),
  })
  const first = certificate({ ...issuing.spec, pathLenConstraint: 1 })
  const leaf = certificate({ subject: 'leaf.plant.example', issuer: second })
  return [pool(`leaf and 2 intermediates among ${roots.length} roots`, [leaf, root, second, first], roots)]
}

/** A root, ten issuing CAs and what they issued. */
function tenThousand(): Pool {
  const root = certificate({ subject: 'Large Root CA', ca: true })
  const issuing = Array.from({ length: 10 }, (_, i) =>
    certificate({ subject: `Issuing CA ${i}`, ca: true, issuer: root }),
  )
  const key = issuing[0]!.key
  const leaves = Array.from({ length: 10_000 - 1 - issuing.length }, (_, i) => {
    return certificate({ subject: `device-${i}.plant.example`, key, issuer: issuing[i % issuing.length]! })
  })
  return pool('10,000 certificates, one asked for', [leaves[0]!, root, ...issuing, ...leaves.slice(1)])
}

/** Each CA of a layer is certified by both of the layer above: 2^depth paths. */
function layers(depth: number): Pool {
  const root = certificate({ subject: 'Layers Root', ca: true })
  const all: BuiltCertificate[] = []
  let above = [root]
  for (let level = depth; level > 0; level--) {
    const layer = ['A', 'B'].map((side) =>
      above.map((issuer) => certificate({ subject: `Layer ${level} ${side}`, ca: true, issuer })),
    )
    all.push(...layer.flat())
    above = layer.map(([one]) => one!)
  }
  return pool(`layers two wide, depth ${depth}`, [certificate({ subject: 'leaf', issuer: above[0]! }), root, ...all])
}

/** Every CA is certified by every other, and one of them by the root. */
function mesh(size: number): Pool {
  const root = certificate({ subject: 'Mesh Root', ca: true })
  const own = Array.from({ length: size }, (_, i) => certificate({ subject: `Mesh CA ${i}`, ca: true, issuer: root }))
  const crosses = own.flatMap((ca) =>
    own.filter((issuer) => issuer !== ca).map((issuer) => certificate({ subject: ca.subject, ca: true, issuer })),
  )
  const leaf = certificate({ subject: 'leaf', issuer: own.at(-1)! })
  return pool(`mesh of ${size} x ${size} cross-certificates`, [leaf, root, own[0]!, ...crosses])
}
