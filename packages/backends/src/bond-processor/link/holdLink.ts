import type { ItemLink, ItemStep } from '../ItemLink.ts'
import type { RemovalPorts } from '../ProcessorPorts.ts'

/** A link that only this holder works on. */
export interface HeldLink {
  /** As it was last written. */
  readonly link: ItemLink
  /** The step at which it was claimed: the next one may have been tried already. */
  readonly foundAt: ItemStep
  /** Whether enough of the claim's time is left for one more step. */
  hasTime(): boolean
  /** Stores the progress. Throws if another holder has claimed the link. */
  save(change: Partial<ItemLink>): Promise<void>
}

/** Another holder works on the link now. */
class ClaimLost extends Error {}

export interface HoldLinkParameters<T> {
  id: string
  work: (held: HeldLink) => Promise<T>
}

/** Works on a link exclusively. Returns null if another holder works on it, or has claimed it in the meantime. */
export async function holdLink<T>(ports: RemovalPorts, { id, work }: HoldLinkParameters<T>): Promise<T | null> {
  const { items, clock, ids, timeoutMs } = ports
  const claim = ids()
  const since = clock.now()
  const taken = await items.claim(id, { claim, now: since, leaseMs: mostRequests * timeoutMs + marginMs })
  if (!taken) return null
  let link = taken
  const held: HeldLink = {
    get link() {
      return link
    },
    foundAt: taken.step,
    hasTime: () => clock.now() - since <= timeoutMs,
    async save(change) {
      const updatedAt = Math.max(clock.now(), link.createdAt + 1)
      const state = change.state ? { ...change.state, checkedAt: updatedAt } : change.state
      const next = { ...link, ...change, ...(state === undefined ? {} : { state }), updatedAt }
      if (!(await items.save(next, claim))) throw new ClaimLost()
      link = next
    },
  }
  try {
    return await work(held)
  } catch (error) {
    if (error instanceof ClaimLost) return null
    throw error
  } finally {
    // A claim that is not given back ends by itself.
    await items.release(id, claim).catch(() => undefined)
  }
}

/** One for the steps before the last, three for the last. A fourth starts only if there is time for it. */
const mostRequests = 4

/** Two servers’ clocks may differ by a minute and a half, so that neither assumes a crash of the other too early. */
const marginMs = 95_000
