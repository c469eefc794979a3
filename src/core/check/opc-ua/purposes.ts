import { extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { purposeOf } from '../kind/purposes.ts'
import type { Member } from '../../path/member.ts'

/** Whether an application may be a server, a client or both. Without Extended Key Usage nothing rules out either. */
export function purposesOf({ certificate }: Member): { readonly server: boolean; readonly client: boolean } {
  const purposes = extensionValue(certificate, extendedKeyUsage)?.purposes
  return {
    server: purposes?.includes(purposeOf.server) ?? true,
    client: purposes?.includes(purposeOf.client) ?? true,
  }
}
