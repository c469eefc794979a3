import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { exampleText } from '../../src/ui/input/examples.ts'
import { givenText } from '../../src/ui/state/given.ts'
import { headline, issuing, openPage, openText, openWith, pathNames, root, server } from './shown.ts'

it('starts with what to do, and that nothing leaves the page', () => {
  openPage()
  expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  expect(document.body).toHaveTextContent('Nothing you open leaves this page')
  for (const browser of ['Chrome', 'Edge', 'Firefox', 'Safari']) {
    expect(page.getByText(new RegExp(`Save the .* from ${browser}`))).toBeVisible()
  }
})

it('an example is one press away', async () => {
  const user = userEvent.setup()
  openPage()
  await user.click(page.getByRole('button', { name: 'Complete chain' }))
  await waitFor(() => expect(headline()).toMatch(/complete/))
  const listed = exampleText('complete').split('BEGIN CERTIFICATE').length - 1
  await waitFor(() => expect(pathNames()).toHaveLength(listed))
})

it('more files add to what is there; a start over forgets everything', async () => {
  const user = userEvent.setup()
  const { session } = await openWith(server, issuing)
  expect(headline()).toMatch(/missing/)
  await session.addText(root.pem, 'root.cer')
  await waitFor(() => expect(headline()).toMatch(/complete/))
  await user.click(page.getByRole('button', { name: 'Start over' }))
  expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  expect(document.body).not.toHaveTextContent('Plant')
  await session.addText(root.pem, 'root.cer')
  await waitFor(() => expect(headline()).toMatch(/This is a root certificate/))
})

it('pasted text is opened, outside of fields only', async () => {
  const user = userEvent.setup()
  openPage()
  await user.paste(root.pem)
  await waitFor(() => expect(headline()).toMatch(/This is a root certificate/))
  await user.click(page.getByRole('button', { name: 'Glossary' }))
  await user.click(page.getByRole('searchbox'))
  await user.paste('thumbprint')
  expect(page.getByRole('searchbox')).toHaveValue('thumbprint')
})

it('text is pasted into its field and inspected', async () => {
  const user = userEvent.setup()
  openPage()
  await user.click(page.getByRole('button', { name: 'Paste text' }))
  const field = within(page.getByRole('dialog')).getByRole('textbox')
  await user.click(field)
  await user.paste(server.pem + issuing.pem + root.pem)
  await user.click(page.getByRole('button', { name: 'Inspect' }))
  await waitFor(() => expect(headline()).toMatch(/complete/))
})

it('chosen files are read; one that is too large is refused with a sentence, the others are unaffected', async () => {
  const user = userEvent.setup()
  openPage()
  const huge = new File(['x'], 'backup.img')
  Object.defineProperty(huge, 'size', { value: 300 * 1024 * 1024 })
  const input = document.querySelector('main input[type=file]')
  await user.upload(input as HTMLInputElement, [huge, new File([root.pem], 'root.cer')])
  await waitFor(() => expect(headline()).toMatch(/This is a root certificate/))
  expect(page.getByRole('alert')).toHaveTextContent(/backup\.img is larger than 256\.0 MB/)
})

it('a file from before a start over does not arrive after it', async () => {
  const screen = openPage()
  const slow = deferred()
  const added = screen.session.add(async () => {
    const text = await slow.promise
    return { given: [givenText(text, 'late.pem')], refusals: [] }
  })
  await screen.startOver()
  slow.resolve(root.pem)
  await added
  expect(screen.session.report).toBeUndefined()
  expect(screen.session.phase).toBe('start')
})

it('a file that is being read when the person starts over does not arrive after it', async () => {
  const screen = openPage()
  const [slow, reading] = [deferred(), deferred()]
  const added = screen.session.add(async () => {
    reading.resolve('')
    const text = await slow.promise
    return { given: [givenText(text, 'late.pem')], refusals: [] }
  })
  await reading.promise
  await screen.startOver()
  slow.resolve(root.pem)
  await added
  await screen.session.addText(issuing.pem, 'issuing.pem')
  expect(screen.session.report?.sources.map(({ name }) => name)).toEqual(['issuing.pem'])
})

it('the root is saved as its engine wrote it, under its name', async () => {
  const user = userEvent.setup()
  const blobs: Blob[] = []
  const names: string[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => (blobs.push(blob), 'blob:x'), revokeObjectURL: vi.fn() }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  await openWith(server, issuing, root)
  await user.click(page.getByRole('button', { name: 'Save root certificate (.cer)' }))
  await waitFor(() => expect(names).toEqual(['Plant Root CA.cer']))
  const text = await blobs[0]!.text()
  expect(text).toMatch(/^-----BEGIN CERTIFICATE-----\r\n/)
  expect(Buffer.from(text.replace(/-----.*-----|\s/g, ''), 'base64')).toEqual(Buffer.from(root.der))
  expect(page.getByText('Plant Root CA.cer')).toBeVisible()
})

it('says what was found where', async () => {
  await openText(`notes\n${root.pem}`, 'mail.txt')
  const receipt = page.getByRole('region', { name: 'What was opened' })
  expect(receipt).toHaveTextContent(/mail\.txt/)
  expect(receipt).toHaveTextContent(/lines 2/)
})

function deferred(): { promise: Promise<string>; resolve: (text: string) => void } {
  let resolve: (text: string) => void = () => undefined
  const promise = new Promise<string>((done) => (resolve = done))
  return { promise, resolve }
}
