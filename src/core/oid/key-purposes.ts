/** What a key may be used for. */
export interface KeyPurpose {
  readonly name: string
}

export const keyPurposes: Readonly<Record<string, KeyPurpose>> = {
}
