/**
 * Provides the programs that the tests start and that npm does not bring: looks for each, and tries to install it where
 * there is none. As a command it takes their names, and fails if it could provide one of them only in part:
 *
 *   node .config/programs.mjs chromium firefox openssl keytool unzip certutil certtool
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process, { argv, env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { findChromium, findFirefox, onPath } from './browsers.mjs'
import { attempt } from './attempt.mjs'

/**
 * @typedef {object} Program
 * @property {string} title
 * @property {() => string | undefined} find Its path.
 * @property {string} debian The package of Debian and its kin.
 * @property {string} [playwright] Its name in Playwright, which brings a build of its own.
 * @property {string} advice How a person comes by it, in one sentence.
 */

/** Where Debian and its kin put it. */
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'

/** @type {Readonly<Record<string, Program>>} */
const PROGRAMS = {
  chromium: {
    title: 'Chrome, Chromium or Edge',
    find: findChromium,
    debian: 'chromium',
    playwright: 'chromium',
    advice: 'No browser to test with: install Chrome, Chromium or Edge, or name its program in CHAINLIGHT_CHROMIUM.',
  },
  firefox: {
    title: 'Firefox',
    find: findFirefox,
    debian: 'firefox-esr',
    advice: 'No Firefox was found: install one, or name its program in CHAINLIGHT_FIREFOX.',
  },
  webkit: {
    title: 'WebKitGTK with its driver',
    // Without a screen it is of no use, which is a program of its own.
    find: () => onPath('WebKitWebDriver')[0],
    debian: 'webkit2gtk-driver',
    advice: 'No WebKitGTK to test with: Debian and its kin have it in the package webkit2gtk-driver.',
  },
  xvfb: {
    title: 'Xvfb',
    find: () => onPath('Xvfb')[0],
    debian: 'xvfb',
    advice: 'WebKitGTK needs a screen: install xvfb.',
  },
  fonts: {
    title: 'font DejaVu',
    find: () => (existsSync(FONT) ? FONT : undefined),
    debian: 'fonts-dejavu-core',
    advice: 'Pictures of the page are compared in the fonts DejaVu Sans and DejaVu Sans Mono: install them.',
  },
  openssl: {
    title: 'OpenSSL',
    find: () => onPath('openssl')[0],
    debian: 'openssl',
    advice: 'Some tests compare with OpenSSL: install it, so that its program openssl is on the path.',
  },
  keytool: {
    title: 'keytool',
    find: () => onPath('keytool')[0],
    debian: 'default-jre-headless',
    advice: 'Some tests open keystores that keytool made: install Java, so that its program keytool is on the path.',
  },
  ip: {
    title: 'ip of iproute2',
    find: () => onPath('ip')[0],
    debian: 'iproute2',
    advice:
      'One test puts browsers into a network that is a trap: install iproute2, so that its program ip is on the path.',
  },
  unzip: {
    title: 'unzip',
    find: () => onPath('unzip')[0],
    debian: 'unzip',
    advice: 'Some tests unpack what was saved: install unzip.',
  },
  certutil: {
    title: 'certutil of NSS',
    find: () => onPath('certutil')[0],
    debian: 'libnss3-tools',
    advice:
      'Some tests have NSS read what was saved: install its tools, so that certutil and pk12util are on the path.',
  },
  certtool: {
    title: 'certtool of GnuTLS',
    find: () => onPath('certtool')[0],
    debian: 'gnutls-bin',
    advice: 'Some tests have GnuTLS read what was saved: install its tools, so that certtool is on the path.',
  },
  nginx: {
    title: 'nginx',
    find: () => onPath('nginx')[0],
    debian: 'nginx-light',
    advice: 'Some tests serve the page with nginx: install it.',
  },
  apache2: {
    title: 'Apache httpd',
    find: () => onPath('apache2')[0],
    // The program alone: the package apache2 also starts it as a service.
    debian: 'apache2-bin',
    advice: 'Some tests serve the page with Apache httpd: install it.',
  },
  caddy: {
    title: 'Caddy',
    find: () => onPath('caddy')[0],
    debian: 'caddy',
    advice: 'Some tests serve the page with Caddy: install it.',
  },
  curl: {
    title: 'curl',
    find: () => onPath('curl')[0],
    debian: 'curl',
    advice: 'Some tests ask web servers with curl: install it.',
  },
}

/**
 * @typedef {object} Machine What is asked of the machine, and how long for; tests say otherwise.
 * @property {boolean} root
 * @property {boolean} debian
 * @property {number} patience Milliseconds that a try may take without coming any further.
 */

/** @type {Machine} */
const HERE = { root: process.getuid?.() === 0, debian: existsSync('/etc/debian_version'), patience: 60_000 }

/**
 * Makes sure that a program is there, and reports each try and its end in one line. Yields undefined, or the advice how
 * a person gets the program. Throws for a program that is named in the environment and is not there.
 * @param {string} name
 * @param {Partial<Machine>} [machine]
 */
export async function obtain(name, machine = {}) {
  const program = PROGRAMS[name]
  if (!program) throw new Error(`There is no program ${name} here`)
  if (program.find()) return undefined
  const { root, debian, patience } = { ...HERE, ...machine }
  for (const { says, run } of tries(program, root && debian, patience)) {
    process.stdout.write(`No ${program.title} is installed. ${says} ... `)
    const start = performance.now()
    const trouble = await run()
    const there = program.find() !== undefined
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.log(there ? `done in ${seconds} s` : `not to be had: ${trouble ?? 'it is still not there'} (${seconds} s)`)
    if (there) return undefined
  }
  return program.advice
}

/**
 * The ways to a program, the likeliest first; each yields why it led nowhere.
 * @param {Program} program
 * @param {boolean} byPackage
 * @param {number} patience
 */
function tries({ debian, playwright }, byPackage, patience) {
  return [
    ...(byPackage ? [{ says: `Installing the package ${debian}`, run: () => installPackage(debian, patience) }] : []),
    ...(playwright ? [{ says: "Fetching Playwright's own", run: () => fetchPlaywrights(playwright, patience) }] : []),
  ]
}

/**
 * @param {string} name
 * @param {number} patience
 */
async function installPackage(name, patience) {
  const [aptGet] = onPath('apt-get')
  if (!aptGet) return 'there is no apt-get'
  const apt = (/** @type {string[]} */ ...args) =>
    attempt(aptGet, [...APT_OPTIONS, ...args], {
      patience,
      // How far a download or an installation is, of 100.
      sign: /^(?:dl|pm)status:[^:]*:([\d.]+):/,
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    })
  const trouble = await apt('update')
  // A source that gives no list is one of many; but a network that says nothing has no package either.
  if (trouble?.gaveUp) return trouble.reason
  return (await apt('install', '--yes', '--no-install-recommends', name))?.reason
}

const APT_OPTIONS = ['--quiet', '-o', 'APT::Status-Fd=1', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20']

/**
 * @param {string} name
 * @param {number} patience
 */
async function fetchPlaywrights(name, patience) {
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
  const trouble = await attempt(execPath, [join(folder, 'cli.js'), 'install', '--no-shell', name], {
    patience,
    sign: /(\d+)% of/,
    env,
  })
  return trouble?.reason
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of argv.slice(2)) {
    const advice = await obtain(name)
    if (advice !== undefined) {
      console.error(advice)
      process.exitCode = 1
    }
  }
}
