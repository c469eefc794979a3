/** A web server for one folder, on the loopback address only: for `npm start` and the end-to-end tests. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Headers that any server of the page should send: a policy in the page cannot express them. */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/**
 * Serves `folder` under `path`. Yields its address and a function that stops it. A port that is taken, or none given,
 * means any free one.
 * @param {string} folder
 * @param {{ port?: number, path?: string }} [options]
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function serveFolder(folder, { port = 0, path = '/' } = {}) {
  const server = createServer((request, response) => {
    void answer(folder, path, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body)
    })
  })
  await listen(server, port).catch(() => listen(server, 0))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { url: `http://127.0.0.1:${address.port}${path}`, close: () => void server.close() }
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {string} target
 */
export async function answer(folder, path, target) {
  try {
    const { pathname } = new URL(target, 'http://localhost')
    const name = decodeURIComponent(pathname.slice(path.length)) || 'index.html'
    const file = resolve(folder, name)
    if (pathname.startsWith(path) && file.startsWith(resolve(folder) + sep)) {
      return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) }
    }
  } catch {
    // Not a proper address, or no such file.
  }
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((fulfil, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      fulfil()
    })
  })
}
