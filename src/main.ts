import { mount } from 'svelte'
import { meetsFloor } from './floor.ts'
import App from './ui/App.svelte'

const target = document.querySelector('#app')
if (target && meetsFloor()) {
  mount(App, { target })
  // Last: should mounting fail, the static sentence stays.
  document.querySelector('#not-started')?.remove()
}
