/** Serves the built page on this machine only; the port is the first argument, 4173 unless told. */
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { serveFolder } from './serve-folder.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const { url } = await serveFolder(dist, { port: Number(argv[2] ?? 4173) })
console.log(`
Chainlight runs at  ${url}
The single file is  ${resolve(dist, 'chainlight.html')}
  (copy it anywhere and open it with a double click; it needs no server and no network)

Ctrl+C stops the server.`)
