import { parseSync } from 'vite'

/**
 * Finds in a script, as it was built, whatever could carry something out of a page or keep it: requests, navigation,
 * connections between peers, windows, frames, forms, hints to the browser, storage. The script is parsed, so a word in
 * a text is none of them. It yields the way and the piece of the script.
 */
export function waysOut(script: string): string[] {
  const found: string[] = []
  const say = (node: Node, way: string) => found.push(`${way}: ${script.slice(node.start, node.end).slice(0, 80)}`)
  visit(parseSync('script.js', script).program, undefined, '', (node, parent, key) => {
    if (isReference(node, parent, key) && LONE.has(node.name ?? '')) say(node, 'a global of the browser')
    if (node.type === 'MemberExpression') {
      const name = propertyOf(node)
      if (name !== undefined && OF_ANYTHING.has(name)) say(node, 'a property that nothing else has')
      if (name !== undefined && OF_THE_WINDOW.has(name) && isWindow(node.object)) say(node, 'a property of the window')
      if (isLocation(node.object) && !READ_ONLY_OF_LOCATION.has(name ?? '')) say(node, 'the address')
    }
    if (node.type === 'AssignmentExpression' && (isLocation(node.left) || isLocation(node.left?.object))) {
      say(node, 'navigation')
    }
    const text = withoutHeadOf(textOf(node))
    if (text !== undefined && ELEMENTS.test(text)) say(node, 'an element that loads or sends')
    if (text !== undefined && HINTS.has(text)) say(node, 'a hint to the browser')
    if (text !== undefined && LINKS.test(text)) say(node, 'an address elsewhere')
    if (node.type === 'CallExpression' && /^createElement(NS)?$/.test(propertyOf(node.callee) ?? '')) {
      for (const argument of node.arguments ?? []) {
        if (MADE.test(textOf(argument) ?? '')) say(node, 'an element that loads or sends')
      }
    }
    if (node.type === 'ImportExpression') say(node, 'a script from elsewhere')
  })
  return found
}

/** Globals by which a script reaches another party, another window, or what outlives the page. */
const LONE = new Set([
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'BroadcastChannel', 'SharedWorker'],
  ...['importScripts', 'open', 'Notification', 'PresentationRequest', 'PaymentRequest', 'Image', 'Audio', 'FontFace'],
  ...['PasswordCredential', 'FederatedCredential', 'navigation', 'opener', 'parent', 'top', 'frames', 'eval'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'history'],
])

/** Names of properties that belong to such things alone, on whatever they are asked for. */
const OF_ANYTHING = new Set([
  ...[
    'sendBeacon',
    'fetchLater',
    'serviceWorker',
    'registerProtocolHandler',
    'requestSubmit',
    'submit',
    'cookie',
    'cookieStore',
  ],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'XMLHttpRequest'],
  ...['WebSocket', 'WebTransport', 'EventSource', 'pushState', 'replaceState', 'setHTMLUnsafe', 'srcdoc', 'formAction'],
  ...['createContextualFragment', 'insertAdjacentHTML', 'storageAccess', 'requestStorageAccess', 'PresentationRequest'],
])

/** Names that other things have, too. */
const OF_THE_WINDOW = new Set([
  ...['fetch', 'open', 'location', 'history', 'navigation', 'name', 'caches', 'opener', 'parent', 'top', 'frames'],
  ...['credentials', 'share', 'domain', 'write', 'writeln'],
])

const WINDOWS = new Set(['window', 'self', 'globalThis', 'document', 'navigator', 'parent', 'top', 'frames', 'opener'])

/** Parts of the address that may be read; nothing that is open is ever in them. */
const READ_ONLY_OF_LOCATION = new Set(['hash', 'pathname', 'search', 'protocol', 'href'])

const LOADING =
  'iframe|frame|frameset|object|embed|applet|portal|fencedframe|link|meta|base|img|image|audio|video|source|track|script'
/** A form of the page groups controls for Enter: it has no address, and the policy lets none send. */
const ELEMENTS = new RegExp(`<(?:${LOADING})[\\s/>]|<form[^>]*\\s(?:action|method|target)=`, 'i')
const MADE = new RegExp(`^(?:form|${LOADING})$`, 'i')

/** A text that is a page by itself is a report to be saved, which says its charset and its policy in `meta`. */
const withoutHeadOf = (text: string | undefined) =>
  text !== undefined && /^<!doctype html>/i.test(text) ? text.replaceAll(/<meta [^>]*>/g, '') : text

const HINTS = new Set([
  ...['preconnect', 'prefetch', 'dns-prefetch', 'prerender', 'preload', 'modulepreload', 'speculationrules'],
])

const LINKS = /\b(?:href|src|srcset|ping|action|formaction|poster|data)=["']?(?:[a-z][a-z0-9+.-]*:)?\/\//i

/** A node of the tree, with the parts that are asked for here. @see ESTree */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly value?: unknown
  readonly computed?: boolean
  readonly object?: Node
  readonly property?: Node
  readonly left?: Node
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly quasis?: readonly { readonly value: { readonly cooked?: string } }[]
}

type Visitor = (node: Node, parent: Node | undefined, key: string) => void

function visit(node: Node, parent: Node | undefined, key: string, visitor: Visitor): void {
  visitor(node, parent, key)
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
      if (isNode(child)) visit(child, node, name, visitor)
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** True for a name that stands for a variable, and is not that of a property. */
const isReference = (node: Node, parent: Node | undefined, key: string): boolean =>
  node.type === 'Identifier' && !((key === 'property' || key === 'key') && parent?.computed !== true)

function propertyOf(node: Node | undefined): string | undefined {
  if (node?.type !== 'MemberExpression') return undefined
  return node.computed === true ? textOf(node.property) : node.property?.name
}

/** The text of a literal, or of a template without gaps. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral') return node.quasis?.map(({ value }) => value.cooked ?? '').join('\0')
  return undefined
}

const isWindow = (node: Node | undefined): boolean =>
  (node?.type === 'Identifier' && WINDOWS.has(node.name ?? '')) ||
  (node?.type === 'MemberExpression' && isWindow(node.object) && WINDOWS.has(propertyOf(node) ?? ''))

const isLocation = (node: Node | undefined): boolean =>
  (node?.type === 'Identifier' && node.name === 'location') ||
  (node?.type === 'MemberExpression' && isWindow(node.object) && propertyOf(node) === 'location')
