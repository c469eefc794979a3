import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { judgeCase } from '../conformance/judge-case.ts'
import { readSuite } from '../conformance/suite.ts'

// NIST's Public Key Interoperability Test Suite 1.0.1, public domain, with its CRLs and policy inputs. The other suites
// run in tests/conformance.
const suite = readSuite(fileURLToPath(new URL('../conformance/pkits.json', import.meta.url)))

describe('PKITS', () => {
  test('has 249 cases', () => {
    expect(suite.cases).toHaveLength(249)
  })

  test.each(suite.cases.map((example) => [example.id, example.expected, example] as const))(
    '%s is %s',
    async (_, expected, example) => {
      const { verdict, policies } = await judgeCase(suite, example, createEngine({ subtle: crypto.subtle }))
      expect(verdict).toBe(expected)
      const { userConstrainedPolicies } = example
      if (userConstrainedPolicies && verdict === 'valid') expect(policies).toEqual([...userConstrainedPolicies].sort())
    },
  )
})
