import type { Member } from './member.ts'

/**
 * The least number of certificates above a given one before a path can end, derived from names only: signatures can
 * make the way longer, never shorter. The search tries short ways first and dead ends last, so that CAs that all
 * certify one another cost no more than the paths that are listed. Made once for each choice of ends; its cost follows
 * the number of certificates.
 */
export class Distances {
  readonly #byName = new Map<string, number>()

  constructor(
    members: readonly Member[],
    readonly isEnd: (member: Member) => boolean,
  ) {
    const byIssuer = new Map<string, Member[]>()
    for (const member of members) {
      const siblings = byIssuer.get(member.issuer)
      if (siblings) siblings.push(member)
      else byIssuer.set(member.issuer, [member])
    }
    let names = new Set(members.filter(isEnd).map(({ subject }) => subject))
    for (let distance = 0; names.size > 0; distance++) {
      for (const name of names) this.#byName.set(name, distance)
      const below = [...names].flatMap((name) => byIssuer.get(name) ?? []).map(({ subject }) => subject)
      names = new Set(below.filter((name) => !this.#byName.has(name)))
    }
  }

  /** Yields zero for an end, infinity where no names lead to one. */
  of(member: Member): number {
    return this.isEnd(member) ? 0 : 1 + (this.#byName.get(member.issuer) ?? Infinity)
  }
}
