/** The part of a keystore that needs a password. Plain data. */
export interface Lock {
  /** Without it the certificates cannot be read; or they were, and it would only show that nobody changed them. */
  readonly guards: 'certificates' | 'integrity'
  /** `PKCS #12`, `JKS`, `JCEKS`. */
  readonly form: string
  /** How the password is used, by the names of the algorithms, such as `AES-256-CBC, PBKDF2 with HMAC-SHA-256`. */
  readonly scheme: string
  /** The largest count of iterations that one key takes; 0 where a password is used as it is. */
  readonly iterations: number
  /** The iterations of all keys together: how long it takes. */
  readonly work: number
}

/** The state of a keystore's integrity. `absent`: nothing in it would show a change. */
export type Integrity = 'verified' | 'not-checked' | 'absent'

/** The result of opening a keystore, apart from the objects that went to the opening. */
export type KeystoreOutcome =
  | {
      readonly status: 'opened'
      readonly integrity: Integrity | undefined
      /** The part that still needs a password; undefined if none does. */
      readonly lock: Lock | undefined
    }
  /** Or the file is damaged: nothing tells which. Nothing was handed to the opening. */
  | { readonly status: 'wrong-password' }
