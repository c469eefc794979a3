/** The examples of the start page, in the order in which they are offered. */
export const exampleWords = {
  complete: 'Complete chain',
  'root-missing': 'Root missing',
  'expired-intermediate': 'Expired intermediate',
  'self-signed': 'Self-signed server',
  'cross-signed': 'Cross-signed CA',
  'opc-ua': 'OPC UA application',
} as const

export type ExampleId = keyof typeof exampleWords

/** The name of an example's file. */
export const exampleFileName = (id: ExampleId): string => `example-${id}.pem`

/** Beside the answer over an example. */
export const exampleNotice = 'an example with invented certificates'
