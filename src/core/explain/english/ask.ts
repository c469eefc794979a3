import type { Acting, Who } from '../../finding/who.ts'

const named: Readonly<Record<Who, string>> = {
  you: 'the owner of the certificate',
  'server-administrator': 'the server’s administrator',
  'ca-owner': 'the owner of the CA',
  'it-security': 'your IT security',
  sender: 'the sender of the file',
  'opc-ua-operator': 'the operator of the OPC UA application',
  nobody: 'the owner of the certificate',
}

/** The one who acts, within a sentence; a CA by its name, where it is known. */
export const whom = ({ who, ca }: Acting): string => (ca === undefined ? named[who] : `${named[who]} “${ca}”`)

/** `Ask the owner of the CA “Plant CA” for a correct certificate.` */
export const ask = (acting: Acting, what: string): string => `Ask ${whom(acting)} for ${what}.`

/** For what most programs accept. */
export const askIfRefused = (acting: Acting, what: string): string =>
  `If a program refuses it, ask ${whom(acting)} for ${what}.`

/** For what the next certificate should do better. */
export const tell = (acting: Acting): string =>
  `Nothing, as long as your programs accept it. Tell ${whom(acting)}, so that the next certificate is right.`
