import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import { extensionAbsent, failed, notApplicable, passed, type PathCheck } from '../contract.ts'
import { subjectOf } from '../members.ts'

/**
 * The target's Key Usage has every bit asked for. A target without the extension may be used for anything. @see RFC
 * 5280 section 4.2.1.3
 */
export const targetKeyUsageCheck = {
  id: 'target-key-usage',
  reference: rfc(5280, '4.2.1.3'),
  run({ path, settings }) {
    const [target] = path.members
    if (settings.keyUsage.length === 0 || !target) return [notApplicable(undefined, 'nothing-asked')]
    const extension = findExtension(target.certificate, keyUsage)
    if (!extension) return [extensionAbsent(target, keyUsage)]
    const range = extension.extension.node.range
    const present = extension.state === 'decoded' ? extension.value.bits : new Set()
    const missing = settings.keyUsage.filter((bit) => !present.has(bit))
    if (missing.length === 0) return [passed(target, range)]
    const params = { subject: subjectOf(target), missing }
    return [failed(target, finding('key-usage-missing', { certificate: target.id, range }, params), range)]
  },
} as const satisfies PathCheck
