import type { ErrorTextFamily } from '../error-text.ts'

/** Keystores of Java, and the tool for them. */
export const keytool: ErrorTextFamily = {
  program: 'java',
  source: 'OpenJDK 17: sun.security.tools.keytool, sun.security.provider.JavaKeyStore, sun.security.pkcs12',
  entries: [
    { says: ['Input not an X.509 certificate'], situation: 'not-certificate' },
    { says: ['Failed to establish chain from reply'], situation: 'reply-chain-missing' },
    {
      says: ['Public keys in reply and keystore don’t match', 'Certificate reply does not contain public key for'],
      situation: 'key-differs',
    },
    { says: ['Certificate reply and certificate in keystore are identical'], situation: 'already-there' },
    {
      says: ['Certificate already exists in keystore under alias', 'Certificate not imported, alias'],
      situation: 'already-there',
    },
    {
      says: ['Top-level certificate in reply'],
      situation: 'self-signed-root',
      means: 'keytool asks whether it may rely on the root in the reply.',
    },
    { says: ['Reply has no certificates'], alone: ['Empty input'], situation: 'not-certificate' },
    {
      says: ['keystore password was incorrect', 'Keystore was tampered with, or password was incorrect'],
      situation: 'password-wrong',
    },
    { says: ['Given final block not properly padded'], situation: 'password-wrong' },
    {
      says: ['Cannot recover key', 'UnrecoverableKeyException'],
      situation: 'password-wrong',
      means: 'The password of the key differs from the password of the keystore.',
    },
    { says: ['Invalid keystore format', 'Unrecognized keystore format'], situation: 'keystore-format' },
    { says: ['keytool error: java.lang.Exception: Alias'], situation: 'alias-unknown' },
    { says: ['Keystore file does not exist'], situation: 'file-missing' },
  ],
}
