/** Finds the browsers of this machine that the end-to-end tests drive. */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { chromium } from '@playwright/test'

/** @typedef {{ env: string, commands: string[], mac: string[], windows: string[] }} Places */

/** @type {Places} Any browser with Chromium's engine will do, the plainest first. */
const CHROMIUM = {
  env: 'CHAINLIGHT_CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  windows: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** @type {Places} */
const FIREFOX = {
  env: 'CHAINLIGHT_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
}

/**
 * The path of a Chromium, Chrome or Edge: the one that CHAINLIGHT_CHROMIUM names, an installed one, or Playwright's
 * own. Undefined where there is none.
 */
export function findChromium() {
  return find(CHROMIUM) ?? [chromium.executablePath()].find((path) => existsSync(path))
}

/** Path of a Firefox: the one that CHAINLIGHT_FIREFOX names or an installed one; else undefined. */
export function findFirefox() {
  return find(FIREFOX)
}

/**
 * WebKitGTK's own small browser, the driver that speaks to it, and the screen that it needs.
 *
 * @typedef {{ browser: string, driver: string, screen: string }} WebKitPrograms
 */

/**
 * The programs that the tests drive WebKitGTK with, as Debian and its kin install them; undefined where one is missing.
 *
 * @returns {WebKitPrograms | undefined}
 */
export function findWebKit() {
  const [driver] = onPath('WebKitWebDriver')
  const [screen] = onPath('Xvfb')
  const browser = miniBrowser()
  return driver && screen && browser ? { browser, driver, screen } : undefined
}

/** Its folder has the name of the machine's kind in it, and the number of the library's interface. */
function miniBrowser() {
  const libraries = '/usr/lib'
  if (platform !== 'linux' || !existsSync(libraries)) return undefined
  return readdirSync(libraries)
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) => ['4.1', '4.0'].map((version) => join(libraries, name, `webkit2gtk-${version}`, 'MiniBrowser')))
    .find((path) => existsSync(path))
}

/** @param {Places} places */
function find(places) {
  const named = env[places.env]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${places.env} names ${named}, where there is no file`)
  }
  return candidates(places).find((path) => existsSync(path))
}

/** @param {Places} places */
function candidates({ commands, mac, windows }) {
  switch (platform) {
    case 'win32': {
      const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
        (root) => root !== undefined,
      )
      return windows.flatMap((path) => roots.map((root) => join(root, path)))
    }
    case 'darwin': {
      const roots = ['/Applications', join(env['HOME'] ?? '', 'Applications')]
      return mac.flatMap((path) => roots.map((root) => join(root, path)))
    }
    default:
      return commands.flatMap(onPath)
  }
}

/**
 * The files of that name in the folders of the path, the one that a shell would start first.
 * @param {string} command
 */
export function onPath(command) {
  const name = platform === 'win32' ? `${command}.exe` : command
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((root) => join(root, name))
    .filter((path) => existsSync(path))
}
