import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { publicRootSource } from '../../src/core/oid/public-root-table.ts'
import { logListSources } from '../../src/core/oid/certificate-log-table.ts'
import type { BuiltIn } from './built-in.ts'

/** A component, as far as it is filled in here. @see CycloneDX 1.6, "components" */
interface Component {
  readonly type: 'application' | 'library' | 'data'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  /** Absent where the author of a list of facts states none. */
  readonly licenses?: readonly { readonly license: { readonly id: string } }[]
  readonly purl?: string
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[]
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'))

/**
 * The list of everything that is built into the pages, in the form of CycloneDX 1.6. It has no time and no serial
 * number, so that the same sources give the same bytes. A hash is that of the package as the registry hands it out.
 */
export function billOfMaterials(packages: readonly BuiltIn[]): string {
  const { name, version, license } = read('package.json') as Record<'name' | 'version' | 'license', string>
  const lock = read('package-lock.json') as { packages: Record<string, { integrity?: string }> }
  const page: Component = { type: 'application', 'bom-ref': name, name, version, licenses: licensed(license) }
  const libraries = packages.map((library): Component => {
    const purl = `pkg:npm/${library.name.replace('@', '%40')}@${library.version}`
    const integrity = lock.packages[`node_modules/${library.name}`]?.integrity
    return {
      type: 'library',
      'bom-ref': purl,
      name: library.name,
      version: library.version,
      licenses: licensed(library.license),
      purl,
      ...(integrity?.startsWith('sha512-') && { hashes: [{ alg: 'SHA-512', content: hexadecimal(integrity) }] }),
    }
  })
  const roots: Component = {
    type: 'data',
    'bom-ref': 'public-roots',
    name: "Mozilla's list of public roots",
    version: publicRootSource.date,
    licenses: licensed('MPL-2.0'),
  }
  const logs = Object.entries(logListSources).map(([list, source]): Component => {
    const [what = '', day = ''] = source.split(' of 20')
    return { type: 'data', 'bom-ref': `${list}-logs`, name: what, version: `20${day}` }
  })
  const components = [...libraries, roots, ...logs]
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: page },
      components,
      dependencies: [{ ref: name, dependsOn: components.map((component) => component['bom-ref']) }],
    },
    undefined,
    2,
  )}\n`
}

const licensed = (id: string) => [{ license: { id } }]

const hexadecimal = (integrity: string) => Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')
