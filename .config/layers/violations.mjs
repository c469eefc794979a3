import { cruise } from 'dependency-cruiser'
import { RULES } from './rules.mjs'
import { svelteImports } from './svelte-imports.mjs'

/** @typedef {{ rule: string, comment: string, from: string, to: string }} Violation */

/** The modules that index.html and the build start. */
const ENTRIES = ['src/early.ts', 'src/main.ts', 'src/start-page.ts', 'src/worker/engine.worker.ts']

/** Rules on the shape of the whole, which a list of arrows cannot express. */
const SHAPE = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other are one file, or both need a third: move what is shared there.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'engine-without-sentences',
    comment:
      'The engine answers in plain data, and the page words it: let the engine answer with a term or a code, or take as an argument what the page knows of words.',
    from: { path: '^src/core/create-engine\\.ts$' },
    to: { path: '^src/core/explain/', reachable: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing that the page starts reaches this file: use it or delete it.',
    from: { path: ENTRIES.map((file) => `^${file}$`) },
    to: {
      path: '^src/.*\\.(ts|svelte)$',
      pathNot: ['\\.d\\.ts$', ...ENTRIES.map((file) => `^${file}$`)],
      reachable: false,
    },
  },
  {
    name: 'resolvable',
    comment: 'There is no such file or package: imports name the file as it is, with its extension.',
    from: {},
    to: { couldNotResolve: true },
  },
]

/**
 * Everything below `src` in the project at `root` that breaks a rule, each once: both readings see an import of a value
 * in a component, and two imports of one file are one arrow.
 * @param {string} root
 * @returns {Promise<Violation[]>}
 */
export async function violations(root) {
  const fromSvelte = svelteImports(root)
  const found = [
    ...(await cruised(root)).filter(
      ({ rule, to }) => !(rule === 'no-orphans' && fromSvelte.some((arrow) => arrow.to === to)),
    ),
    ...fromSvelte.flatMap(broken),
  ]
  return [...new Map(found.map((each) => [`${each.rule} ${each.from} ${each.to}`, each])).values()]
}

/** @param {string} root */
async function cruised(root) {
  const severity = /** @type {const} */ ('error')
  const { output } = await cruise(['src'], {
    baseDir: root,
    ruleSet: { forbidden: [...RULES, ...SHAPE].map((rule) => ({ ...rule, severity })) },
    validate: true,
    // Types are dependencies too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // A linked node_modules is still named node_modules.
    preserveSymlinks: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'browser', 'import', 'types'] },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in prose')
  return (
    output.summary.violations
      // A recursive component imports itself.
      .filter(({ rule, from, to }) => !(rule.name === 'no-cycles' && from === to && from.endsWith('.svelte')))
      .map(({ rule, from, to }) => violation(rule.name, from, to))
  )
}

/**
 * @param {{ from: string, to: string }} arrow
 * @returns {Violation[]}
 */
function broken({ from, to }) {
  return RULES.filter((rule) => {
    const source = matches(rule.from, from)
    return source && matches(rule.to, to, source[1])
  }).map(({ name }) => violation(name, from, to))
}

/**
 * As dependency-cruiser does it.
 * @param {import('./rules.mjs').Files} files
 * @param {string} file
 * @param {string} [group] stands for `$1`
 */
function matches({ path = '', pathNot = '(?!)' }, file, group = '') {
  const [wanted, unwanted] = [path, pathNot].map((pattern) => new RegExp(pattern.replaceAll('$1', () => group)))
  return unwanted?.test(file) ? null : (wanted?.exec(file) ?? null)
}

/**
 * @param {string} rule
 * @param {string} from
 * @param {string} to
 * @returns {Violation}
 */
function violation(rule, from, to) {
  return { rule, comment: [...RULES, ...SHAPE].find(({ name }) => name === rule)?.comment ?? '', from, to }
}
