import { readFileSync } from 'node:fs'
import type { Network } from '../../support/network.ts'
import { DIST, HOSTED } from '../../support/places.ts'

/** The fate of the engine over a file, by the file's name. */
const FATES = {
  /** It works on it for ever. */
  'hang.bin': 'for (;;);',
  /** It is gone without a word. */
  'end.bin': 'return self.close();',
  /** It reports an error that nobody caught. */
  'throw.bin': "setTimeout(() => { throw new Error('The engine broke') }); return;",
  /**
   * It asks for buffers until the browser has none left. (A heap of V8 that is full ends the whole tab in Chromium, and
   * no page can help that.)
   */
  'full.bin': 'const all = []; for (;;) all.push(new ArrayBuffer(2 ** 31));',
  /** It works on it for nine seconds, one less than it may. */
  'slow.bin': 'for (const end = performance.now() + 9_000; performance.now() < end; );',
}

/** In the worker, in front of the engine: looks at what is to be opened before the engine does. */
const FAULTS = `'document' in self || Object.defineProperty(self, 'onmessage', {
  set: (handler) =>
    self.addEventListener('message', (event) => {
      const name = event.data.method === 'open' ? event.data.args[0][0].name : undefined
      ${Object.entries(FATES)
        .map(([name, fate]) => `if (name === '${name}') { ${fate} }`)
        .join('\n      ')}
      handler(event)
    }),
});`

/** Puts the built page on the network, with a real engine that some files are too much for; yields its address. */
export function pageWithFaults(network: Network): string {
  const page = readFileSync(`${DIST}chainlight.html`, 'utf8')
  const place = '<script id="core" type="text/plain">'
  if (!page.includes(place)) throw new Error('The page holds no engine where this looks for it')
  const address = `${HOSTED}with-faults.html`
  network.addPage(
    address,
    page.replace(place, () => place + FAULTS),
  )
  return address
}
