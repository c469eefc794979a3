import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { answer, HEADERS } from '../../../.config/serve-folder.mjs'
import { DIST, HOSTED, PLAIN_HTTP } from './places.ts'

/**
 * The only network of the browsers under test: a proxy on the loopback address. It answers for the servers of the page
 * itself, also for a plain http host, which is not a secure context. It refuses and records every other request.
 */
export interface Network {
  /** Address of the proxy. */
  readonly proxy: { readonly host: string; readonly port: number }
  /**
   * Every request that was not for a file of the page, as `METHOD url`, without the browser's own requests; grows as
   * they come.
   */
  readonly strangers: string[]
  /** Answers nothing whose address matches, until what it yields is called. */
  hold(address: RegExp): () => void
  /** Adds a page of a test's own. */
  addPage(url: string, html: string, type?: string): void
  close(): void
}

export async function openNetwork(): Promise<Network> {
  const pages = new Map<string, { html: string; type: string }>()
  const strangers: string[] = []
  const holds = new Map<RegExp, Promise<void>>()

  const note = (method: string | undefined, url: string) => {
    if (!CHATTER.test(url)) strangers.push(`${method ?? ''} ${url}`)
  }

  const respond = async ({ method, url = '' }: IncomingMessage, response: ServerResponse) => {
    for (const [address, released] of holds) if (address.test(url)) await released
    const own = pages.get(url)
    if (own) return response.writeHead(200, { 'Content-Type': own.type }).end(own.html)
    const site = [HOSTED, PLAIN_HTTP].find((address) => url.startsWith(address))
    const found = site === undefined ? undefined : await answer(DIST, new URL(site).pathname, url)
    if (method !== 'GET' || found?.status !== 200) {
      note(method, url)
      return response.writeHead(502).end()
    }
    return response.writeHead(200, { ...HEADERS, 'Content-Type': found.type }).end(found.body)
  }

  const server = createServer((request, response) => void respond(request, response))
  // https and WebSocket ask the proxy for a tunnel.
  for (const event of ['connect', 'upgrade']) {
    server.on(event, ({ method, url = '' }: IncomingMessage, socket: Duplex) => {
      note(method, url)
      // A browser that is closed meanwhile does not wait for the answer.
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')

  return {
    proxy: { host: '127.0.0.1', port: address.port },
    strangers,
    hold(address) {
      let release: () => void = () => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      holds.set(address, released)
      return () => {
        holds.delete(address)
        release()
      }
    },
    addPage: (url, html, type = 'text/html; charset=utf-8') => void pages.set(url, { html, type }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Requests of browsers to their makers, whatever page they show. */
const CHATTER =
  /^(https?:\/\/)?([a-z0-9.-]+\.)?(mozilla\.(com|org|net)|firefox\.com|googleapis\.com|gvt1\.com|google\.com|gstatic\.com)[:/]/
