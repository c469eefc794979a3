import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { createEngine } from '../../src/core/index.ts'
import type { BuiltCertificate } from '../support/certificate-builder.ts'
import { noRoots, source } from '../support/inspect.ts'
import { here } from './installed.ts'

/** An application, and the files that a person opens so that the other one will accept it: certificates and lists. */
export interface Party {
  readonly certificate: BuiltCertificate
  readonly uri: string
  readonly opened: readonly Uint8Array[]
}

/** Opens the files, saves the folders of OPC UA, and yields the result with what was said about node-opcua. */
export async function savedFolders(opened: readonly Uint8Array[]) {
  const engine = createEngine({ bundledRoots: noRoots })
  await engine.open(opened.map((each, i) => source(`${i}.der`, each)))
  const { certificates, revocationLists, paths } = await engine.judge({ instant: Date.now() })
  const objects = [...certificates, ...revocationLists].map(({ id }) => id)
  const file = await engine.export('opc-ua-folders', { objects })
  if (!file) throw new Error('there is nothing to save')
  const findings = paths.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.findings))
  const refusals = findings.flatMap((found) =>
    found.code === 'opc-ua-stack-refuses' && found.params.stack === 'node-opcua' ? [found.params.status] : [],
  )
  return { zip: file.bytes, refusals }
}

/**
 * Writes what one application has: its certificate, its key, and the unpacked folders that were saved of its peer.
 * Yields the status codes by which node-opcua is said to refuse the peer.
 */
export async function equip(folder: string, own: Party, peer: Party): Promise<readonly string[]> {
  const { zip, refusals } = await savedFolders(peer.opened)
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const path = join(folder, 'pki', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  const key = own.certificate.key.privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'certificate.pem'), own.certificate.pem)
  writeFileSync(join(folder, 'uri.txt'), own.uri)
  return refusals
}

export interface Went {
  readonly open: boolean
  /** The words of node-opcua where no session was opened. */
  readonly said?: string
}

/** Runs a script of this folder, in which node-opcua is, and yields its output. */
export function node(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [here(script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(said)
      else reject(new Error(said))
    })
  })
}

/** Lets the two applications of each folder connect. */
export async function connectAll(folders: readonly string[]): Promise<readonly Went[]> {
  const said = await node('loopback.mjs', folders)
  const went = [...said.matchAll(/^\{"pair".*\}$/gm)].map(([line]) => JSON.parse(line) as Went)
  if (went.length !== folders.length) throw new Error(said)
  return went
}
