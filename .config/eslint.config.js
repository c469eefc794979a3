import { fileURLToPath } from 'node:url'
import eslint from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import typescript from 'typescript-eslint'
import { AGES, BLANKET_CATCHES, IMPURE, LEAKS, LONGHAND_IMPORTS, UNBOUNDED, WORDS } from './lint/bans.mjs'
import { markupWords } from './lint/markup-words.mjs'
import { chainlight } from './lint/namesakes.mjs'
import { plainComments } from './lint/plain-comments.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Named one by one: the search for the nearest tsconfig.json passes over folders whose names begin with a dot. */
const PROJECTS = [
  'tsconfig.json',
  'src/core/tsconfig.json',
  'src/worker/tsconfig.json',
  'tests/tsconfig.json',
  '.config/tsconfig.json',
]

export default defineConfig(
  globalIgnores(['dist/', 'tests/vectors/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { project: PROJECTS, tsconfigRootDir: ROOT, extraFileExtensions: ['.svelte'] } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...LONGHAND_IMPORTS],
      // A number in a sentence reads as it is; the rule is about objects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // "() => panel.close()" is how Svelte's and the DOM's handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // A cast states what the reader should know; "!" only hides it. In tests see below.
      '@typescript-eslint/no-non-null-assertion': 'error',
      // tsc reports these with the same exception for names that begin with "_".
      '@typescript-eslint/no-unused-vars': 'off',
      // `for (;;)` and `while (true)` with a break inside are plain.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Spreading a text into its code points is what is meant wherever it is done here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The compiler's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
      // An empty text is as good as none where a fallback is asked for: name || 'unnamed'.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  // The page: nothing leaves it, nothing stays behind, and what certificates say is text.
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    plugins: { chainlight },
    rules: {
      'chainlight/imported-namesakes': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-globals': ['error', ...LEAKS.globals],
      'no-restricted-properties': ['error', ...LEAKS.properties],
      'no-restricted-syntax': ['error', ...LONGHAND_IMPORTS, ...LEAKS.syntax, ...AGES, ...UNBOUNDED],
    },
  },
  {
    files: ['src/ui/**'],
    rules: {
      'no-restricted-syntax': ['error', ...LONGHAND_IMPORTS, ...LEAKS.syntax, ...AGES, ...UNBOUNDED, ...WORDS],
    },
  },
  {
    files: ['src/core/**'],
    languageOptions: { globals: globals.es2022 },
    rules: {
      // The core's interfaces are sets of plain functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-globals': ['error', ...LEAKS.globals, ...IMPURE.globals],
      'no-restricted-properties': ['error', ...LEAKS.properties, ...IMPURE.properties],
      'no-restricted-syntax': [
        'error',
        ...[...LONGHAND_IMPORTS, ...LEAKS.syntax, ...AGES, ...IMPURE.syntax],
        ...[...UNBOUNDED, ...BLANKET_CATCHES],
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-at-debug-tags': 'error',
      // Markup keeps no blank at the edge of a block; {' '} is how one is written there.
      'svelte/no-useless-mustaches': 'off',
      // Under the policy Firefox drops a static style attribute. `style:name={value}` is set through the CSSOM and
      // works.
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      // State is replaced whole ($state.raw), never changed in place: the Maps and Sets in it need not be reactive.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      // The types of handlers in markup are known to svelte-check, not here.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // The rule cannot know that `let { a } = $props()` is never assigned on purpose.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },

  {
    files: ['src/ui/**/*.svelte'],
    plugins: { words: { rules: { 'none-in-markup': markupWords } } },
    rules: { 'words/none-in-markup': 'error' },
  },
  {
    files: ['.config/**', 'src/**', 'tests/**'],
    plugins: { house: { rules: { 'plain-comments': plainComments } } },
    rules: { 'house/plain-comments': 'error' },
  },
  {
    files: ['tests/**'],
    rules: {
      // A test that finds nothing where it must find something may simply throw.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures and empty stand-ins.
      'no-empty-pattern': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['.config/**', 'tests/**', '*.{js,ts}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['tests/bench/pages/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.{js,mjs}'],
    rules: {
      // JSDoc types say as much, and JSON is `any` wherever it is parsed.
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
)
