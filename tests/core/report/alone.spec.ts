import { expect, it } from 'vitest'
import {
  checkWords,
  createEngine,
  explain,
  headline,
  instantWords,
  plainHeadline,
  settingsWords,
  type JudgeSettings,
  type Report,
} from '../../../src/core/index.ts'
import { certificate, during, notAfter, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { testKey } from '../../support/test-keys.ts'

const root = certificate({ subject: 'Root', ca: true })
const namesake = certificate({ subject: 'Root', ca: true, key: testKey('another root') })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })

/** As somebody has it who was sent the Report as a file. */
async function sent(certificates: readonly BuiltCertificate[], settings: JudgeSettings): Promise<Report> {
  const engine = createEngine()
  const pem = certificates.map((each) => each.pem).join('')
  await engine.open([{ name: 'chain.pem', bytes: new TextEncoder().encode(pem) }])
  return JSON.parse(JSON.stringify(await engine.judge(settings))) as Report
}

/** Why a path was rejected, and by which rules: told from the Report alone. */
function print(report: Report): string[] {
  const nameOf = (wanted: string | undefined) => report.certificates.find(({ id }) => id === wanted)?.subject ?? 'path'
  const [path] = report.paths
  if (!path) return ['no path']
  const failed = path.outcomes.filter(({ required, status }) => required && status === 'failed')
  return [
    `${path.certificates.map(nameOf).join(' < ')}: ${path.verdict}`,
    `${instantWords(report.settings)} ${new Date(report.settings.instant).toISOString()}${plainHeadline(settingsWords(report.settings))}`,
    ...failed.flatMap(({ check, certificate: id, reference, findings }) =>
      findings.map((finding) => {
        const section = `${reference.document} ${reference.section}`.trim()
        return `${nameOf(id)}: ${checkWords[check].title}, ${section}: ${explain(finding).what}`
      }),
    ),
    ...report.rejectedLinks.map(
      ({ subject, issuer, reason }) => `not ${nameOf(issuer)} above ${nameOf(subject)}: ${reason}`,
    ),
  ]
}

it('tells why a path was rejected, and by which rules', async () => {
  const report = await sent([server, issuing, root, namesake], {
    instant: notAfter + 86_400_000,
    instantChosen: true,
    purpose: '1.3.6.1.5.5.7.3.2',
    names: [{ kind: 'dns', value: 'other.example' }],
    profile: 'rfc5280',
    revocation: 'none',
    policy: { initial: ['2.23.140.1.2.1'], explicit: true, inhibitMapping: false, inhibitAny: false },
  })
  const printed = print(report)
  expect(printed[0]).toBe('server.example < Issuing < Root: invalid')
  expect(printed[1]).toBe(
    'Checked for another date: 2035-01-02T00:00:00.000Z, for the name other.example, purpose: TLS client, rules: RFC 5280, ' +
      'with a required policy, with only the policy Domain validated (DV) (2.23.140.1.2.1), without revocation',
  )
  for (const why of [
    /^server\.example: Dates, RFC 5280 6\.1\.3: .*expired on 1 January 2035/,
    /^server\.example: The name you connect to, RFC 9525 .*other\.example/,
    /^server\.example: Purpose, RFC 5280 4\.2\.1\.12: /,
    /: Policies, RFC 9618 5: .*Domain validated/,
    /^not Root above Issuing: passed-over$/,
  ]) {
    expect(printed).toContainEqual(expect.stringMatching(why))
  }
})

it('has every setting, also those that were not chosen', async () => {
  const { settings, version, paths } = await sent([server, issuing, root], { instant: during })
  expect(version).toBe(1)
  expect(settings).toEqual({
    instant: during,
    instantChosen: false,
    profile: 'auto',
    applicationUri: '',
    purpose: 'auto',
    keyUsage: [],
    names: [],
    policy: { initial: ['2.5.29.32.0'], explicit: false, inhibitMapping: false, inhibitAny: false },
    honourAnchorConstraints: true,
    revocation: 'if-given',
    endsSoonDays: 30,
  })
  expect(paths[0]?.purpose).toEqual({ oid: '1.3.6.1.5.5.7.3.1', because: 'kind', kind: 'tls-server' })
  expect(paths[0]?.profile).toEqual({ id: 'path', because: 'kind', kind: 'tls-server' })
})

it('tells a chosen instant from now', async () => {
  const chain = [server, issuing, root]
  const now = await sent(chain, { instant: during })
  const chosen = await sent(chain, { instant: during, instantChosen: true })
  expect(plainHeadline(headline(now, now.paths[0]).basis)).toBe('')
  expect(plainHeadline(headline(chosen, chosen.paths[0]).basis)).toBe('Checked for 2026-06-15, not for now')
})

it('names the purpose that a path was judged for', async () => {
  const { paths } = await sent([server, issuing, root], { instant: during, purpose: '1.3.6.1.5.5.7.3.1' })
  expect(paths[0]?.purpose).toEqual({ oid: '1.3.6.1.5.5.7.3.1', because: 'settings' })
})

it('says what each certificate is for, and why', async () => {
  const { certificates } = await sent([server, issuing, root], { instant: during })
  expect(certificates.map(({ kind }) => kind.id)).toEqual(['tls-server', 'issuing-ca', 'root'])
  expect(certificates[0]?.kind.reasons).toEqual([
    { code: 'key-purpose', oid: '1.3.6.1.5.5.7.3.1' },
    { code: 'host-name', text: expect.any(String) as string },
  ])
})

it('asks for no purpose where any was chosen', async () => {
  const { paths } = await sent([server, issuing, root], { instant: during, purpose: 'any' })
  expect(paths[0]?.purpose).toEqual({ because: 'settings' })
})
