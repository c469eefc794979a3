import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until `target` has the keyboard. Whatever is passed on the way must show that it has it. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press(key)
    const focus = await target.evaluate((wanted) => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      // A radio button's ring may stand around its label.
      const shown = [element, element.closest('label')].some((part) => {
        if (!part) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      })
      return { shown, arrived: element === wanted, what: element.outerHTML.slice(0, 120) }
    })
    if (!focus) continue
    expect(focus.shown, `focus is visible on ${focus.what}`).toBe(true)
    if (focus.arrived) return
  }
  throw new Error(`${key} never reached ${target.toString()}`)
}
