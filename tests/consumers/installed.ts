import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True where the packages of this folder are there: `npm run test:consumers` installs them. */
export const installed = existsSync(new URL('node_modules/node-opcua-server', import.meta.url))

/** Why a test of this folder is skipped. */
export const needsPackages = 'needs the packages of tests/consumers'

/** The path of a file of this folder. */
export const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
