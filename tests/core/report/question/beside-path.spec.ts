import { expect, it } from 'vitest'
import {
  endsBelowRoot,
  lacksIssuer,
  otherRoots,
  possibleAnchors,
  rejectedOn,
  unlistedBeside,
  unrelatedTo,
} from '../../../../src/core/report/question/beside-path.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { testKey } from '../../../support/test-keys.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })
const otherRoot = certificate({ subject: 'Other Root', ca: true })
const namesake = certificate({ subject: 'Root', ca: true, key: testKey('another root') })
const names = (certificates: readonly { subject: string }[]) => certificates.map(({ subject }) => subject)

it('a certificate that is joined to the path by no issuing is unrelated', async () => {
  const { report, path } = await opened([server, issuing, root, otherRoot])
  expect(names(unrelatedTo(report, path))).toEqual(['Other Root'])
  expect(unlistedBeside(report, path)).toEqual([])
})

it('a CA of the family on no listed path is beside it', async () => {
  const sister = certificate({ subject: 'Sister', ca: true, issuer: root })
  const { report, path } = await opened([server, issuing, root, sister])
  const unlisted = { ...report, paths: [path] }
  expect(names(unlistedBeside(unlisted, path))).toEqual(['Sister'])
  expect(unrelatedTo(report, path)).toEqual([])
})

it('roots of other paths are named once, without those of the issuer’s name and another key', async () => {
  const { report, path } = await opened([server, issuing, root, otherRoot, namesake])
  expect(otherRoots(report, path).map(({ root: { subject } }) => subject)).toEqual(['Other Root'])
  const [other] = otherRoots(report, path)
  expect(other?.endsChain).toBe(false)
  expect(report.paths.find(({ id }) => id === other?.path)?.certificates.at(-1)).toBe(other?.root.id)
})

it('a second root above the same server ends this chain as well', async () => {
  const crossed = certificate({ ...issuing.spec, key: issuing.key, issuer: otherRoot })
  const { report, path } = await opened([server, issuing, root, crossed, otherRoot])
  const others = otherRoots(report, path)
  expect(others).toHaveLength(1)
  expect(others[0]?.endsChain).toBe(true)
})

it('rejected candidates are those above this path alone', async () => {
  const { report, path } = await opened([server, issuing, root, namesake])
  expect(rejectedOn(report, path)).toEqual(report.rejectedLinks)
  expect(rejectedOn(report, { ...path, certificates: [] })).toEqual([])
})

it('a chosen anchor that is no root ends a path below one', async () => {
  const { report } = await opened([server, issuing, root])
  const id = report.certificates.find(({ subject }) => subject === 'Issuing')!.id
  const chosen = await opened([server, issuing, root], { anchors: [id] })
  const top = chosen.report.certificates.find((each) => each.id === chosen.path.certificates.at(-1))
  expect(endsBelowRoot(chosen.path.state, top?.role)).toBe(true)
  expect(endsBelowRoot('complete', 'root')).toBe(false)
  expect(endsBelowRoot('root-missing', 'intermediate')).toBe(false)
})

it('the issuer to be found is that of the lowest wrong signature, else that of the top', async () => {
  const { path, nameOf } = await opened([server, issuing])
  expect(nameOf(lacksIssuer(path))).toBe('Issuing')
  const links = path.links.map((link) => ({ ...link, signature: 'invalid' }) as const)
  expect(nameOf(lacksIssuer({ ...path, links }))).toBe('server.example')
})

it('CAs and what is self-signed may be anchors', async () => {
  const selfSigned = certificate({ subject: 'Panel' })
  const { report } = await opened([server, issuing, root, selfSigned])
  expect(names(possibleAnchors(report)).sort()).toEqual(['Issuing', 'Panel', 'Root'])
})
