/**
 * The weight of a finding. `error`: a MUST is violated, or a connection will fail. `warning`: a SHOULD is violated, or
 * many programs reject it. `notice`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'notice'

const weight: Record<Severity, number> = { error: 0, warning: 1, notice: 2 }

/** Orders the worst first. */
export const bySeverity = (a: Severity, b: Severity): number => weight[a] - weight[b]
