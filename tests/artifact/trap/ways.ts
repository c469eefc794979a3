/** The ways in which a page could reach somebody, each as a script would take it. */
export interface Way {
  readonly way: string
  /** Whether the page itself goes elsewhere, or answers no more: then it is taken alone. */
  readonly moves?: true
}

export const WAYS: readonly Way[] = [
  ...[
    ['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'EventSource', 'WebTransport', 'fetchLater'],
    ['image', 'script', 'style sheet', 'font', 'image in a style', 'audio', 'object', 'frame', 'manifest'],
    ['worker', 'prefetch', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'speculation rules'],
    ['name of a link', 'ping of a link', 'form into a frame'],
  ]
    .flat()
    .map((way) => ({ way })),
  ...['WebRTC', 'form', 'location', 'link that is pressed', 'window', 'refresh'].map((way) => ({
    way,
    moves: true as const,
  })),
]

/** The host that a way of a page asks for, so that the trap can tell them apart. */
export const hostOf = (way: string, page: string): string =>
  `${way.replace(/[^A-Za-z]/g, '-').toLowerCase()}.${page}.leak.test`

/**
 * Runs in the page. Yields false where the engine has no such thing. Whatever the policy makes throw is blocked: the
 * trap decides what got out.
 */
export function take({ way, host }: { way: string; host: string }): boolean {
  const url = `http://${host}/x`
  const global = globalThis as unknown as Record<string, (new (...args: unknown[]) => unknown) | undefined>
  const add = (tag: string, attributes: Record<string, string>, text = '') => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    if (text) element.textContent = text
    document.body.append(element)
    return element
  }
  const hint = (rel: string, more: Record<string, string> = {}) => {
    if (!document.createElement('link').relList.supports(rel)) return false
    add('link', { rel, href: url, ...more })
    return true
  }
  const made = (name: string, ...args: unknown[]) => {
    const Made = global[name]
    if (!Made) return undefined
    return new Made(...args)
  }
  const ways: Record<string, () => unknown> = {
    fetch: () => void fetch(url).catch(() => undefined),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
    },
    beacon: () => void navigator.sendBeacon(url, 'x'),
    WebSocket: () => {
      new WebSocket(`ws://${host}/x`)
    },
    EventSource: () => {
      new EventSource(url)
    },
    WebTransport: () => {
      if (!global['WebTransport']) return false
      const transport = made('WebTransport', `https://${host}/x`) as {
        ready: Promise<unknown>
        closed: Promise<unknown>
      }
      for (const end of [transport.ready, transport.closed]) end.catch(() => undefined)
      return true
    },
    fetchLater: () => {
      const later = (globalThis as { fetchLater?: (url: string, how: object) => unknown }).fetchLater
      later?.(url, { activateAfter: 0 })
      return later !== undefined
    },
    image: () => void (new Image().src = url),
    script: () => void add('script', { src: url }),
    'style sheet': () => void add('link', { rel: 'stylesheet', href: url }),
    font: () => {
      const face = new FontFace('x', `url(${url})`)
      face.load().catch(() => undefined)
    },
    'image in a style': () => void (add('p', {}, 'x').style.backgroundImage = `url(${url})`),
    audio: () => void add('audio', { src: url, preload: 'auto' }),
    object: () => void add('object', { data: url }),
    frame: () => void add('iframe', { src: url }),
    manifest: () => void add('link', { rel: 'manifest', href: url }),
    worker: () => {
      const source = URL.createObjectURL(new Blob([`importScripts('${url}')`], { type: 'text/javascript' }))
      new Worker(source).onerror = (event) => {
        event.preventDefault()
      }
    },
    prefetch: () => hint('prefetch'),
    preload: () => hint('preload', { as: 'image' }),
    modulepreload: () => hint('modulepreload'),
    preconnect: () => hint('preconnect'),
    'dns-prefetch': () => hint('dns-prefetch'),
    'speculation rules': () => {
      if (!HTMLScriptElement.supports('speculationrules')) return false
      const rules = { prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }] }
      add('script', { type: 'speculationrules' }, JSON.stringify(rules))
      return true
    },
    'name of a link': () => void add('a', { href: url }, 'a link'),
    'ping of a link': () => {
      const link = add('a', { href: '#x', ping: url }, 'a link')
      link.click()
      return 'ping' in link
    },
    WebRTC: () => {
      if (!global['RTCPeerConnection']) return false
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] })
      peer.createDataChannel('x')
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer))
      return true
    },
    'form into a frame': () => {
      add('iframe', { name: 'into' })
      ;(add('form', { action: url, target: 'into', method: 'post' }) as HTMLFormElement).submit()
    },
    form: () => {
      ;(add('form', { action: url, method: 'post' }) as HTMLFormElement).submit()
    },
    location: () => void (location.href = url),
    'link that is pressed': () => {
      add('a', { href: url }, 'a link').click()
    },
    window: () => void window.open(url),
    refresh: () => void add('meta', { 'http-equiv': 'refresh', content: `0; url=${url}` }),
  }
  try {
    return ways[way]?.() !== false
  } catch {
    return true
  }
}
