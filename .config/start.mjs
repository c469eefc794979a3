/** Serves the built page on this machine only; the port is the first argument, 4173 unless told. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { serveFolder } from './serve-folder.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const { url } = await serveFolder(dist, { port: Number(argv[2] ?? 4173) })
const page = readFileSync(`${dist}chainlight.html`, 'utf8')
const [, made = 'Chainlight'] = /<meta name="generator" content="([^"]*)"/.exec(page) ?? []
/** @type {{ components: { type: string, name: string, version: string }[] }} */
const { components } = JSON.parse(readFileSync(`${dist}chainlight.cdx.json`, 'utf8'))
const lists = components.filter(({ type }) => type === 'data').map(({ name, version }) => `${name}, ${version}`)
console.log(`
${made} (version, commit)
Built-in lists: ${lists.join('; ')}

Chainlight runs at  ${url}
The single file is  ${resolve(dist, 'chainlight.html')}
  (copy it anywhere and open it with a double click; it needs no server and no network)

Ctrl+C stops the server.`)
