import { expect, type Locator, type Page } from '@playwright/test'
import type { BuiltCertificate } from '../../support/certificate-builder.ts'
import { dropFiles, type TestFile } from './files.ts'

/** How long something may take to come, in milliseconds: as `expect` waits in Playwright's configuration. */
const PATIENCE = 15_000

/**
 * The page as a person meets it: found by roles and names only. It drives a page of WebKitGTK too (../webkit), so it
 * waits by `waitFor`: the matchers of `expect` look into Playwright's own locators.
 */
export class Inspector {
  readonly headline: Locator
  readonly path: Locator
  readonly tabPanel: Locator
  /** The words that are seen for ten seconds after something was cancelled. */
  readonly cancelled: Locator

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 })
    this.path = page.getByRole('region', { name: 'Certification path' })
    this.tabPanel = page.getByRole('tabpanel')
    this.cancelled = page.locator('main ~ p[aria-hidden="true"]').filter({ hasText: /^Cancelled\./ })
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await this.headline.waitFor({ timeout: PATIENCE })
  }

  async drop(...files: TestFile[]): Promise<void> {
    await dropFiles(this.page, this.page.getByRole('main'), files)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }

  /** A certificate in the path. */
  node(subject: string): Locator {
    return this.path.getByRole('button').filter({ has: this.page.getByText(subject, { exact: true }) })
  }

  /** The names in the path, from the top down. */
  names(): Promise<string[]> {
    return this.path.getByRole('listitem').locator('strong').allInnerTexts()
  }

  /** Expects this path, given from the top down. */
  async expectPath(...subjects: string[]): Promise<void> {
    await this.path.waitFor({ timeout: PATIENCE })
    await expect.poll(() => this.names()).toEqual(subjects)
  }

  /** The menu of files, for the certificate shown or for the whole path. */
  async openSaveMenu(of: 'what is shown' | 'the path', tab?: 'For a system'): Promise<Locator> {
    const group = this.page.getByRole('group', { name: `Save ${of}` })
    await group.getByRole('button', { name: 'Save as ...' }).click()
    const menu = this.page.getByRole('dialog', { name: 'Save as ...' })
    await menu.waitFor({ timeout: PATIENCE })
    if (tab) await menu.getByRole('tab', { name: tab }).click()
    return menu
  }

  /** Selects a certificate of the path and yields its page of the tab. */
  async look(subject: string, tab: 'General' | 'Details' | 'ASN.1' | 'PEM' = 'General'): Promise<Locator> {
    await this.node(subject).click()
    await this.page.getByRole('heading', { level: 2, name: subject, exact: true }).waitFor({ timeout: PATIENCE })
    await this.page.getByRole('tab', { name: tab }).click()
    await this.tabPanel.waitFor({ timeout: PATIENCE })
    return this.tabPanel
  }
}

/** One PEM file with these certificates in this order. */
export const pemOf = (certificates: readonly BuiltCertificate[], name = 'chain.pem'): TestFile =>
  textFile(name, certificates.map(({ pem }) => pem).join(''))

export const textFile = (name: string, text: string): TestFile => ({ name, bytes: new TextEncoder().encode(text) })
