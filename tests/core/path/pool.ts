import { Budget } from '../../../src/core/lib/budget.ts'
import { readCertificate } from '../../../src/core/certificate/certificate.ts'
import type { SignatureVerifier } from '../../../src/core/crypto/signature-verifier.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { buildPaths, type PathSearch } from '../../../src/core/path/build.ts'
import type { CertificationPath } from '../../../src/core/path/certification-path.ts'
import { IssuerGraph } from '../../../src/core/path/issuer-graph.ts'
import { Member } from '../../../src/core/path/member.ts'
import type { BuiltCertificate } from '../../support/certificate-builder.ts'

export type Cast = Readonly<Record<string, BuiltCertificate>>

/** A pool of certificates called by their parts, with a verifier that counts how often it is asked. */
export class Pool {
  readonly graph: IssuerGraph
  verifications = 0
  readonly #parts = new Map<Member, string>()

  constructor(cast: Cast) {
    const members = Object.entries(cast).map(([part, { der }], i) => {
      const reading = readCertificate(der)
      if (!reading.ok) throw reading.fault
      const member = new Member(`c${i + 1}`, reading.certificate)
      this.#parts.set(member, part)
      return member
    })
    const real = createVerifier({ subtle: crypto.subtle })
    const counting: SignatureVerifier = {
      verify: (signed) => {
        this.verifications++
        return real.verify(signed)
      },
    }
    this.graph = new IssuerGraph(members, counting)
  }

  member(part: string): Member {
    for (const [member, name] of this.#parts) if (name === part) return member
    throw new Error(`nobody plays ${part}`)
  }

  /** The paths of a target, at most so many, as `server < issuing < root: self-signed`. */
  async paths(target: string, limit = 32, search: Partial<PathSearch> = {}): Promise<string[]> {
    const found: string[] = []
    const whole = { graph: this.graph, judge: () => 0, budget: new Budget(10_000), ...search }
    for await (const path of buildPaths(this.member(target), whole)) {
      found.push(this.#spell(path))
      if (found.length === limit) break
    }
    return found
  }

  #spell({ members, end }: CertificationPath): string {
    return `${members.map((member) => this.#parts.get(member)).join(' < ')}: ${end}`
  }
}
