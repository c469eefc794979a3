import { isUri } from '../../lib/uri.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import { applicationCheck } from '../opc-ua/application-rule.ts'
import { placeOf, subjectOf } from '../members.ts'
import { listedNames, locate } from './certificate-rule.ts'

/**
 * Subject Alternative Name has one URI, it is a URL or a URN, and it is the ApplicationUri that was typed, character by
 * character. Where there are several, open62541, node-opcua and UA-.NETStandard compare the first one.
 * @see OPC 10000-6 section 6.2.2, OPC 10000-4 section 6.1.3, step "URI"
 */
export const opcUaApplicationUriCheck = applicationCheck({
  id: 'opc-ua-application-uri',
  reference: opcUa(6, '6.2.2'),
  reads: [subjectAlternativeName],
  faults(application, { context: { settings } }) {
    const subject = subjectOf(application)
    const names = extensionValue(application.certificate, subjectAlternativeName) ?? []
    const uris = names.flatMap((name) => (name.kind === 'uniformResourceIdentifier' ? [name] : []))
    const [first] = uris
    const place = placeOf(application, subjectAlternativeName)
    if (!first) return [finding('opc-ua-uri-missing', place, { subject })]
    const uri = first.string.text ?? ''
    const location = locate(application, first.node)
    const { applicationUri: asked } = settings
    const faults: Finding[] = []
    if (asked !== '' && uri !== asked) faults.push(finding('opc-ua-uri-differs', location, { subject, uri, asked }))
    if (first.string.fault || !isApplicationUri(uri))
      faults.push(finding('opc-ua-uri-malformed', location, { subject, uri }))
    if (uris.length > 1) {
      const shown = uris.slice(0, listedNames).map(({ string }) => string.text ?? '')
      faults.push(finding('opc-ua-uris-several', place, { subject, uris: shown, more: uris.length - shown.length }))
    }
    return faults
  },
})

/** `urn:` and a namespace, or a URI with an authority. @see RFC 8141 section 2, RFC 3986 section 3 */
const isApplicationUri = (text: string): boolean =>
  /^urn:/i.test(text) ? urn.test(text) : isUri(text) && /^[a-z][a-z\d+.-]*:\/\/[^/]/i.test(text)

/**
 * The part after the namespace is not empty and has the characters of a path. RFC 8141 has no dots in a namespace; but
 * the stack of the OPC Foundation itself writes the name of a host there, domain and all.
 */
const urn = /^urn:[a-z\d][a-z\d.-]*[a-z\d]:(?:[\w\-.~!$&'()*+,;=:@/]|%[\da-f]{2})+(?:[?#].*)?$/i
