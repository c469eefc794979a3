import { describe, expect, it } from 'vitest'
import { groupAlike, sortFindings } from '../../../../src/core/index.ts'
import { sameForWords } from '../../../../src/core/explain/finding/severity.ts'
import { plainText } from '../../../../src/core/explain/text/sentence.ts'
import { plantChain, during } from '../../../support/certificate-builder.ts'
import { inspect, pemFile, source } from '../../../support/inspect.ts'

const { server, issuing, root } = plantChain()
const note = (name: string, text = 'nothing here\n') => source(name, text)

async function groupsFor(...files: Parameters<typeof inspect>[0]) {
  const { report } = await inspect(files, {}, during)
  return groupAlike(sortFindings(report, report.paths[0]).counting).map(({ finding, others }) => ({
    code: finding.code,
    more: others.length,
  }))
}

describe('findings that say the same of several files', () => {
  it('are one, with the others counted', async () => {
    const files = Array.from({ length: 6 }, (_, i) => note(`${i}.txt`))
    expect(await groupsFor(...files)).toEqual([{ code: 'no-certificate-here', more: 5 }])
  })

  it('are one for each fact', async () => {
    const files = [note('a.txt'), note('b.html', '<html><body>Sign in</body></html>'), note('c.txt')]
    expect(await groupsFor(pemFile([server, issuing, root]), ...files)).toEqual([
      { code: 'no-certificate-here', more: 1 },
      { code: 'no-certificate-here', more: 0 },
    ])
  })

  it('are not one where they are about certificates', async () => {
    expect(await groupsFor(pemFile([server]), pemFile([issuing], 'other.pem'))).toEqual([
      { code: 'issuer-missing', more: 0 },
    ])
  })
})

describe('the files of which the same is said', () => {
  it.each([
    [['a'], 'Same for a.'],
    [['a', 'b'], 'Same for a and b.'],
    [['a', 'b', 'c'], 'Same for a, b and 1 more file.'],
    [['a', 'b', 'c', 'd'], 'Same for a, b and 2 more files.'],
  ])('%j', (names, words) => {
    expect(plainText(sameForWords(names))).toBe(words)
  })
})
