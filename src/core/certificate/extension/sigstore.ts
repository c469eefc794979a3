import { standard } from '../../finding/reference.ts'
import { octetText, text } from '../row/shape.ts'
import type { ExtensionDecoder } from './contract.ts'
import { shown, type ShownExtension } from './shown.ts'

type Claim<Term extends string> = ExtensionDecoder<ShownExtension, Term>

const arc = '1.3.6.1.4.1.57264.1'
const oidInfo = standard('Sigstore, Fulcio oid-info')

/** Text that is not wrapped in ASN.1. */
const bare = <const Term extends string>(number: number, term: Term): Claim<Term> => ({
  ...shown(`${arc}.${number}`, term, oidInfo, octetText, 'text'),
  raw: true,
})
/** `UTF8String` */
const utf8 = <const Term extends string>(number: number, term: Term): Claim<Term> =>
  shown(`${arc}.${number}`, term, oidInfo, text, 'text')

/**
 * Claims that Fulcio copies from the identity token of the signer. The first six are text that is not wrapped in ASN.1;
 * those from 8 on are `UTF8String`; 7 is a type of otherName.
 * @see Sigstore, Fulcio docs/oid-info.md
 */
export const sigstoreExtensions = [
  bare(1, 'sigstore-issuer-v1'),
  bare(2, 'sigstore-github-trigger'),
  bare(3, 'sigstore-github-sha'),
  bare(4, 'sigstore-github-workflow'),
  bare(5, 'sigstore-github-repository'),
  bare(6, 'sigstore-github-ref'),
  utf8(8, 'sigstore-issuer'),
  utf8(9, 'sigstore-build-signer-uri'),
  utf8(10, 'sigstore-build-signer-digest'),
  utf8(11, 'sigstore-runner-environment'),
  utf8(12, 'sigstore-source-repository-uri'),
  utf8(13, 'sigstore-source-repository-digest'),
  utf8(14, 'sigstore-source-repository-ref'),
  utf8(15, 'sigstore-source-repository-identifier'),
  utf8(16, 'sigstore-source-owner-uri'),
  utf8(17, 'sigstore-source-owner-identifier'),
  utf8(18, 'sigstore-build-config-uri'),
  utf8(19, 'sigstore-build-config-digest'),
  utf8(20, 'sigstore-build-trigger'),
  utf8(21, 'sigstore-run-invocation-uri'),
  utf8(22, 'sigstore-source-visibility'),
  utf8(23, 'sigstore-deployment-environment'),
]
