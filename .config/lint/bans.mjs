/**
 * Code that may not be written, and what to do instead. The content security policy stops most requests when the page
 * runs. These rules stop them when the code is written, and they stop what no policy covers: navigation, WebRTC,
 * storage and the log.
 */

const STAYS = 'Nothing a person loads leaves this page.'
const FORGETS = 'Nothing a person loads is kept: state lives in memory until the page is closed.'
const PURE = 'The core is pure: the same arguments give the same answer. Take it as an argument.'

/** Everywhere below src. */
export const LEAKS = {
  globals: [
    ...names(STAYS, [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'WebTransport',
      'EventSource',
      'RTCPeerConnection',
      'RTCDataChannel',
    ]),
    ...names(STAYS, [
      'open',
      'importScripts',
      'BroadcastChannel',
      'SharedWorker',
      'Notification',
      'PresentationRequest',
    ]),
    ...names(FORGETS, ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'history']),
  ],
  properties: [
    ...properties(STAYS, 'navigator', ['sendBeacon', 'serviceWorker', 'share', 'registerProtocolHandler']),
    ...properties(STAYS, 'window', [
      'open',
      'fetch',
      'location',
      'RTCPeerConnection',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
    ]),
    ...properties(STAYS, 'globalThis', [
      'open',
      'fetch',
      'location',
      'RTCPeerConnection',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
    ]),
    ...properties(STAYS, 'document', ['open', 'write', 'writeln', 'location', 'domain']),
    ...properties(FORGETS, 'document', ['cookie']),
    ...['window', 'globalThis'].flatMap((object) =>
      properties(FORGETS, object, ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'history', 'name']),
    ),
  ],
  syntax: [
    { selector: 'AssignmentExpression[left.name="location"]', message: STAYS },
    { selector: 'AssignmentExpression > MemberExpression.left[object.name="location"]', message: STAYS },
    { selector: 'CallExpression > MemberExpression.callee[object.name="location"]', message: STAYS },
    {
      selector:
        'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
      message: 'What a certificate says is text: let Svelte write it, {as this}.',
    },
  ],
}

/** In the core, too. */
export const IMPURE = {
  globals: names(PURE, [
    ...[
      'navigator',
      'document',
      'window',
      'self',
      'location',
      'performance',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
    ],
    ...['requestAnimationFrame', 'postMessage', 'addEventListener', 'process', 'console'],
  ]),
  properties: [...properties(PURE, 'Date', ['now']), ...properties(PURE, 'Math', ['random'])],
  syntax: [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: PURE },
    { selector: 'CallExpression[callee.name="Date"]', message: PURE },
    { selector: 'MemberExpression[property.name=/^(getRandomValues|randomUUID)$/]', message: PURE },
    {
      selector:
        'CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|getTimezoneOffset|getHours|getDate|getDay|getMonth|getFullYear|getMinutes)$/]',
      message: 'The answer would depend on the language or time zone of the machine: use UTC, and let the page format.',
    },
  ],
}

/**
 * Functions that TypeScript's DOM describes and the oldest supported browsers (Chrome and Edge 109) lack. The language
 * itself is held to ES2022 by the compiler.
 */
export const AGES = [
  {
    selector:
      ':matches(MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/], MemberExpression[object.name="AbortSignal"][property.name="any"], MemberExpression[property.name=/^(togglePopover|showPopover|hidePopover|moveBefore|checkVisibility)$/])',
    message: 'Chrome 109, Firefox 115 or Safari 16.4 does not have it.',
  },
]

/**
 * An argument list has room for some 100,000 values, and lists here come from files that strangers made. A function
 * may hand on the arguments that it was itself called with: they are named `args`.
 */
export const UNBOUNDED = [
  {
    selector: ':matches(CallExpression, NewExpression) > SpreadElement.arguments:not([argument.name="args"])',
    message:
      'A list spread into arguments ends the program where it is long. Loop, flatMap, reduce, or use lib/characters.ts.',
  },
  {
    selector: 'CallExpression[callee.property.name="apply"]',
    message: 'A list applied as arguments ends the program where it is long. Loop, flatMap or reduce.',
  },
]

const CATCHES =
  'This would catch our own TypeErrors, too. Throw again what is not yours to catch (see asn1/fault.ts), or let only the call of a library stand in unlessItThrows (lib/library-call.ts).'

/** In the core: a fault of ours must not become a statement about somebody's file. */
export const BLANKET_CATCHES = [
  { selector: 'CatchClause:not(:has(ThrowStatement))', message: CATCHES },
  { selector: 'CallExpression[callee.property.name="catch"]', message: CATCHES },
  { selector: 'CallExpression[callee.property.name="then"][arguments.1]', message: CATCHES },
]

const SPOKEN =
  'Sentences and tables of words about what the core decides stand in src/core/explain: export them from there.'
// Four words or more, up to the end of a sentence.
const SENTENCE = '/(^|\\s)\\S*[a-z]\\S*(\\s+\\S+){2,}\\s+\\S*[a-z)”"\\d][.?!](\\s|$)/'

/**
 * In the page: no sentence as a text in a script or an attribute, and no table from anything to texts. For sentences in
 * markup see markup-words.mjs.
 */
export const WORDS = [
  { selector: `Literal[value=${SENTENCE}]`, message: SPOKEN },
  { selector: `TemplateElement[value.raw=${SENTENCE}]`, message: SPOKEN },
  { selector: `SvelteLiteral[value=${SENTENCE}]`, message: SPOKEN },
  {
    selector: 'TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:last-child',
    message: SPOKEN,
  },
]

/** Imports name the file as it is. */
export const LONGHAND_IMPORTS = [
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.(?!.*\\.(ts|js|mjs|svelte|css|json)$)/]',
    message: 'Name the file with its extension: "./hex.ts".',
  },
]

/**
 * @param {string} message
 * @param {string[]} list
 */
function names(message, list) {
  return list.map((name) => ({ name, message }))
}

/**
 * @param {string} message
 * @param {string} object
 * @param {string[]} list
 */
function properties(message, object, list) {
  return list.map((property) => ({ object, property, message }))
}
