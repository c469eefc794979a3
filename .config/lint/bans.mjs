/**
 * What may not be written, and what to do instead. The content security policy stops most requests when the page runs; these
 * stop them, and what no policy covers (navigation, WebRTC, storage, the log), when it is written.
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

/** What TypeScript's DOM describes but the oldest supported browsers (Chrome and Edge 109) lack; the language itself is held to ES2022. */
export const AGES = [
  {
    selector:
      ':matches(MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/], MemberExpression[object.name="AbortSignal"][property.name="any"], MemberExpression[property.name=/^(togglePopover|showPopover|hidePopover|moveBefore|checkVisibility)$/])',
    message: 'Chrome 109, Firefox 115 or Safari 16.4 does not have it.',
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
