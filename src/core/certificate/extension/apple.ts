import { standard } from '../../finding/reference.ts'
import { any } from '../row/shape.ts'
import type { ExtensionDecoder } from './contract.ts'
import { shown, type ShownExtension } from './shown.ts'

const statements = standard('Apple certification practice statements')

const mark = <const Term extends string>(arcs: string, term: Term): ExtensionDecoder<ShownExtension, Term> =>
  shown(`1.2.840.113635.100.6.${arcs}`, term, statements, any)

/**
 * Marks that Apple's software looks for. The identifier alone names the purpose of the certificate; the value is mostly
 * NULL. `1.33` is a UTF8String with a date in the form of GeneralizedTime.
 * @see Apple, Worldwide Developer Relations and Developer ID certification practice statements
 */
export const appleExtensions = [
  mark('1.1', 'apple-signing'),
  mark('1.2', 'apple-iphone-developer'),
  mark('1.3', 'apple-iphone-os-application-signing'),
  mark('1.4', 'apple-iphone-distribution'),
  mark('1.5', 'apple-safari-developer'),
  mark('1.6', 'apple-iphone-os-vpn-signing'),
  mark('1.7', 'apple-mac-app-signing-development'),
  mark('1.8', 'apple-mac-app-signing-submission'),
  mark('1.9', 'apple-mac-app-store-code-signing'),
  mark('1.10', 'apple-mac-app-store-installer-signing'),
  mark('1.12', 'apple-mac-developer'),
  mark('1.13', 'apple-developer-id-application'),
  mark('1.14', 'apple-developer-id-installer'),
  mark('1.16', 'apple-passbook-signing'),
  mark('1.17', 'apple-website-push-signing'),
  mark('1.18', 'apple-developer-id-kernel'),
  mark('1.25.1', 'apple-test-flight'),
  mark('1.33', 'apple-developer-id-date'),
  mark('2.1', 'apple-wwdr-ca'),
  mark('2.3', 'apple-application-integration-ca'),
  mark('2.6', 'apple-developer-id-ca'),
  mark('2.9', 'apple-timestamp-ca'),
  mark('2.11', 'apple-developer-authentication-ca'),
  mark('2.14', 'apple-application-integration-ca-g3'),
  mark('2.15', 'apple-wwdr-ca-g2'),
  mark('2.19', 'apple-software-update-ca'),
]
