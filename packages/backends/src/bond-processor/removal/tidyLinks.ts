import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { listPatienceMs } from '../accounts/listPatienceMs.ts'
import type { ItemLink } from '../ItemLink.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { abandonedAfterMs, isUnfinished, tidyLink } from './tidyLink.ts'

/**
 * Tidies up what an owner's links left behind, a few at a time: Items that are still to be removed at Plaid, and
 * links that nobody goes on with. What fails is tried again later and breaks nothing.
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

/** From when on a link may be tidied up, in milliseconds since 1970. One that is linked, or all gone, never is. */
function dueAt(link: ItemLink): number {
  if (link.step === 'linked' || link.step === 'removed') return Number.POSITIVE_INFINITY
  return link.updatedAt + (isUnfinished(link) ? abandonedAfterMs : retryAfterMs)
}

const most = 3

/** So that every look at a list does not ask Plaid again for what it just refused. */
const retryAfterMs = 60_000
