import { plainNumber } from '../figures.ts'

/** Sentences around the field for an error message. */
export const lookupWords = {
  title: 'An error message? Look it up',
  ask: 'What the other program said: a code, a line, or a piece of its log',
  knows: 'OpenSSL, Java, Windows, browsers, OPC UA, MQTT brokers and others.',
  unknown: 'Not a message that this page knows. Try the line of the log that names a code or a reason.',
  fingerprint:
    'This is a fingerprint. Open the certificate files, then paste it again: you read which certificate has it.',
  several: (count: number): string => `${plainNumber(count)} messages recognised, the most telling first.`,
  foundNowhere: 'It is a message of another program',
} as const
