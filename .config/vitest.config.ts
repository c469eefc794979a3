import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A busy machine is no reason to fail; what hangs ends all the same. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 }

/**
 * CI's machine is shared: what fails there is tried once more, and the end of the run names what passed only then. By
 * hand a test that does not pass at once fails.
 */
const retry = process.env['CI'] ? 1 : 0

export default defineConfig({
  root,
  test: {
    // As many as there are cores; by itself Vitest leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      // Everything that Node can run by itself. Its files share the modules that they import: most of the time
      // went into loading the core anew for each of them. tests/config/stages.spec.ts keeps out what leaks from one
      // into the next.
      project(
        'unit',
        ['tests/**/*.spec.ts'],
        ['ui', 'e2e', 'artifact', 'conformance', 'corpus', 'bench', 'fuzz', 'consumers'],
        {
          isolate: false,
        },
      ),
      // Components in jsdom.
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          root,
          include: ['tests/ui/**/*.spec.ts'],
          environment: 'jsdom',
          ...PATIENCE,
          retry,
          setupFiles: [
            '@testing-library/jest-dom/vitest',
            ...['no-layout', 'patience', 'quick-roles'].map((name) => `tests/ui/setup/${name}.ts`),
          ],
        },
      },
      // Public suites and real-world corpora: slower, on demand and in CI.
      project('conformance', ['tests/conformance/**/*.spec.ts']),
      project('corpus', ['tests/corpus/*.spec.ts']),
      project('hostile', ['tests/corpus/hostile/*.spec.ts']),
      // The built pages as files: behind real web servers, made twice, looked through, released.
      project('artifact', ['tests/artifact/**/*.spec.ts']),
      // Programs with a manifest of their own that use what is saved.
      project('consumers', ['tests/consumers/*.spec.ts']),
      // Inputs by chance, for as long as one likes.
      project('fuzz', ['tests/fuzz/**/*.spec.ts']),
    ],
  },
})

function project(name: string, include: string[], otherFolders: string[] = [], more: { isolate?: boolean } = {}) {
  const exclude = otherFolders.map((folder) => `tests/${folder}/**`)
  return { test: { name, root, include, exclude, environment: 'node', ...PATIENCE, retry, ...more } }
}
