import { createSocket, type RemoteInfo } from 'node:dgram'
import { createServer as createHttp } from 'node:http'
import type { Server } from 'node:net'
import { createServer as createTls, type TLSSocket } from 'node:tls'

/**
 * All the network that a browser in an empty network namespace has: a name server that answers every question with this
 * machine, and servers at the ports that a leak would go to. It notes whatever reaches it.
 */
export interface Trap {
  /** Names and requests in the order in which they came, such as `DNS a.leak.test` and `HTTP GET a.leak.test/x`. */
  readonly seen: string[]
  /** Serves this body at `http://localhost` and the path. */
  serve(path: string, body: string | Buffer, type?: string): void
  close(): void
}

/** The host of the pages under test: browsers trust it, so that they offer all that they have. */
export const PAGE_HOST = 'localhost'

export async function setTrap(): Promise<Trap> {
  const seen: string[] = []
  const pages = new Map<string, { body: string | Buffer; type: string }>()

  const names = createSocket('udp4')
  names.on('message', (question, asker) => {
    const name = nameIn(question)
    if (name !== PAGE_HOST) seen.push(`DNS ${name}`)
    names.send(answerTo(question), asker.port, asker.address)
  })
  const stun = createSocket('udp4')
  stun.on('message', (_: Buffer, { port }: RemoteInfo) => seen.push(`UDP 3478 from ${port}`))

  const web = createHttp((request, response) => {
    const { method = '', url = '', headers } = request
    const page = headers.host === PAGE_HOST ? pages.get(url.split(/[?#]/)[0] ?? '') : undefined
    if (!page) seen.push(`HTTP ${method} ${headers.host ?? ''}${url}`)
    response.writeHead(page || headers.host !== PAGE_HOST ? 200 : 404, {
      'Content-Type': page?.type ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
    })
    response.end(page?.body ?? '')
  })
  web.on('upgrade', ({ headers, url = '' }, socket) => {
    seen.push(`HTTP upgrade ${headers.host ?? ''}${url}`)
    socket.destroy()
  })
  // Nobody gets through: whom a browser wanted is told by the first of its octets (RFC 6066 section 3).
  const secure = createTls({
    SNICallback: (_, done) => {
      done(new Error('This is a trap'))
    },
  })
  secure.on('tlsClientError', (_: Error, { servername }: TLSSocket & { servername?: string | null }) =>
    seen.push(`TLS ${servername ?? 'without a name'}`),
  )

  await Promise.all([
    new Promise<void>((done) => names.bind(53, '0.0.0.0', done)),
    new Promise<void>((done) => stun.bind(3478, '0.0.0.0', done)),
    listening(web, 80),
    listening(secure, 443),
  ])
  return {
    seen,
    serve: (path, body, type = 'text/html; charset=utf-8') => void pages.set(path, { body, type }),
    close() {
      names.close()
      stun.close()
      web.closeAllConnections()
      web.close()
      secure.close()
    },
  }
}

const listening = (server: Server, port: number) =>
  new Promise<void>((done, fail) => server.on('error', fail).listen(port, '0.0.0.0', done))

/** @see RFC 1035 section 4.1 */
const HEADER = 12

/** The name of the first question, in small letters: resolvers mix the cases of letters. */
function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = HEADER; (question[at] ?? 0) > 0; at += 1 + (question[at] ?? 0)) {
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)))
  }
  return labels.join('.').toLowerCase()
}

/** This machine for an address of IPv4; nothing for whatever else is asked. */
function answerTo(question: Buffer): Buffer {
  let end = HEADER
  while ((question[end] ?? 0) > 0) end += 1 + (question[end] ?? 0)
  end += 5
  const address = question.readUInt16BE(end - 4) === 1
  const header = Buffer.from(question.subarray(0, HEADER))
  header.writeUInt16BE(0x8180, 2)
  header.writeUInt16BE(address ? 1 : 0, 6)
  header.writeUInt32BE(0, 8)
  const record = Buffer.from([0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, 1])
  return Buffer.concat([header, question.subarray(HEADER, end), ...(address ? [record] : [])])
}
