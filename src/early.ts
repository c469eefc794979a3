/**
 * The only script that runs before the first paint. It holds what a person does already, has the page's own script run
 * once the start page, which stands in the HTML, can be seen, and says so where that script does not come.
 */
import { meetsFloor } from './floor.ts'
import { runScript } from './script-in-waiting.ts'
import { holdInput } from './ui/input/held-input.ts'

/**
 * How long the page's script may take from its start, in milliseconds, before the person is told that it has not
 * started.
 */
const PATIENCE = 20_000

/** How long after a frame was drawn the browser may take to tell that it is on the screen, in milliseconds. */
const PAINT_PATIENCE = 300

// Too old a browser is left with the sentence of index.html, which appears by itself.
if (meetsFloor()) start()

function start(): void {
  const sentence = document.querySelector<HTMLElement>('#not-started')
  if (sentence) sentence.hidden = true
  const fail = () => {
    if (sentence) sentence.hidden = false
  }

  let begun = false
  const begin = () => {
    const app = document.querySelector<HTMLScriptElement>('script#app-script')
    // While the page is still being read it may lie ahead.
    if (begun || !app || document.readyState === 'loading') return
    begun = true
    runScript(app, 'module').catch(fail)
    setTimeout(fail, PATIENCE)
    addEventListener('error', fail)
  }

  holdInput(begin)
  let painted = false
  const beginPainted = () => {
    if (painted) begin()
  }
  addEventListener('DOMContentLoaded', beginPainted)
  afterFirstPaint(() => {
    painted = true
    begin()
  })
}

/**
 * Calls back once the start page can be seen: a frame that was drawn still takes a while to the screen, and script that
 * runs meanwhile makes it longer. Perhaps calls back twice.
 * @see https://www.w3.org/TR/paint-timing/#first-contentful-paint
 */
function afterFirstPaint(then: () => void): void {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) then()
  }).observe({ type: 'paint', buffered: true })
  // Some browsers keep their times to themselves.
  const afterFrame = () => setTimeout(then, PAINT_PATIENCE)
  requestAnimationFrame(afterFrame)
  // A page in the background gets no frame.
  if (document.hidden) setTimeout(then)
}
