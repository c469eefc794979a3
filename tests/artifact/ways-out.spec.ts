import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { waysOut } from './ways-out.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** Each way out that a page has, as a script could take it; some are spelled so that a search for words misses them. */
const WAYS = {
  'a request': 'fetch(a)',
  'a request by another name': 'globalThis["fetch"](a)',
  'a late request': 'window.fetchLater(a)',
  'a request of old': 'new XMLHttpRequest',
  'a beacon': 'n.sendBeacon(a)',
  'a socket': 'new self.WebSocket(a)',
  'events of a server': 'new EventSource(a)',
  'a connection between peers': 'new window["RTCPeerConnection"]',
  navigation: 'location = a',
  'navigation by a property': 'location.href = a',
  'navigation by a call': 'window.location.assign(a)',
  'navigation by the new interface': 'navigation.navigate(a)',
  'a window': 'window.open(a)',
  'a window by its short name': 'open(a)',
  'a frame': 'document.createElement("iframe")',
  'a frame in markup': 'x(`<div><iframe></iframe></div>`)',
  'a form': 'd.createElement(`form`)',
  'a form in markup': 'x(`<form method="post" action="/a">`)',
  'a form that is sent': 'f.submit()',
  'a form that sends itself': 'f.requestSubmit()',
  'an image': 'new Image().src = a',
  'an image in markup': 'x("<p>text</p><img>")',
  'an image in a page to be saved': 'x(`<!doctype html><meta charset="utf-8"><img>`)',
  'a hint in markup': 'x(`<link rel=prefetch>`)',
  'a hint by script': 'l.rel = "preconnect"',
  'a link elsewhere': 'x(`<a href="https://plant.example">`)',
  'a script from elsewhere': 'import(a)',
  'a script in a worker': 'importScripts(a)',
  storage: 'localStorage.a = 1',
  'storage by another name': 'self["indexedDB"]',
  history: 'history.pushState(a)',
  'a cookie': 'document.cookie = a',
  credentials: 'navigator.credentials.store(a)',
  'a name that outlives the page': 'window.name = a',
  'another window': 'top.postMessage(a)',
} as const

test('a script that has one of the ways is found out', () => {
  const missed = Object.entries(WAYS).filter(([, script]) => waysOut(script).length === 0)
  expect(missed).toEqual([])
})

test('harmless scripts are not: words in texts, and names that other things have, too', () => {
  const harmless = [
    'x("WebSocket and fetch are words of the glossary"); x(`<form class="choices"><label>`)',
    'dialog.open = true; engine.open(files); finding.location; certificate.name; e.form; t.parent',
    'location.hash.startsWith("#glossary")',
    'n = { fetch: 1, open: 2 }',
    'x(`<!doctype html><html lang="en"><meta charset="utf-8"><title>`)',
  ]
  expect(harmless.flatMap(waysOut)).toEqual([])
})

/** The one thing of the kind that the page does: closing the glossary takes `#glossary/...` out of the address. */
const HASH_OF_THE_GLOSSARY =
  /^(?:a global of the browser: history|a property that nothing else has: history\.replaceState)$/

for (const name of readdirSync(DIST).filter((file) => /\.(?:js|html)$/.test(file))) {
  test(`there is no way out in the scripts of ${name}`, () => {
    const text = readFileSync(DIST + name, 'utf8')
    const scripts = name.endsWith('.js')
      ? [text]
      : [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script)
    const found = scripts.flatMap((script) => waysOut(script)).filter((way) => !HASH_OF_THE_GLOSSARY.test(way))
    expect(found).toEqual([])
  })
}
