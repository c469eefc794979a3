import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../../support/certificate-builder.ts'
import { fixedKey } from '../../support/fixed-keys.ts'
import { differences } from '../../support/picture-differences.ts'
import { readPng, writePng } from '../../support/png.ts'

/** The instant that every picture is of. */
export const NOW = Date.UTC(2026, 10, 30, 9, 0)

/** So many pixels may be other ones: less than the smallest letter has. */
export const MOST = 12

/** A certificate whose octets are the same in every run. */
export function fixed(subject: string, spec: Partial<CertificateSpec> = {}): BuiltCertificate {
  const said = JSON.stringify([subject, spec.issuer?.subject, spec.notBefore, spec.notAfter])
  const serialNumber = BigInt(`0x5${createHash('sha256').update(said).digest('hex').slice(0, 15)}`)
  return certificate({ subject, key: fixedKey(subject), serialNumber, ...spec })
}

/**
 * Settings of Chromium for pictures: letters are drawn by their outlines alone and in grey, colours as they are.
 */
export const STEADY_CHROMIUM = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

/** The letters of every picture: of the package of fonts that Debian's browsers depend on, slanted by the browser. */
const FACES = [
  ['Pictured Sans', 400, 'DejaVu Sans'],
  ['Pictured Sans', 700, 'DejaVu Sans Bold'],
  ['Pictured Mono', 400, 'DejaVu Sans Mono'],
  ['Pictured Mono', 700, 'DejaVu Sans Mono Bold'],
] as const
const STYLE = [
  ...FACES.map(
    ([family, weight, local]) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: local('${local}') }`,
  ),
  `:root { --sans: 'Pictured Sans' !important; --mono: 'Pictured Mono' !important }`,
  `*, ::before, ::after { transition: none !important; animation: none !important; caret-color: transparent !important }`,
].join('\n')

/** The major version of the browser that drew the pictures: another draws letters and edges a little otherwise. */
const DRAWN_BY = '156'

/** Why no picture can be compared here; undefined where they can. */
export async function dress(page: Page): Promise<string | undefined> {
  const version = page.context().browser()?.version() ?? ''
  if (version.split('.')[0] !== DRAWN_BY)
    return `the pictures are of Chromium ${DRAWN_BY}, this is ${version}: npm run pictures, and DRAWN_BY, renew them`
  const widths = await page.evaluate(async (style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const faces = ['400 100px "Pictured Sans"', '700 100px "Pictured Sans"', '400 100px "Pictured Mono"']
    const found = await Promise.allSettled(faces.map((face) => document.fonts.load(face)))
    const brush = document.createElement('canvas').getContext('2d')!
    return faces.map((face, i) => {
      brush.font = face
      if (found[i]?.status !== 'fulfilled') return 0
      return Math.round(brush.measureText('Hamburgefonstiv 0123').width)
    })
  }, STYLE)
  return widths.join() === WIDTHS.join() ? undefined : NEEDS
}

/** Of the words measured above, in DejaVu 2.37. */
const WIDTHS = [1149, 1290, 1204]

export const NEEDS = 'needs the fonts DejaVu Sans and DejaVu Sans Mono 2.37: the package fonts-dejavu-core of Debian'

/** Takes a picture of the window, or of a part, once nothing in it changes any more. */
export async function take(page: Page, shown: Page | Locator = page, fullPage = false): Promise<Buffer> {
  // Nothing is pointed at.
  await page.mouse.move(0, 0)
  const shoot = () =>
    shown.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css', ...(fullPage && { fullPage }) } as object)
  let [before, now] = [await shoot(), await shoot()]
  for (let patience = 20; patience > 0 && !now.equals(before); patience--) {
    await page.waitForTimeout(100)
    ;[before, now] = [now, await shoot()]
  }
  return now
}

const fileOf = (name: string) => fileURLToPath(new URL(`../pictures/${name}.png`, import.meta.url))

/** How many pixels of a picture are not those of the one that is kept. */
export const strangePixels = (name: string, taken: Buffer): number =>
  differences(readPng(readFileSync(fileOf(name))), readPng(taken)).count

/**
 * Expects the picture that is kept under this name. With `--update-snapshots` it is kept in its place where it differs.
 */
export function expectPicture(info: TestInfo, name: string, taken: Buffer): void {
  const path = fileOf(name)
  const now = readPng(taken)
  const keeps = ['all', 'changed'].includes(info.config.updateSnapshots)
  if (keeps && (!existsSync(path) || !alike(readPng(readFileSync(path)), now))) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, writePng(now))
  }
  expect(existsSync(path), `${name}: there is no picture yet; README.md says how to make it`).toBe(true)
  const kept = readFileSync(path)
  const before = readPng(kept)
  if (alike(before, now)) return
  const leave = (what: string, picture: Uint8Array) => writeFileSync(info.outputPath(`${what}.png`), picture)
  leave('kept', kept)
  leave('now', taken)
  const sizes = [before, now].map(({ width, height }) => `${width} by ${height}`)
  expect(sizes[1], `${name}: the size of the picture`).toBe(sizes[0])
  const { count, left, top, right, bottom, marked } = differences(before, now)
  leave('differences', writePng(marked))
  const where = `between ${left}, ${top} and ${right}, ${bottom}`
  expect(count, `${name}: pixels that are not as they were, ${where}; the pictures are in ${info.outputDir}`).toBe(0)
}

function alike(before: Parameters<typeof differences>[0], now: typeof before): boolean {
  return before.width === now.width && before.height === now.height && differences(before, now).count <= MOST
}
