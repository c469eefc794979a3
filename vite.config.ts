import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { twoPages } from './.config/build/two-pages.ts'
import { styleClass } from './.config/build/style-class.ts'
import { FLOOR } from './.config/build/floor.ts'
import { TREE_SHAKING } from './.config/build/tree-shaking.ts'

export default defineConfig(({ command }) => {
  // Vite heeds the variable of whoever builds; another value would bring Svelte's checks for developers into the page.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    // Relative addresses: the folder works under any sub-path of any server.
    base: './',
    plugins: [
      svelte({ configFile: false, compilerOptions: { cssHash: styleClass, discloseVersion: false } }),
      twoPages(),
    ],
    build: {
      target: FLOOR,
      assetsDir: '',
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      // .config/size/budget.mjs says what it may weigh.
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        output: { codeSplitting: false },
        treeshake: TREE_SHAKING,
        checks: { bundlerTimings: false },
      },
    },
  }
})
