import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { listPatienceMs } from '../accounts/listPatienceMs.ts'
import type { ItemLink } from '../ItemLink.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { abandonedAfterMs, isUnfinished, tidyLink } from './tidyLink.ts'

/**
 * Cleans up after an owner's links, a few at a time: Items that must be removed at Plaid, and abandoned links. Failures
 * are retried later and not thrown.
 */
export async function tidyLinks(
  ports: ProcessorPorts,
  { rows, links }: { rows: readonly BondAccount[]; links: readonly ItemLink[] },
): Promise<void> {
  const now = ports.clock.now()
  const listed = rows.filter((row) => isListed(toLinkedAccount(row)))
  const ids = new Set(listed.map(({ linkedAccountId }) => linkedAccountId))
  const due = links.filter((link) => now >= dueAt(link) && !(link.linkedAccountId && ids.has(link.linkedAccountId)))
  // The person waits for the list. What is slow is tried again.
  const patient = { ...ports, timeoutMs: listPatienceMs(ports) }
  const work = async (held: HeldLink): Promise<void> => {
    // Another request may have gone on with it since the list was read.
    if (ports.clock.now() >= dueAt(held.link)) await tidyLink(patient, held)
  }
  await Promise.allSettled(due.slice(0, most).map(({ id }) => holdLink(ports, { id, work })))
}

/** When a link may be cleaned up, in milliseconds since 1970. Never for a linked or a removed one. */
function dueAt(link: ItemLink): number {
  if (link.step === 'linked' || link.step === 'removed') return Number.POSITIVE_INFINITY
  return link.updatedAt + (isUnfinished(link) ? abandonedAfterMs : retryAfterMs)
}

const most = 3

/** Prevents each read of a list from repeating a removal that Plaid refused a moment ago. */
const retryAfterMs = 60_000
