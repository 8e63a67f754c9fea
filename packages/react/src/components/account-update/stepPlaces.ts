/** The components that offer an account's next step, with the most prominent one first. */
const prominence = ['banner', 'card', 'picker'] as const

export type StepPlace = (typeof prominence)[number]

/** One component that can offer one account's next step. */
export interface StepClaim {
  place: StepPlace
  accountId: string
}

/** Which components of a page can offer which accounts' next steps. */
export interface StepPlaces {
  /** Adds a component, until it is deleted. One in a hidden part of the page offers nothing, and is deleted for that time. */
  add: (claim: StepClaim) => void
  delete: (claim: StepClaim) => void
  /** Whether a more prominent component offers the account's next step. */
  isOutranked: (claim: StepClaim) => boolean
  subscribe: (onChange: () => void) => () => void
}

const known = new WeakMap<object, StepPlaces>()

/** The places of one provider: its session is the key. */
export function stepPlacesOf(session: object): StepPlaces {
  const places = known.get(session) ?? createStepPlaces()
  known.set(session, places)
  return places
}

function createStepPlaces(): StepPlaces {
  const claims = new Set<StepClaim>()
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of [...listeners]) listener()
  }
  return {
    add(claim) {
      claims.add(claim)
      notify()
    },
    delete(claim) {
      claims.delete(claim)
      notify()
    },
    isOutranked: ({ place, accountId }) =>
      [...claims].some(
        (other) => other.accountId === accountId && prominence.indexOf(other.place) < prominence.indexOf(place),
      ),
    subscribe(onChange) {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}
