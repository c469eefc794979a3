import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    projects: [
      // Everything that Node can run by itself.
      project('unit', ['tests/**/*.spec.ts'], ['ui', 'e2e', 'conformance', 'corpus', 'bench']),
      // Components in jsdom.
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          root,
          include: ['tests/ui/**/*.spec.ts'],
          environment: 'jsdom',
          setupFiles: '@testing-library/jest-dom/vitest',
        },
      },
      // Public suites and real-world corpora: slower, on demand and in CI.
      project('conformance', ['tests/conformance/**/*.spec.ts']),
      project('corpus', ['tests/corpus/**/*.spec.ts']),
    ],
  },
})

function project(name: string, include: string[], otherFolders: string[] = []) {
  return {
    test: { name, root, include, exclude: otherFolders.map((folder) => `tests/${folder}/**`), environment: 'node' },
  }
}
