import type { OtherSummary, Report, SourceSummary } from '../../report.ts'
import type { Answer } from './answer-data.ts'
import { damageIn, type Damage } from './damage.ts'
import { said } from './said.ts'
import type { Step } from './step.ts'

/** The answer if no certificate could be read. It names the other objects, if there are any. */
export function withoutPath({ sources, others, revocationLists, ocspResponses }: Report): Answer {
  const kinds = new Set<OtherSummary['kind']>([
    ...others.map(({ kind }) => kind),
    ...(revocationLists.length > 0 ? (['revocation-list'] as const) : []),
    ...(ocspResponses.length > 0 ? (['ocsp-response'] as const) : []),
  ])
  // Parameters of a key come with the key that they are of: the key is what was opened.
  if (holdsPrivateKey(sources)) kinds.delete('key-parameters')
  const [only] = kinds
  if (only === undefined) return nothingRecognised(sources)
  const next: Step = { action: 'add-files', wanted: 'certificates' }
  const damage = kinds.has('certificate') ? damageIn(sources) : undefined
  if (damage) return damagedFile(damage, sources)
  if (kinds.size > 1) return said('other-objects', { kinds: [...kinds] }, { tone: 'attention', who: 'you', next })
  if (only === 'certificate') return said('other-object', { kind: only }, { tone: 'problem', ...sentAgain })
  return said('other-object', { kind: only }, { tone: 'attention', who: 'you', next })
}

/** Only its sender has the file as it was. */
const sentAgain = { who: 'sender', next: { action: 'add-files', wanted: 'whole-file' } } as const

const damagedFile = (damage: Damage, { length }: readonly SourceSummary[]): Answer =>
  said('file-damaged', { ...damage, sources: length }, { tone: 'problem', ...sentAgain })

const holdsPrivateKey = (sources: readonly SourceSummary[]): boolean =>
  sources.some(({ findings }) => findings.some(({ code }) => code === 'private-key-present'))

/** A keystore whose certificates need a password. */
export const lockedIn = (sources: readonly SourceSummary[]): SourceSummary | undefined =>
  sources.find(({ locked }) => locked?.guards === 'certificates')

/** A locked keystore lacks nothing; one kind of thing is called by its name; several are listed below. */
function nothingRecognised(sources: readonly SourceSummary[]): Answer {
  const locked = lockedIn(sources)
  if (locked) {
    const params = { source: locked.id, name: locked.name }
    const next: Step = { action: 'enter-password', source: locked.id }
    return said('keystore-locked', params, { tone: 'attention', who: 'you', next })
  }
  const kinds = new Set(
    sources.flatMap(({ findings }) =>
      findings.flatMap((each) => (each.code === 'no-certificate-here' ? each.params.looksLike : [])),
    ),
  )
  const [looksLike] = kinds
  const next: Step = { action: 'add-files', wanted: 'other-files' }
  if (looksLike !== undefined && kinds.size === 1) {
    return said('not-a-certificate', { looksLike, sources: sources.length }, { tone: 'problem', who: 'you', next })
  }
  const damage = kinds.size === 0 ? damageIn(sources) : undefined
  if (damage) return damagedFile(damage, sources)
  return said('nothing-recognised', { sources: sources.length }, { tone: 'problem', who: 'you', next })
}
