import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Rolldown } from 'vite'
import { FLOOR } from './floor.ts'
import { staticFields } from './static-fields.ts'
import { TREE_SHAKING } from './tree-shaking.ts'
import { withoutAsyncMethods } from './without-async-methods.ts'

/**
 * Bundles a file of src/ and all that it imports into one classic script that runs by itself. Throws where the bundler
 * yields more than one.
 */
export async function bundleScript(
  entry: string,
  options: Pick<BuildOptions, 'sourcemap'> = {},
): Promise<Rolldown.OutputChunk> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [staticFields(), withoutAsyncMethods()],
    build: {
      write: false,
      target: FLOOR,
      lib: { entry: source(entry), formats: ['iife'], name: 'script', fileName: 'script' },
      rolldownOptions: { treeshake: TREE_SHAKING },
      ...options,
    },
  })) as Rolldown.RolldownOutput[]
  return onlyChunk(entry, output)
}

/** Where a file of src/ lies. */
export const source = (name: string): string => fileURLToPath(new URL(`../../src/${name}`, import.meta.url))

export function onlyChunk(entry: string, output: Rolldown.RolldownOutput | undefined): Rolldown.OutputChunk {
  const chunks = output?.output.filter((file) => file.type === 'chunk') ?? []
  const [chunk] = chunks
  if (!chunk || chunks.length > 1) throw new Error(`${entry} must become one script`)
  return chunk
}
