import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage, type KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import { readSignatureScheme } from '../../crypto/signature-scheme.ts'
import type { OpcUaStack, OpcUaStatus, StackProblem } from '../../finding/opc-ua.ts'
import type { Member } from '../../path/member.ts'
import type { PathContext } from '../contract.ts'
import { isSelfSigned } from '../members.ts'
import { readReference } from '../names/reference-identifier.ts'
import { askLists } from '../revocation/ask-lists.ts'
import { publicKeyOf } from '../strength/strength.ts'

/** The facts that the rules of the programs use. */
export interface StackFacts {
  readonly application: Member
  readonly selfSigned: boolean
  /** The CAs above it, from below up. */
  readonly issuers: readonly Member[]
  /** The CAs without a revocation list here, from below up. */
  readonly withoutList: readonly Member[]
  /** How many revocation lists were added. */
  readonly lists: number
  /** A host that was typed, and is none of the application's names. */
  readonly hostDiffers: boolean
}

/** One thing that one program refuses by default. */
export interface StackRule {
  readonly stack: OpcUaStack
  readonly problem: StackProblem
  readonly status: OpcUaStatus
  /**
   * Read in the program's own source code, or said by its makers; otherwise only reported, and then it "may" refuse.
   */
  readonly certain: boolean
  readonly source: string
  /** The certificate that it refuses for it; undefined where it does not. */
  refused(facts: StackFacts): Member | undefined
}

const netStandard = 'OPC Foundation UA-.NETStandard: CertificateValidationCore.cs'
const nodeOpcUa = 'node-opcua-pki: certificate_manager.ts'

/** By program, and then by what is looked at first. */
export const stackRules: readonly StackRule[] = [
  {
    stack: 'UA-.NETStandard',
    problem: 'data-encipherment-missing',
    status: 'Bad_CertificateUseNotAllowed',
    certain: true,
    source: `${netStandard}; issue 1481`,
    refused: ({ application }) =>
      publicKeyOf(application.certificate)?.kind === 'rsa' && !has(application, 'dataEncipherment')
        ? application
        : undefined,
  },
  {
    stack: 'UA-.NETStandard',
    problem: 'ca-key-usage',
    status: 'Bad_CertificateIssuerUseNotAllowed',
    certain: true,
    source: 'OPC Foundation UA-.NETStandard: pull request 3947, July 2026',
    refused: ({ issuers }) => issuers.find((issuer) => !has(issuer, 'keyCertSign') || !has(issuer, 'cRLSign')),
  },
  {
    stack: 'UA-.NETStandard',
    problem: 'sha-1',
    status: 'Bad_CertificatePolicyCheckFailed',
    certain: true,
    source: `${netStandard}; issues 272 and 306`,
    refused: ({ application }) => (signsWithSha1(application) ? application : undefined),
  },
  {
    stack: 'UA-.NETStandard',
    problem: 'key-below-2048',
    status: 'Bad_CertificatePolicyCheckFailed',
    certain: true,
    source: `${netStandard}; issue 305`,
    refused({ application }) {
      const key = publicKeyOf(application.certificate)
      return key?.kind === 'rsa' && key.bits < 2048 ? application : undefined
    },
  },
  {
    stack: 'UA-.NETStandard',
    problem: 'authority-key-identifier-missing',
    status: 'Bad_CertificateChainIncomplete',
    certain: true,
    source: netStandard,
    refused: ({ application, selfSigned }) =>
      !selfSigned && !findExtension(application.certificate, authorityKeyIdentifier) ? application : undefined,
  },
  {
    stack: 'UA-.NETStandard',
    problem: 'host-differs',
    status: 'Bad_CertificateHostNameInvalid',
    certain: true,
    source: netStandard,
    refused: ({ application, hostDiffers }) => (hostDiffers ? application : undefined),
  },
  {
    stack: 'open62541',
    problem: 'ca-flag',
    status: 'Bad_CertificateUseNotAllowed',
    certain: true,
    source: 'open62541 source code: mbedtlsCheckCA',
    refused: (facts) => selfSignedCa(facts),
  },
  {
    stack: 'open62541',
    problem: 'list-missing-beside-others',
    status: 'Bad_CertificateRevocationUnknown',
    certain: true,
    source: 'open62541 source code: mbedtlsCheckRevoked',
    refused: ({ withoutList, lists }) => (lists > 0 ? withoutList[0] : undefined),
  },
  // It looks at the highest CA first, and names the code after it.
  {
    stack: 'node-opcua',
    problem: 'list-missing',
    status: 'Bad_CertificateIssuerRevocationUnknown',
    certain: true,
    source: `${nodeOpcUa}, isCertificateRevoked; node-opcua 2.182, measured`,
    refused: ({ withoutList, issuers }) => withoutList.find((issuer) => issuer !== issuers[0]),
  },
  {
    stack: 'node-opcua',
    problem: 'list-missing',
    status: 'Bad_CertificateRevocationUnknown',
    certain: true,
    source: `${nodeOpcUa}, isCertificateRevoked; node-opcua 2.182, measured`,
    refused: ({ withoutList: [first, ...others], issuers }) =>
      first === issuers[0] && others.length === 0 ? first : undefined,
  },
  {
    stack: 'Eclipse Milo',
    problem: 'usages-missing-critical',
    status: 'Bad_CertificateUseNotAllowed',
    certain: true,
    source: 'Eclipse Milo: CertificateValidationUtil.java, checkEndEntityKeyUsage; issue 656',
    refused: ({ application }) => (lacksUsageOfRsa(application) ? application : undefined),
  },
  {
    stack: 'CODESYS',
    problem: 'ca-flag-without-limit',
    status: 'Bad_CertificateUseNotAllowed',
    certain: false,
    source: 'Eclipse Milo issue 1110; Industrial Monitor Direct on Ignition and CODESYS 3.5',
    refused: (facts) =>
      extensionValue(facts.application.certificate, basicConstraints)?.pathLenConstraint === 0
        ? undefined
        : selfSignedCa(facts),
  },
  {
    stack: 'OpcUaStack',
    problem: 'ca-flag',
    status: 'Bad_CertificateUntrusted',
    certain: true,
    source: 'ASNeG OpcUaStack issue 560',
    refused: (facts) => selfSignedCa(facts),
  },
  {
    stack: 'Siemens S7-1500',
    problem: 'ca-flag',
    status: 'Bad_CertificateUseNotAllowed',
    certain: false,
    source: 'One public report on clients of node-opcua',
    refused: (facts) => selfSignedCa(facts),
  },
]

export async function stackFacts(application: Member, context: PathContext): Promise<StackFacts> {
  const issuers = context.path.members.slice(1)
  return {
    application,
    selfSigned: isSelfSigned(application, context.graph),
    issuers,
    withoutList: await issuersWithoutList(context),
    lists: context.revocation.lists,
    hostDiffers: hostDiffers(application, context),
  }
}

async function issuersWithoutList(context: PathContext): Promise<readonly Member[]> {
  const { members } = context.path
  const found: Member[] = []
  for (const [height, issuer] of members.entries()) {
    const below = members[height - 1]
    if (!below) continue
    const question = { certificate: below.certificate, issuer: below.issuer, issuedBy: issuer, context }
    if ((await askLists(question)).length === 0) found.push(issuer)
  }
  return found
}

function hostDiffers({ certificate }: Member, { settings }: PathContext): boolean {
  const presented = extensionValue(certificate, subjectAlternativeName) ?? []
  return settings.names.some((asked) => {
    const reference = readReference(asked)
    return reference !== undefined && !presented.some((name) => reference.matches(name))
  })
}

const has = ({ certificate }: Member, bit: KeyUsageBit): boolean =>
  extensionValue(certificate, keyUsage)?.bits.has(bit) === true

function signsWithSha1({ certificate }: Member): boolean {
  const { scheme } = readSignatureScheme(certificate.signatureAlgorithm)
  return scheme !== undefined && 'hash' in scheme && scheme.hash === 'SHA-1'
}

const selfSignedCa = ({ application, selfSigned }: StackFacts): Member | undefined =>
  selfSigned && application.ca === true ? application : undefined

/** Milo asks for all four where Key Usage is critical, whatever its optional checks. */
function lacksUsageOfRsa({ certificate }: Member): boolean {
  const usage = findExtension(certificate, keyUsage)
  if (usage?.state !== 'decoded' || !usage.extension.critical || publicKeyOf(certificate)?.kind !== 'rsa') return false
  const wanted: readonly KeyUsageBit[] = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment']
  return wanted.some((bit) => !usage.value.bits.has(bit))
}
