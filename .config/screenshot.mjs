/** `npm run screenshot`: the picture in README.md, taken of the built page with the example chain. Build first. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { exit } from 'node:process'
import { chromium } from '@playwright/test'
import { findChromium } from './browsers.mjs'

const root = new URL('..', import.meta.url)
const executablePath = findChromium()
if (!executablePath) {
  console.error('Taking the picture needs Chrome, Chromium or Edge.')
  exit(1)
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
// The picture should not change with the day on which it is taken, nor with the machine.
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'UTC',
})
await page.clock.setFixedTime('2026-11-23T09:00:00Z')
await page.goto(pathToFileURL(fileURLToPath(new URL('dist/chainlight.html', root))).href)
await page.getByRole('button', { name: 'Complete chain' }).click()
await page.getByRole('heading', { name: /The path is complete/ }).waitFor()
await page.mouse.move(0, 0)
await page.screenshot({ path: fileURLToPath(new URL('.readme/example.png', root)) })
await browser.close()
