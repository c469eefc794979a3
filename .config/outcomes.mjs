/**
 * Reads from the reports of Vitest and Playwright (JSON) which tests did not simply pass, so that the end of a long run
 * can name them.
 *
 * @typedef {{ name: string, message: string }} Outcome
 * @typedef {{ failed: Outcome[], second: Outcome[] }} Outcomes `second`: passed at the second try only.
 */

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }[]} testResults One for
 *   each file.
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} VitestTest A test that passed at
 *   the second try keeps the messages of the first.
 */

/**
 * @param {VitestReport | undefined} report
 * @returns {Outcomes}
 */
export function outcomesOfVitest(report) {
  /** @type {Outcomes} */
  const outcomes = { failed: [], second: [] }
  for (const file of report?.testResults ?? []) {
    const path = file.name.replace(/^.*?\/tests\//, 'tests/')
    // A file that could not be loaded has no tests.
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      outcomes.failed.push({ name: path, message: beginning(file.message) })
    }
    for (const { fullName, status, failureMessages } of file.assertionResults) {
      const outcome = { name: `${path} > ${fullName}`, message: beginning(failureMessages?.[0]) }
      if (status === 'failed') outcomes.failed.push(outcome)
      else if (status === 'passed' && failureMessages?.length) outcomes.second.push(outcome)
    }
  }
  return outcomes
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {PlaywrightSpec[]} [specs]
 *
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {string} file
 * @property {{ status: string, projectName: string, results: { error?: { message?: string } }[] }[]} tests
 */

/**
 * @param {{ suites?: PlaywrightSuite[], errors?: { message?: string }[] } | undefined} report
 * @returns {Outcomes}
 */
export function outcomesOfPlaywright(report) {
  /** @type {Outcomes} */
  const outcomes = { failed: [], second: [] }
  for (const { message } of report?.errors ?? [])
    outcomes.failed.push({ name: 'Playwright', message: beginning(message) })
  for (const suite of report?.suites ?? []) walk(suite)
  return outcomes

  /** @param {PlaywrightSuite} suite */
  function walk(suite) {
    for (const { title, file, tests } of suite.specs ?? []) {
      for (const { status, projectName, results } of tests) {
        const message = beginning(results.find(({ error }) => error)?.error?.message)
        const outcome = { name: `${projectName}: ${file} > ${title}`, message }
        if (status === 'unexpected') outcomes.failed.push(outcome)
        else if (status === 'flaky') outcomes.second.push(outcome)
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
}

/**
 * The lines that name them; empty if all passed at once.
 * @param {Outcomes} outcomes
 */
export function nameOutcomes({ failed, second }) {
  return [
    ...(failed.length > 0 ? ['Failed:', ...failed.map(line)] : []),
    ...(second.length > 0 ? ['Passed only at the second try:', ...second.map(line)] : []),
  ].join('\n')
}

/** @param {Outcome} outcome */
const line = ({ name, message }) => `  ${name}\n    ${message}`

/**
 * The first words of a message, in one line and without colours.
 * @param {string | undefined} message
 */
function beginning(message) {
  // eslint-disable-next-line no-control-regex -- the escape of a terminal's colours
  const plain = (message ?? 'no message').replace(/\x1b\[[0-9;]*m/g, '')
  return plain.split(/\s+/).join(' ').slice(0, 300)
}
