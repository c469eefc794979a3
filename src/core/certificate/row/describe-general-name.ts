import { ipAddressText } from '../../lib/ip-address.ts'
import type { GeneralNameTerm } from '../../finding/term.ts'
import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readString } from '../../asn1/string.ts'
import type { GeneralName, GeneralNameKind } from '../general-name.ts'
import { distinguishedName } from '../distinguished-name.ts'
import { nameValue } from './describe-name.ts'
import { ediPartyNameText, ediPartyNameValue, orAddressValue } from './describe-or-address.ts'
import { otherNameValue } from './describe-other-name.ts'
import type { Row, RowValue } from './row.ts'
import { oidValue, row, rowsValue, stringValue, undecodedValue } from './row-value.ts'

const terms: Record<GeneralNameKind, GeneralNameTerm> = {
  otherName: 'other-name',
  rfc822Name: 'email-address',
  dNSName: 'dns-name',
  x400Address: 'x400-address',
  directoryName: 'directory-name',
  ediPartyName: 'edi-party-name',
  uniformResourceIdentifier: 'uri',
  iPAddress: 'ip-address',
  registeredID: 'registered-id',
}

export const generalNameTerm = (name: GeneralName): GeneralNameTerm => terms[name.kind]

export function generalNameRow(name: GeneralName): Row {
  return row(terms[name.kind], generalNameValue(name), name.node)
}

function generalNameValue(name: GeneralName): RowValue {
  switch (name.kind) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return stringValue(name.string, name.node)
    case 'directoryName':
      return nameValue(name.name)
    case 'iPAddress': {
      const text = ipAddressText(name.octets)
      return text === undefined ? undecodedValue(name.octets, 'malformed-value') : { kind: 'text', text }
    }
    case 'registeredID':
      return oidValue(name.oid)
    case 'otherName':
      return rowsValue([
        row('type', oidValue(name.type)),
        row('value', otherNameValue(name.type, name.value), name.value),
      ])
    case 'x400Address':
      return partsOrOctets(orAddressValue, name.node)
    case 'ediPartyName':
      return partsOrOctets(ediPartyNameValue, name.node)
  }
}

/** Both forms are read only to be shown. If one cannot be read, the names beside it stay readable. */
function partsOrOctets(parts: (node: Asn1Node) => RowValue, node: Asn1Node): RowValue {
  const value = attempt(() => parts(node))
  return value.ok ? value.value : undecodedValue(node.encoded, 'malformed-value', value.error)
}

/**
 * Yields the name on one line, as a person would type it: an address, a host name, an RFC 4514 name. Undefined where it
 * has no text form.
 */
export function generalNameText(name: GeneralName): string | undefined {
  switch (name.kind) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return name.string.text
    case 'directoryName':
      return distinguishedName(name.name)
    case 'iPAddress':
      return ipAddressText(name.octets)
    case 'registeredID':
      return name.oid
    case 'otherName':
      return readString(name.value).text
    case 'ediPartyName':
      return ediPartyNameText(name.node)
    case 'x400Address':
      return undefined
  }
}
