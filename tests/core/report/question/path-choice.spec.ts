import { expect, it } from 'vitest'
import { countPaths, hasSeveralPaths, offeredPaths } from '../../../../src/core/report/question/path-choice.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const first = certificate({ subject: 'first.example', issuer: root })
const second = certificate({ subject: 'second.example', issuer: root })

it.each([
  ['all are counted', [{ start: 0, listed: 2, paths: 2 }], 0, { known: 2, all: true }],
  ['one cannot be told', [{ start: 4, listed: 2, paths: undefined }], 0, { known: 6, all: false }],
  ['of some certificates they were not looked for', [{ start: 0, listed: 1, paths: 1 }], 3, { known: 1, all: false }],
])('counts paths where %s', (_, targets, moreTargets, count) => {
  expect(countPaths({ targets: targets.map((each) => ({ certificate: 'c1', ...each })), moreTargets })).toEqual(count)
})

it('one path is no choice, two are', async () => {
  expect(hasSeveralPaths((await opened([first, root])).report)).toBe(false)
  expect(hasSeveralPaths((await opened([first, second, root])).report)).toBe(true)
})

it('offers all paths of the target at hand, and the best of every other with how many more it has', async () => {
  const { report } = await opened([first, second, root])
  const [here, there] = report.paths
  const doubled = {
    ...report,
    paths: [here!, there!, { ...there!, id: 'p9' as const }],
    targets: report.targets.map((each) => ({ ...each, paths: each.certificate === there!.certificates[0] ? 2 : 1 })),
  }
  const offered = (target: typeof here) =>
    offeredPaths(doubled, target?.certificates[0]).map(({ path, further }) => [path.id, further])
  expect(offered(here)).toEqual([
    [here!.id, 0],
    [there!.id, 1],
  ])
  expect(offered(there)).toEqual([
    [here!.id, 0],
    [there!.id, 0],
    ['p9', 0],
  ])
})

it('says “many” where the paths could not be counted', async () => {
  const { report, path } = await opened([first, second, root])
  const targets = report.targets.map((each) => ({ ...each, paths: undefined }))
  const other = offeredPaths({ ...report, targets }, path.certificates[0]).find(({ further }) => further !== 0)
  expect(other?.further).toBe('many')
})
