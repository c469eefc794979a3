import { createContext, type Component } from 'svelte'

/**
 * A component that must be reached wherever a person is, which nothing outside of an open dialog can be. App provides
 * it.
 */
const [useOverDialogs, provideOverDialogs] = createContext<Component>()
export { provideOverDialogs, useOverDialogs }
