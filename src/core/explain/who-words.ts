import type { Acting, Who } from '../finding/who.ts'

/** The people who can mend something, as labels. */
export const whoWords: Readonly<Record<Who, string>> = {
  you: 'You',
  'server-administrator': 'The server’s administrator',
  'ca-owner': 'The owner of the CA',
  'it-security': 'Your IT security',
  sender: 'The sender of the file',
  'opc-ua-operator': 'The operator of the OPC UA application',
  nobody: 'Nobody',
}

/** The label with the name of the CA, if it is known. */
export const actingWords = ({ who, ca }: Acting): string =>
  ca === undefined ? whoWords[who] : `${whoWords[who]} “${ca}”`
