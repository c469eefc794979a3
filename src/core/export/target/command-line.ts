import type { Target } from './contract.ts'

/** No system, but the programs with which a person sees for themselves what this page says. */
export const commandLine = {
  id: 'command-line',
  files: [
    { wants: 'root', form: 'base64-cer' },
    { wants: 'chain', form: 'pem-chain' },
    { wants: 'lists', form: 'crl-der', optional: true },
    { wants: 'issuers', form: 'ca-bundle', optional: true },
  ],
} as const satisfies Target
