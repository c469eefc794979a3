/** Medians by measure and contender, as `measure/contender`; milliseconds, octets or whatever the measure says. */
export type Medians = ReadonlyMap<string, number>

/**
 * Limits one of our measures by another measure of the same run: times of two machines cannot be compared, ratios can.
 */
export interface Gate {
  readonly title: string
  readonly of: string
  /** Absent where the measure is no time, and so the same on every machine. */
  readonly against?: string
  /** The goal: a ratio to `against`, or a value in the measure's own unit. */
  readonly aim: number
  /** Where the aim is not reached yet: what is, which must not become worse. */
  readonly reached?: number | undefined
}

/** Machines that do other work at the same time make ratios vary by this much. */
export const MARGIN = 1.5

export interface Outcome {
  readonly gate: Gate
  readonly value: number
  /** Above it the gate fails. */
  readonly limit: number
  readonly state: 'aim reached' | 'within the margin' | 'not reached yet' | 'failed'
}

/**
 * How often --check measures before a gate has failed: other work that falls on one contender alone makes one run
 * untrue, a page that became slower is slow in each.
 */
const ATTEMPTS = 3

/** Yields the gates that failed whenever they were measured. `measure` yields those of the given that failed. */
export async function alwaysFailing(
  gates: readonly Gate[],
  measure: (gates: readonly Gate[]) => readonly Gate[] | Promise<readonly Gate[]>,
): Promise<readonly Gate[]> {
  let failing = gates
  for (let attempt = 0; attempt < ATTEMPTS && failing.length > 0; attempt++) failing = await measure(failing)
  return failing
}

/** How each gate stands whose measures were made. */
export function outcomes(gates: readonly Gate[], medians: Medians): Outcome[] {
  return gates.flatMap((gate) => {
    const [of, against] = [medians.get(gate.of), gate.against === undefined ? 1 : medians.get(gate.against)]
    if (of === undefined || against === undefined) return []
    const value = of / against
    const limit = Math.max(gate.aim, gate.reached ?? 0) * MARGIN
    return [{ gate, value, limit, state: state(gate, value, limit) }]
  })
}

function state({ aim, reached }: Gate, value: number, limit: number): Outcome['state'] {
  if (value > limit) return 'failed'
  if (value <= aim) return 'aim reached'
  return reached !== undefined && value > aim * MARGIN ? 'not reached yet' : 'within the margin'
}

export const NODE_GATES: readonly Gate[] = [
  {
    title: 'opening and judging 2,000 RSA certificates, beside OpenSSL that only parses them',
    of: 'open 2,000 RSA, PEM/chainlight',
    against: 'open 2,000 RSA, PEM/node',
    aim: 0.5,
    reached: 3.8,
  },
  {
    title: 'opening and judging 2,000 EC certificates, beside OpenSSL that only parses them',
    of: 'open 2,000 EC, PEM/chainlight',
    against: 'open 2,000 EC, PEM/node',
    aim: 0.5,
    reached: 3.8,
  },
  {
    title: 'opening and judging 2,000 files, beside OpenSSL that only parses them',
    of: 'open 2,000 RSA, files/chainlight',
    against: 'open 2,000 RSA, files/node',
    aim: 0.5,
    reached: 3.8,
  },
  {
    title: 'describing every field and extension of 2,000 certificates, beside OpenSSL',
    of: 'describe 2,000 RSA/chainlight',
    against: 'describe 2,000 RSA/openssl',
    aim: 1,
    reached: 2.8,
  },
  {
    // 0.5 s where OpenSSL parses five times 2,000 in 0.25 s each.
    title: 'the first search over 10,000 certificates, beside OpenSSL that only parses them',
    of: 'search 10,000 EC/chainlight',
    against: 'open 10,000 EC, PEM/node',
    aim: 0.4,
    reached: 2.4,
  },
]

const TRIVIAL = 'first paint, from disk (ms)/trivial'

/**
 * The aims in milliseconds were set beside a trivial page that paints after 44 ms, and a page with pkijs that parses
 * 2,000 certificates in 3.1 s.
 */
export const BROWSER_GATES: readonly Gate[] = [
  {
    title: 'first paint from disk, beside the trivial page',
    of: 'first paint, from disk (ms)/chainlight',
    against: TRIVIAL,
    aim: 1.5,
    reached: 3.5,
  },
  {
    title: 'first paint from a server, beside the trivial page',
    of: 'first paint, from a server (ms)/chainlight',
    against: 'first paint, from a server (ms)/trivial',
    aim: 1.5,
    reached: 2.7,
  },
  {
    title: 'script before the first paint, beside the first paint of the trivial page',
    of: 'script before the first paint (ms)/chainlight',
    against: TRIVIAL,
    aim: 10 / 44,
  },
  {
    title: 'script compiled before the first paint, in kB',
    of: 'script compiled before the first paint (kB)/chainlight',
    aim: 120,
  },
  {
    title: 'a dragged file is taken, beside the first paint of the trivial page',
    of: 'a dragged file is taken, from disk (ms)/chainlight',
    against: TRIVIAL,
    aim: 150 / 44,
  },
  {
    title: 'chain of 3 to the painted path, beside the first paint of the trivial page',
    of: 'chain of 3, dropped to painted path (ms)/chainlight',
    against: TRIVIAL,
    aim: 70 / 44,
    reached: 4.5,
  },
  {
    title: 'longest task of a chain of 3, beside the first paint of the trivial page',
    of: 'chain of 3, longest task (ms)/chainlight',
    against: TRIVIAL,
    aim: 50 / 44,
    reached: 3.7,
  },
  {
    title: '2,000 certificates to the painted answer, beside pkijs that only parses them',
    of: '2,000 certificates, dropped to painted answer (ms)/chainlight',
    against: '2,000 certificates, dropped to painted answer (ms)/pkijs',
    aim: 0.25 / 3.1,
    reached: 0.21,
  },
  {
    title: 'longest task of 2,000 certificates, beside the first paint of the trivial page',
    of: '2,000 certificates, longest task (ms)/chainlight',
    against: TRIVIAL,
    aim: 50 / 44,
    reached: 5,
  },
  {
    title: 'memory above an empty page with 10,000 certificates, in MB',
    of: 'memory above an empty page, 10,000 certificates (MB)/chainlight',
    aim: 120,
  },
]
