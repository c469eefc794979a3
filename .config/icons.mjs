/**
 * `npm run icons` draws the icons of `public/`, in pixels, from the drawing `public/favicon.svg`. Run it after a change
 * of that drawing.
 */
import { readFileSync } from 'node:fs'
import { exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from './browsers.mjs'

/** Both edges that a web application manifest needs, in pixels, to be installed. */
const EDGES = [192, 512]

const inPublic = (/** @type {string} */ name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url))
const executablePath = findChromium()
if (!executablePath) {
  console.error('Drawing the icons needs Chrome, Chromium or Edge.')
  exit(1)
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const svg = readFileSync(inPublic('favicon.svg')).toString('base64')
for (const edge of EDGES) {
  const page = await browser.newPage({ viewport: { width: edge, height: edge } })
  const image = `<img src="data:image/svg+xml;base64,${svg}" width="${edge}" height="${edge}">`
  await page.setContent(`<style>body { margin: 0 } img { display: block }</style>${image}`)
  await page.locator('img').screenshot({ path: inPublic(`icon-${edge}.png`), omitBackground: true })
}
await browser.close()
