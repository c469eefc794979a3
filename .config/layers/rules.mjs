/**
 * The imports that are forbidden. Each rule forbids the arrows from files that match `from` to files that match `to`,
 * with a sentence that tells the offender what to do. Paths are relative to the project, packages are
 * `node_modules/NAME/...`.
 *
 * @typedef {{ path?: string, pathNot?: string }} Files regular expressions; a file must match the first and not the
 *   second. In those of `to`, `$1` is the text that the first group of `from.path` matched.
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
    'workspace',
    'report',
    'find',
    'explain',
    'export',
  ],
]

/** Rooms that any room of the page may use, each with its own rule below. */
const SHARED_BY_ROOMS = ['parts', 'rows', 'state', 'style']

/** @param {string[]} names */
const inPage = (...names) => `^src/ui/(${names.join('|')})/`
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
    comment: 'judge.ts and index.ts use the stages, never the other way: move what the stage needs into a stage.',
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
      'Words depend on findings, terms, names of object identifiers, and the Report, the details and the answers that the page is given, with the pure questions about them, not on how a thing is decoded: put what explain needs into the params of the finding, or ask the Report in report/question.',
    from: { path: stages('explain') },
    to: {
      path: '^(src|node_modules)/',
      pathNot: `${stages('lib', 'oid', 'finding', 'explain')}|^src/core/(report/(report|detail|asn1/asn1-listing)\\.ts$|report/question/|find/hit\\.ts$)`,
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
      'What is compressed is unpacked by src/core/container/archive/inflate.ts, which holds it to a budget: hand it the octets. fflate is there because DecompressionStream is asynchronous and missing in browsers that we support. Archives are written by src/core/export/form/zip-archive.ts.',
    from: { path: '^src/', pathNot: '^src/core/(container/archive/inflate|export/form/zip-archive)\\.ts$' },
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
    to: { path: '^src/', pathNot: '^src/(worker/|core/|script-in-waiting\\.ts$)' },
  },
  {
    name: 'parts-know-nobody',
    comment:
      'A part serves any room: hand it what it needs as a property, a snippet or a context of its own, or put the component where it is used.',
    from: { path: inPage('parts') },
    to: { path: '^src/', pathNot: `${inPage('parts')}|^src/core/` },
  },
  {
    name: 'state-knows-no-component',
    comment:
      'State says what is so, and components show it: move what state needs into src/ui/state, and leave the showing where it is.',
    from: { path: inPage('state') },
    to: { path: '^src/ui/', pathNot: inPage('state') },
  },
  {
    name: 'rows-below-the-rooms',
    comment:
      'Rows are shared by the rooms and know none of them: move what the row shows into src/ui/rows or src/ui/parts, or hand it in.',
    from: { path: inPage('rows') },
    to: { path: '^src/ui/', pathNot: inPage('parts', 'rows', 'state') },
  },
  {
    name: 'rooms-apart',
    comment:
      'A room does not reach into another: put what both show into src/ui/rows or src/ui/parts, or let a component directly in src/ui put the two together and hand the one to the other as a snippet.',
    from: { path: '^src/ui/([^/]+)/', pathNot: inPage(...SHARED_BY_ROOMS) },
    to: { path: '^src/ui/', pathNot: inPage('$1', ...SHARED_BY_ROOMS) },
  },
  {
    name: 'style-imported-once',
    comment:
      'Styles of src/ui/style hold for the whole page: App.svelte imports them, and everybody uses their classes.',
    from: { path: '^src/', pathNot: '^src/ui/App\\.svelte$' },
    to: { path: inPage('style') },
  },
  {
    name: 'main-mounts-only',
    comment: 'main.ts gives the page its style, mounts the App and does nothing else: put the rest into src/ui.',
    from: { path: '^src/main\\.ts$' },
    to: { path: '^src/', pathNot: '^src/(style-in-waiting\\.ts|ui/App\\.svelte)$' },
  },
  {
    name: 'early-is-small',
    comment: 'early.ts runs before the first paint, and everything that it imports with it: let the page do it later.',
    from: { path: '^src/(early\\.ts|ui/input/(held-input|handed-over)\\.ts)$' },
    to: {
      path: '^(src|node_modules)/',
      pathNot: '^src/(floor|script-in-waiting|ui/input/(held-input|handed-over)|ui/state/most-sources)\\.ts$',
    },
  },
  {
    name: 'page-uses-svelte-only',
    comment: 'The page needs no package but Svelte; another one is a decision to take together.',
    from: { path: '^src/', pathNot: '^src/core/' },
    to: { path: '^(node_modules/|node:)', pathNot: packages('svelte', 'esm-env') },
  },
]
