/**
 * The deepest nesting of encodings that is read. Real certificates stay below 20 (name constraints over directory
 * names, Android attestations). asn1js stops at 100, and its stack ends near 1,300 (measured on Node 20). Our reader is
 * a loop: the limit bounds work, not stack.
 */
export const maximumDepth = 96

/** Octets in one arc of an object identifier: a 128-bit UUID under 2.25 takes 19 (X.667), so 20 loses nothing real. */
export const maximumArcOctets = 20

/** Arcs in one object identifier. The longest in public registries stay below 30; RFC 2578 section 3.5 allows 128. */
export const maximumArcs = 128
