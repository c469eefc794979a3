import type { Reference } from '../../finding/reference.ts'

/** `RFC 5280 section 6.3`. */
export const referenceWords = ({ document, section }: Reference): string =>
  section ? `${document} section ${section}` : document
