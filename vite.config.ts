import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { twoPages } from './.config/build/two-pages.ts'
import { FLOOR } from './.config/build/floor.ts'

export default defineConfig({
  // Relative addresses: the folder works under any sub-path of any server.
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: false }), twoPages()],
  build: {
    target: FLOOR,
    assetsDir: '',
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: false },
      // Loading a module of the core does nothing, so the page takes from it only what it calls: the engine is in the core script.
      treeshake: { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] },
      checks: { bundlerTimings: false },
    },
  },
})
