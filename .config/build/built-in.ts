import { readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A package of which something is built into the pages. */
export interface BuiltIn {
  readonly name: string
  readonly version: string
  /** An identifier of SPDX. */
  readonly license: string
  readonly folder: string
}

/** The folder of the package that a module belongs to. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/

/** Modules that the bundler writes by itself; what stands in them is its own. */
const RUNTIME = '\0rolldown/'

/** The packages that these modules come from, by name. Throws for one that names no licence. */
export function builtIn(moduleIds: readonly string[]): BuiltIn[] {
  const folders = moduleIds.flatMap((id) => (id.startsWith(RUNTIME) ? bundlerFolder() : (PACKAGE.exec(id)?.[0] ?? [])))
  return [...new Set(folders)].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Rolldown is a package of Vite's, which need not lie beside it. */
function bundlerFolder(): string {
  const vite = createRequire(realpathSync(createRequire(import.meta.url).resolve('vite/package.json')))
  return PACKAGE.exec(vite.resolve('rolldown'))?.[0] ?? dirname(vite.resolve('rolldown'))
}

function describe(folder: string): BuiltIn {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<BuiltIn>
  if (!name || !version || !license) throw new Error(`${folder} names no licence`)
  return { name, version, license, folder }
}
