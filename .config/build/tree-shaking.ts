import type { Rolldown } from 'vite'

/**
 * How the script of the page and the script of the core are shaken. Loading a module of the core does nothing, so each
 * script takes only the functions that it calls: the page takes no engine, the engine no sentences.
 */
export const TREE_SHAKING: Rolldown.TreeshakingOptions = {
  moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }],
  // pkijs looks for WebCrypto when it is loaded, although its package says that loading it does nothing. Nobody here
  // asks it to encrypt, sign or verify, so its engine need not be there.
  manualPureFunctions: ['initCryptoEngine'],
}
