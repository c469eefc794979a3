import { fireEvent, screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate } from '../support/certificate-builder.ts'
import { severalWays, type SeveralWays } from '../support/several-ways.ts'
import { issuing, openWith, pathNames, root, server } from './shown.ts'

const section = () => document.getElementById('ways')!
const picture = () => page.getByRole('group', { name: 'Picture of the ways' })
const boxes = () => [...picture().querySelectorAll('button')]
const said = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').replaceAll(' ,', ',').trim() ?? ''
const box = (words: RegExp) => boxes().find((each) => words.test(said(each))) as HTMLElement

async function openWays(...certificates: Parameters<typeof openWith>) {
  const screen = await openWith(...certificates)
  const user = userEvent.setup()
  await user.click(section().querySelector('summary')!)
  await waitFor(() => expect(boxes().length).toBeGreaterThan(0))
  return { screen, user }
}

describe('the ways', () => {
  it('are not there for a plain chain, and folded where there are several', async () => {
    await openWith(server, issuing, root)
    expect(section()).toBeNull()
  })

  it('are drawn when somebody unfolds them, and no earlier', async () => {
    await openWith(...severalWays.twoRoots)
    expect(said(section())).toBe('2 ways up from thingworx.plant.example 2 valid')
    await userEvent.setup().click(section().querySelector('summary')!)
    await waitFor(() => expect(boxes()).toHaveLength(9))
  })

  it('have a box for each holder and each certificate, the target first, with names for the ear', async () => {
    await openWays(...severalWays.expired)
    expect(boxes().map(said)).toEqual([
      'thingworx.plant.example Server or device, Shown',
      'Certificate of thingworx.plant.example, issued by Plant Issuing CA: Until 1 Jan 2035, Valid, Shown',
      'Plant Issuing CA Intermediate · 2 certificates, Shown',
      'Certificate of Plant Issuing CA, issued by Plant Root CA: Until 1 Jan 2035, Valid, Shown',
      'Certificate of Plant Issuing CA, issued by Old Holding Root CA: Expired on 1 Jan 2021, Invalid',
      'Plant Root CA Root, Shown',
      'Old Holding Root CA Root',
      'Certificate of Plant Root CA: Until 1 Jan 2035 Self-signed, Valid, Shown',
      'Certificate of Old Holding Root CA: Until 1 Jan 2035 Self-signed, Invalid',
    ])
    expect(picture()).toHaveAccessibleDescription(/Arrow keys walk/)
  })

  it('a sign marks the certificate that is at fault, and no other one of its way', async () => {
    await openWays(...severalWays.brokenSignature)
    expect(said(box(/issued by Old Holding Root CA/))).toMatch(/Signature is wrong, Invalid$/)
    expect(box(/issued by Old Holding Root CA/).querySelector('svg')).not.toBeNull()
    expect(box(/^Certificate of Old Holding Root CA/).querySelector('svg')).toBeNull()
    expect(box(/^Certificate of Old Holding Root CA/)).toHaveClass('invalid')
  })

  it('a certificate shows itself and its way; the other way is not marked any more', async () => {
    const { screen, user } = await openWays(...severalWays.twoRoots)
    await user.click(box(/issued by Old Holding Root CA/))
    await waitFor(() =>
      expect(pathNames()).toEqual(['Old Holding Root CA', 'Plant Issuing CA', 'thingworx.plant.example']),
    )
    expect(screen.selection.certificate?.issuer).toBe('Old Holding Root CA')
    expect(said(box(/issued by Old Holding Root CA/))).toMatch(/Shown$/)
    expect(said(box(/issued by Plant Root CA/))).toMatch(/Valid$/)
    expect(box(/issued by Old Holding Root CA/)).toHaveAttribute('aria-current', 'true')
  })

  it('a holder shows its certificate on the way that is shown, and a missing issuer the way to it', async () => {
    const { screen, user } = await openWays(...severalWays.missingIssuer)
    await user.click(box(/^Plant Issuing CA/))
    expect(screen.selection.certificate?.issuer).toBe('Plant Root CA')
    await user.click(box(/^Old Holding Root CA Missing: not in what you opened/))
    await waitFor(() =>
      expect(pathNames()).toEqual(['Old Holding Root CA', 'Plant Issuing CA', 'thingworx.plant.example']),
    )
    expect(screen.selection.path?.state).toBe('root-missing')
    await user.click(box(/^Plant Root CA/))
    await waitFor(() => expect(pathNames()[0]).toBe('Plant Root CA'))
  })

  it('names that are blank, huge or run from right to left are harmless', async () => {
    const top = certificate({ subject: 'x'.repeat(3_000), ca: true })
    const blank = certificate({ subject: [], ca: true, issuer: top })
    const again = certificate({ subject: [], ca: true, key: blank.key, issuer: root })
    await openWays(certificate({ subject: 'a\u202Eexe.example', issuer: blank }), blank, again, top, root)
    expect(said(box(/a<U\+202E>exe/))).toMatch(/^a<U\+202E>exe\.example/)
    expect(box(/^\(no subject name\)/)).toBeDefined()
    for (const each of boxes()) expect(said(each).length).toBeLessThan(400)
  })
})

describe('by keyboard', () => {
  it('one stop of Tab; arrows walk along the lines and within a row, Home and End to the foot and the top', async () => {
    const { user } = await openWays(...severalWays.twoRoots)
    expect(boxes().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    boxes()[0]?.focus()
    const walk: string[] = []
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await user.keyboard(`{${key}}`)
      walk.push(said(document.activeElement?.querySelector('strong, .for-the-ear') ?? null))
    }
    expect(walk).toEqual([
      'Certificate of thingworx.plant.example, issued by Plant Issuing CA:',
      'Plant Issuing CA',
      'Certificate of Plant Issuing CA, issued by Plant Root CA:',
      'Certificate of Plant Issuing CA, issued by Old Holding Root CA:',
      'Old Holding Root CA',
      'Certificate of Old Holding Root CA:',
      'Certificate of Old Holding Root CA:',
      'Old Holding Root CA',
    ])
    await user.keyboard('{Home}')
    expect(said(document.activeElement)).toMatch(/^thingworx/)
    await user.keyboard('{End}')
    expect(said(document.activeElement)).toMatch(/^Certificate of (Plant|Old Holding) Root CA/)
    expect(boxes().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement])
  })

  it('Enter chooses the way, and the keyboard stays where it is', async () => {
    const { user } = await openWays(...severalWays.twoRoots)
    box(/issued by Old Holding Root CA/).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(pathNames()[0]).toBe('Old Holding Root CA'))
    expect(said(document.activeElement)).toMatch(/issued by Old Holding Root CA/)
  })

  it('+ − and 0 change the size between its limits, as the buttons do; with Ctrl they are the browser’s', async () => {
    const { user } = await openWays(...severalWays.twoRoots)
    const size = () => Number(picture().querySelector<HTMLElement>('.chart')?.style.getPropertyValue('--zoom'))
    boxes()[0]?.focus()
    await user.keyboard('+')
    expect(size()).toBe(1.25)
    await user.keyboard('0')
    expect(size()).toBe(1)
    await user.keyboard('----------')
    expect(size()).toBe(0.25)
    expect(page.getByRole('button', { name: 'Smaller' })).toBeDisabled()
    await user.click(page.getByRole('button', { name: 'Usual size' }))
    await user.click(page.getByRole('button', { name: 'Larger' }))
    expect(size()).toBe(1.25)
    boxes()[0]?.focus()
    await user.keyboard('{Control>}+{/Control}')
    expect(size()).toBe(1.25)
    await fireEvent.wheel(picture(), { deltaY: -100, ctrlKey: true })
    expect(size()).toBeCloseTo(1.5625)
    await fireEvent.wheel(picture(), { deltaY: -100 })
    expect(size()).toBeCloseTo(1.5625)
  })
})

describe('the list', () => {
  it('has every way from the target up with its dates, how far it reaches and what fails, and issuers not used', async () => {
    await openWays(...severalWays.brokenSignature)
    const [first, second] = [...section().querySelectorAll('ol > li')].map(said)
    expect(first).toBe(
      'thingworx.plant.example (Until 1 Jan 2035) › Plant Issuing CA (Until 1 Jan 2035) › Plant Root CA (Until 1 Jan 2035) Valid, up to a root Shown',
    )
    expect(second).toMatch(/› Old Holding Root CA \(.*\) Invalid, up to a root; Signature is wrong Show this way$/)
  })

  it('names who is missing and who is not used', async () => {
    await openWays(...severalWays.namesake)
    expect(said(section().querySelector('ol > li'))).toMatch(/› missing: Plant Root CA Not decided, root missing/)
    expect(said(section().querySelector('ul > li'))).toBe(
      'Plant Root CA above Plant Issuing CA: Not used: its key did not make the signature, and no other key here did',
    )
  })

  it('chooses a way', async () => {
    const { user } = await openWays(...severalWays.twoRoots)
    await user.click(within(section()).getByText('Show this way'))
    await waitFor(() => expect(pathNames()[0]).toBe('Old Holding Root CA'))
  })

  it('says what is not drawn, and which of many ways are listed', async () => {
    const twins = Array.from({ length: 40 }, () => certificate({ ...root.spec, key: root.key }))
    await openWays(server, issuing, ...twins)
    expect(boxes()).toHaveLength(3 + 2 + 4)
    expect(section()).toHaveTextContent('28 certificates of these ways are not drawn.')
    expect(section()).toHaveTextContent('Drawn: number 1 to 32 of 40 ways.')
  })
})

it.each(Object.keys(severalWays))('%s: no two entries of the chooser of paths read the same', async (what) => {
  await openWith(...severalWays[what as SeveralWays])
  const entries = [...document.querySelectorAll('#paths label')].map(said)
  expect(new Set(entries).size).toBe(entries.length)
})
