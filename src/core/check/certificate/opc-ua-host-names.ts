import { finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import { applicationCheck } from '../opc-ua/application-rule.ts'
import { purposesOf } from '../opc-ua/purposes.ts'
import { placeOf, subjectOf } from '../members.ts'

/**
 * "Servers shall specify a partial or a fully qualified dNSName or a static IPAddress." An application that is both may
 * never be connected to, so only one that is a server and nothing else fails. Whether a certain host is among the
 * names, the check of the names says.
 * @see OPC 10000-6 section 6.2.2
 */
export const opcUaHostNamesCheck = applicationCheck({
  id: 'opc-ua-host-names',
  reference: opcUa(6, '6.2.2'),
  reads: [subjectAlternativeName],
  faults(application) {
    const { server, client } = purposesOf(application)
    const names = extensionValue(application.certificate, subjectAlternativeName) ?? []
    if (!server || names.some(({ kind }) => kind === 'dNSName' || kind === 'iPAddress')) return []
    const params = { subject: subjectOf(application), serverOnly: !client }
    const place = placeOf(application, subjectAlternativeName)
    return [finding('opc-ua-host-missing', place, params, client ? undefined : 'error')]
  },
})
