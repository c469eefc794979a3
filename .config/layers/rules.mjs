/**
 * Who may import whom. Each rule forbids the arrows from files that match `from` to files that match `to`, with a sentence that
 * tells the offender what to do. Paths are relative to the project, packages are `node_modules/NAME/...`.
 *
 * @typedef {{ path?: string, pathNot?: string }} Files regular expressions; a file must match the first and not the second
 * @typedef {{ name: string, comment: string, from: Files, to: Files }} Rule
 */

/** The stages of the core, earliest first: each imports itself and those before it. */
export const STAGES = [
  ...[
    'lib',
    'oid',
    'finding',
    'asn1',
    'crypto',
    'container',
    'certificate',
    'path',
    'check',
    'report',
    'explain',
    'export',
  ],
]

/** @param {string[]} names */
const stages = (...names) => `^src/core/(${names.join('|')})/`
/** @param {string[]} names */
const packages = (...names) => `^node_modules/(${names.join('|')})/`

/** @type {Rule[]} */
const order = STAGES.slice(0, -1).map((stage, i) => ({
  name: `${stage}-before-later-stages`,
  comment: `A stage imports itself and earlier ones. Move what both need into ${stage} or before it, or hand it in as an argument.`,
  from: { path: stages(stage) },
  to: { path: stages(...STAGES.slice(i + 1)) },
}))

/** @type {Rule[]} */
export const RULES = [
  ...order,
  {
    name: 'stages-below-the-pipeline',
    comment: 'analyze.ts and index.ts use the stages, never the other way: move what the stage needs into a stage.',
    from: { path: '^src/core/[^/]+/' },
    to: { path: '^src/core/[^/]+\\.ts$' },
  },
  {
    name: 'core-has-known-stages',
    comment: `A folder of the core is a stage and has its place in the order: add it to STAGES in .config/layers/rules.mjs.`,
    from: { path: '^src/core/' },
    to: { path: '^src/core/[^/]+/', pathNot: stages(...STAGES) },
  },
  {
    name: 'explain-knows-findings-only',
    comment:
      'Words depend on findings, term ids and the Report, not on how a thing is decoded: put what explain needs into the params of the finding.',
    from: { path: stages('explain') },
    to: {
      path: '^(src|node_modules)/',
      pathNot: `${stages('lib', 'finding', 'explain')}|^src/core/report/report\\.ts$`,
    },
  },
  {
    name: 'core-is-alone',
    comment: 'The core runs in a worker and knows neither page nor protocol: hand in what it needs as an argument.',
    from: { path: '^src/core/' },
    to: { path: '^src/', pathNot: '^src/core/' },
  },
  {
    name: 'core-uses-few-packages',
    comment:
      'The core may use asn1js, pkijs, @noble/*, micro-rsa-dsa-dh and fflate; another package is a decision to take together.',
    from: { path: '^src/core/' },
    to: {
      path: '^(node_modules/|node:)',
      pathNot: packages('asn1js', 'pkijs', '@noble/[^/]+', 'micro-rsa-dsa-dh', 'fflate'),
    },
  },
  {
    name: 'inflating-in-container',
    comment:
      'What is compressed is unpacked by src/core/container/inflate.ts, which holds it to a budget: hand it the octets. fflate is there because DecompressionStream is asynchronous and missing in browsers that we support.',
    from: { path: '^src/', pathNot: '^src/core/container/inflate\\.ts$' },
    to: { path: packages('fflate') },
  },
  {
    name: 'asn1-packages-where-bytes-are-read',
    comment:
      'asn1js and pkijs stay behind asn1, crypto, container and certificate: give those a function that answers in our own types.',
    from: { path: '^src/', pathNot: stages('asn1', 'crypto', 'container', 'certificate') },
    to: { path: packages('asn1js', 'pkijs') },
  },
  {
    name: 'crypto-packages-in-crypto',
    comment:
      'Cryptography goes through src/core/crypto, which has a WebCrypto and a JavaScript back end under one contract.',
    from: { path: '^src/', pathNot: stages('crypto') },
    to: { path: packages('@noble/[^/]+', 'micro-rsa-dsa-dh') },
  },
  {
    name: 'one-door-to-the-core',
    comment: 'The page and the worker enter the core through src/core/index.ts: export there what is needed.',
    from: { path: '^src/', pathNot: '^src/core/' },
    to: { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
  },
  {
    name: 'state-alone-knows-the-worker',
    comment: 'Components read state; only src/ui/state asks the worker, through src/worker/client.ts.',
    from: { path: '^src/', pathNot: '^src/(ui/state|worker)/' },
    to: { path: '^src/worker/' },
  },
  {
    name: 'one-door-to-the-worker',
    comment: 'src/ui/state talks to src/worker/client.ts; the rest of the folder is how that works.',
    from: { path: '^src/', pathNot: '^src/worker/' },
    to: { path: '^src/worker/', pathNot: '^src/worker/client\\.ts$' },
  },
  {
    name: 'worker-below-the-page',
    comment: 'The worker knows nothing of the page: send what it needs as a request.',
    from: { path: '^src/worker/' },
    to: { path: '^src/', pathNot: '^src/(worker|core)/' },
  },
  {
    name: 'main-mounts-only',
    comment: 'main.ts mounts the App and nothing else: put the rest into src/ui.',
    from: { path: '^src/main\\.ts$' },
    to: { path: '^src/', pathNot: '^src/(floor\\.ts|ui/App\\.svelte)$' },
  },
  {
    name: 'page-uses-svelte-only',
    comment: 'The page needs no package but Svelte; another one is a decision to take together.',
    from: { path: '^src/', pathNot: '^src/core/' },
    to: { path: '^(node_modules/|node:)', pathNot: packages('svelte', 'esm-env') },
  },
]
