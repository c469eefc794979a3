import type { GeneralName } from '../../certificate/general-name.ts'
import { directoryNames } from './directory-names.ts'
import { dnsNames } from './dns-names.ts'
import { ipAddresses } from './ip-addresses.ts'
import { mailboxes } from './mailboxes.ts'
import type { NameForm } from './name-form.ts'
import { uris } from './uris.ts'

/** A form of name that constraints can be about; each type of otherName is a form of its own. */
export type FormId = Exclude<GeneralName['kind'], 'otherName'> | `otherName ${string}`

export const formOf = (name: GeneralName): FormId => (name.kind === 'otherName' ? `otherName ${name.type}` : name.kind)

/**
 * The forms that are compared. Of the others (x400Address, ediPartyName, registeredID and every otherName) the RFC says
 * not what lies inside what; OpenSSL, Go and NSS do not compare them either.
 */
export const nameForms: Readonly<Partial<Record<FormId, NameForm<unknown>>>> = {
  directoryName: directoryNames,
  dNSName: dnsNames,
  iPAddress: ipAddresses,
  rfc822Name: mailboxes,
  uniformResourceIdentifier: uris,
}
