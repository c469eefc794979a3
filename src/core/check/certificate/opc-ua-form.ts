import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import { AttributeType, attributeValues } from '../../certificate/name.ts'
import { applicationCheck } from '../opc-ua/application-rule.ts'
import { subjectOf } from '../members.ts'
import { locate } from './certificate-rule.ts'

/**
 * The certificate of an application is of version 3, and its subject has a common name and an organization. @see OPC
 * 10000-6 section 6.2.2
 */
export const opcUaFormCheck = applicationCheck({
  id: 'opc-ua-form',
  reference: opcUa(6, '6.2.2'),
  faults(application) {
    const { version, subject: name, tbs } = application.certificate
    const subject = subjectOf(application)
    const faults: Finding[] = []
    if (version !== 3) faults.push(finding('opc-ua-version-unfit', locate(application, tbs), { subject, version }))
    for (const [attribute, type] of attributes)
      if (attributeValues(name, type).length === 0)
        faults.push(finding('opc-ua-name-missing', locate(application, name.node), { subject, attribute }))
    return faults
  },
})

const attributes = [
  ['common-name', AttributeType.commonName],
  ['organization', AttributeType.organization],
] as const
