import { flushSync, hydrate, mount } from 'svelte'
import { applyStyle } from './style-in-waiting.ts'
import App from './ui/App.svelte'

const target = document.querySelector('#app')
if (target) {
  applyStyle()
  // In development nothing stands there yet.
  const takeOver = target.hasChildNodes() ? hydrate : mount
  takeOver(App, { target })
  flushSync()
  // Last: should that fail, the static sentence stays.
  document.querySelector('#not-started')?.remove()
}
