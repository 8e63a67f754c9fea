/** The components that offer an account's next step, with the most prominent one first. */
const prominence = ['banner', 'card', 'picker'] as const

export type StepPlace = (typeof prominence)[number]

/** One component that can offer one account's next step. */
export interface StepClaim {
  place: StepPlace
  accountId: string
  /** Receives whether a more prominent component offers the step, each time the account's components change. */
  onChange: (isOutranked: boolean) => void
}

/** Which components of a page can offer which accounts' next steps. */
export interface StepPlaces {
  /** Adds a component, until it is deleted. One in a hidden part of the page offers nothing, and is deleted for that time. */
  add: (claim: StepClaim) => void
  delete: (claim: StepClaim) => void
}

const known = new WeakMap<object, StepPlaces>()

/** The places of one provider: its session is the key. */
export function stepPlacesOf(session: object): StepPlaces {
  const places = known.get(session) ?? createStepPlaces()
  known.set(session, places)
  return places
}

function createStepPlaces(): StepPlaces {
  // By account, so that a component of one account costs nothing for the others of a long list.
  const claims = new Map<string, Set<StepClaim>>()
  return {
    add(claim) {
      const rivals = claims.get(claim.accountId) ?? new Set()
      claims.set(claim.accountId, rivals.add(claim))
      rank(rivals)
    },
    delete(claim) {
      const rivals = claims.get(claim.accountId)
      if (!rivals?.delete(claim)) return
      if (rivals.size === 0) claims.delete(claim.accountId)
      rank(rivals)
    },
  }
}

function rank(rivals: ReadonlySet<StepClaim>): void {
  const rankOf = ({ place }: StepClaim) => prominence.indexOf(place)
  const first = Math.min(...Array.from(rivals, rankOf))
  for (const claim of rivals) claim.onChange(rankOf(claim) > first)
}
