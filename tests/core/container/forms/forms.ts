import { armored } from './armored.ts'
import { channelForms } from './channels.ts'
import { digitForms } from './digits.ts'
import { embedded } from './embedded.ts'
import type { Form } from './form.ts'
import { packed } from './packed.ts'
import { repaired } from './repaired.ts'

/** Every form in which people have certificates as text, and those that files wrap them in: one table. */
export const forms: readonly Form[] = [...armored, ...repaired, ...embedded, ...digitForms, ...channelForms, ...packed]
