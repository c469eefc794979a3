import { certificate, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { craftedCertificate } from '../../support/crafted-certificate.ts'
import { nothing, objectIdentifier, sequence, setOf, utf8String } from '../../support/der-writer.ts'
import { nameConstraints, subjectAlternativeName } from '../../support/extension-writer.ts'
import { testKey } from '../../support/test-keys.ts'
import type { HostileFamily } from './hostile-case.ts'

const together = (certificates: readonly BuiltCertificate[]) => Buffer.from(certificates.map(({ pem }) => pem).join(''))
const hosts = (count: number, zone: string) => Array.from({ length: count }, (_, i) => ({ dns: `h${i}.${zone}` }))

export const constraints: HostileFamily = {
  name: 'constraints on names',
  cases: () =>
    [100, 10_000].map((count) => ({
      name: `${count} constraints on ${count} names`,
      files: () => {
        const root = certificate({
          subject: 'Constraining Root',
          ca: true,
          moreExtensions: [
            nameConstraints({
              permitted: hosts(count, 'permitted.example'),
              excluded: hosts(count, 'excluded.example'),
            }),
          ],
        })
        const leaf = certificate({
          subject: 'constrained',
          issuer: root,
          extensions: { subjectAlternativeName: subjectAlternativeName(hosts(count, 'leaf.example')) },
        })
        return together([leaf, root])
      },
      certificates: 2,
      // Ten thousand times ten thousand comparisons are left, and that is said.
      says: [count > 100 ? ('names-too-many' as const) : ('name-not-permitted' as const)],
      seconds: 20,
    })),
}

/** CAs of which each signed every other. */
function mesh(count: number): BuiltCertificate[] {
  const roots = Array.from({ length: count }, (_, i) => certificate({ subject: `Mesh CA ${i}`, ca: true }))
  const crossed = roots.flatMap((issuer) =>
    roots
      .filter((subject) => subject !== issuer)
      .map((subject) => certificate({ subject: subject.subject, key: subject.key, ca: true, issuer })),
  )
  return [...roots, ...crossed, certificate({ subject: 'leaf.mesh.example', issuer: roots[0]! })]
}

export const meshes: HostileFamily = {
  name: 'loops and meshes',
  cases: (random) => [
    ...[5, 20].map((count) => ({
      name: `${count} authorities that signed one another`,
      files: () => together(mesh(count)),
      certificates: count * count + 1,
      seconds: 60,
    })),
    {
      name: '300 certificates of one name and one key',
      files: () => {
        const key = testKey('self-issued')
        const one = Array.from({ length: 300 }, (_, i) =>
          certificate({
            subject: 'Self-Issued CA',
            ca: true,
            key,
            serialNumber: BigInt(random.below(2 ** 30)) * 1000n + BigInt(i),
          }),
        )
        return together(one)
      },
      certificates: 300,
      seconds: 60,
    },
    {
      name: '200 authorities of one name and different keys',
      files: () =>
        together(
          Array.from({ length: 200 }, (_, i) =>
            certificate({ subject: 'Namesake CA', ca: true, key: testKey(`namesake ${i}`) }),
          ),
        ),
      certificates: 200,
      seconds: 60,
    },
  ],
}

/** Kinds of fault that were met in use and are none of the families above. */
export const metInUse: HostileFamily = {
  name: 'met in use',
  cases: () => [
    {
      name: '3,000 findings in one certificate',
      files: () =>
        craftedCertificate({
          moreExtensions: Array.from({ length: 3_000 }, (_, i) => ({
            oid: `1.3.6.1.4.1.99999.${i}`,
            critical: true,
            value: nothing(),
          })),
        }),
      certificates: 1,
      says: ['findings-left-out'],
      seconds: 10,
    },
    {
      name: '10,000 certificates that begin and end alike',
      files: () => {
        const template = certificate({ subject: sequenceOfNames(), serialNumber: 1n }).der
        const at = Buffer.from(template).indexOf('collide-')
        return Buffer.concat(
          Array.from({ length: 10_000 }, (_, i) => {
            const copy = template.slice()
            copy.set(Buffer.from(String(i).padStart(8, '0')), at + 8)
            return copy
          }),
        )
      },
      certificates: 10_000,
      mostLookedAt: 1_000,
      seconds: 60,
    },
    {
      name: '5,000 small files',
      files: () => Array.from({ length: 5_000 }, (_, i) => Buffer.from(`notes ${i}`)),
      certificates: 0,
      says: ['findings-left-out'],
      seconds: 20,
    },
    {
      name: 'a name of 3,000 attributes of one kind',
      files: () =>
        craftedCertificate({
          subject: sequence(
            ...Array.from({ length: 3_000 }, () =>
              setOf(sequence(objectIdentifier('2.5.4.11'), utf8String('x'.repeat(200)))),
            ),
          ),
        }),
      certificates: 1,
      seconds: 10,
    },
  ],
}

/** Long before and behind, so that only the middle differs. */
const sequenceOfNames = () =>
  [
    ['O', 'before '.repeat(40)],
    ['CN', 'collide-00000000'],
    ['OU', 'behind '.repeat(40)],
  ] as const
