import { createContext, type Component } from 'svelte'

/** What must be reached wherever a person is: browsers let nothing outside of an open dialog be. App provides it. */
const [useOverDialogs, provideOverDialogs] = createContext<Component>()
export { provideOverDialogs, useOverDialogs }
