import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

/** The program in its package: packed, and nothing else. The package's own code would put it under a fixed name. */
const PACKED = fileURLToPath(new URL('node_modules/@sparticuz/chromium/bin/chromium.br', import.meta.url))

/** True where it can run: `npm run test:engines` installs the package, whose program is for Linux on x64. */
export const available = process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKED)

export const NEEDS = 'needs the package of tests/e2e/floor, and Linux on x64'

/** Unpacks the program, which takes some seconds. */
export async function unpackTo(path: string): Promise<void> {
  await pipeline(createReadStream(PACKED), createBrotliDecompress(), createWriteStream(path, { mode: 0o755 }))
}
