import { render } from 'svelte/server'
import App from './ui/App.svelte'

/**
 * The page as it stands before anything was opened, as HTML: the build lays it into index.html, and main.ts takes it
 * over.
 */
export const startPage = (): string => render(App).body
