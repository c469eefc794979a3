import { describe, expect, it } from 'vitest'
import { firstStyle } from '../../.config/build/first-style.ts'

const html = `<main id="app"><p class="intro svelte-a">text<b>bold</b></p><!--[--><svg class="svelte-a"></svg></main>`

/** The rules without blanks. */
const first = (style: string) => firstStyle(style, html).replace(/\s+/g, '')

describe('the style before the first paint', () => {
  it.each([
    ['a rule of a tag', 'p{margin:0}'],
    ['of a class', '.intro.svelte-a{margin:0}'],
    ['of an id', '#app>p{margin:0}'],
    ['of any element', '*,::before{margin:0}'],
    ['of the root', ':root{--ink:black}'],
    ['of a state', '.intro:hover::after{margin:0}'],
    ['of a scope of Svelte', '.intro.svelte-a:where(.svelte-a){margin:0}'],
    ['of one of several selectors', '.absent,p{margin:0}'],
    ['that excepts what is not there', 'p:not(.absent):not(:has(.absent)){margin:0}'],
    ['of one or another', ':is(.absent,p)b{margin:0}'],
    ['of an attribute', 'p[open]{margin:0}'],
    ['of a width', '@media(max-width:30rem){p{margin:0}}'],
    ['of steps that it uses', 'p{animation:turn1s}@keyframesturn{from{margin:0}}'],
  ])('has %s', (_, style) => {
    const written = style.replace('turn1s', 'turn 1s').replace('@keyframesturn', '@keyframes turn')
    expect(first(written)).toBe(style)
  })

  it.each([
    ['rule of an absent tag', 'dialog{margin:0}'],
    ['of an absent class', '.intro .absent{margin:0}'],
    ['of an absent id', '#absent p{margin:0}'],
    ['of an absent scope', 'p:where(.svelte-b){margin:0}'],
    ['of a width', '@media (max-width: 30rem){@supports (gap: 1px){.absent{margin:0}}}'],
    ['of print', '@media print{p{margin:0}}'],
    ['of steps that nothing uses', '@keyframes turn{from{margin:0}to{margin:1px}}'],
  ])('has no %s', (_, style) => {
    expect(first(style)).toBe('')
  })
})
