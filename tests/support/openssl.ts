import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

/** `OpenSSL 3.0.19`; undefined where this machine has no OpenSSL 3 or later (LibreSSL is not one). */
export const opensslVersion = findVersion()

/** The reason why a test that needs OpenSSL is skipped where there is none. */
export const needsOpenssl = 'needs the openssl command, version 3 or later'

/** Runs openssl and yields what it said. Does not throw where openssl exits with an error: `status` tells. */
export function openssl(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/**
 * Runs openssl like `openssl`, but without waiting, as many at once as the machine has processors: for thousands of
 * questions.
 */
export async function askOpenssl(args: readonly string[], input: string | Uint8Array) {
  while (running >= availableParallelism()) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await start(args, input)
  } finally {
    running--
    waiting.shift()?.()
  }
}

let running = 0
const waiting: (() => void)[] = []

function start(args: readonly string[], input: string | Uint8Array) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const process = spawn('openssl', args)
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    process.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    process.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    process.on('error', reject)
    const said = (chunks: Buffer[]) => Buffer.concat(chunks).toString()
    process.on('close', (status) => resolve({ status, stdout: said(stdout), stderr: said(stderr) }))
    // It may have ended before it has read everything.
    process.stdin.on('error', () => undefined)
    process.stdin.end(input)
  })
}

/** Runs `work` with a folder of its own and removes the folder. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chainlight-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function findVersion(): string | undefined {
  const { status, stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' })
  return status === 0 ? /^OpenSSL ([3-9]|\d\d)\.\S*/.exec(stdout)?.[0] : undefined
}
