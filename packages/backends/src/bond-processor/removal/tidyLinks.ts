import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { listPatienceMs } from '../accounts/listPatienceMs.ts'
import type { ItemLink } from '../ItemLink.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import { lookForRow } from '../link/lookForRow.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { clearItem } from './clearItem.ts'

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
  const tidied = due.slice(0, most).map(({ id }) => holdLink(ports, { id, work: (held) => tidy(ports, held) }))
  await Promise.allSettled(tidied)
}

async function tidy(ports: ProcessorPorts, held: HeldLink): Promise<void> {
  const { link } = held
  // Somebody may have gone on with it since the list was read.
  if (ports.clock.now() < dueAt(link)) return
  if (link.step === 'begun') return held.save({ step: 'removed', secrets: {}, failure: 'platform.result_unknown' })
  if (link.step === 'authorized') {
    const row = await lookForRow(ports, link)
    if (row) return adopt(held, row)
  }
  if (link.step === 'unlinking') await held.save({ step: 'removing' })
  if (isUnfinished(link)) await held.save({ step: 'refused', failure: 'platform.result_unknown' })
  // Somebody waits for the list. What is slow is tried again.
  await clearItem({ plaid: ports.plaid, timeoutMs: listPatienceMs(ports) }, held)
}

function adopt(held: HeldLink, { linkedAccountId }: BondAccount): Promise<void> {
  const { accessToken = '' } = held.link.secrets
  return held.save({ step: 'linked', linkedAccountId, secrets: { accessToken } })
}

/** From when on a link may be tidied up, in milliseconds since 1970. One that is linked, or all gone, never is. */
function dueAt(link: ItemLink): number {
  if (link.step === 'linked' || link.step === 'removed') return Number.POSITIVE_INFINITY
  return link.updatedAt + (isUnfinished(link) ? abandonedAfterMs : retryAfterMs)
}

function isUnfinished({ step }: ItemLink): boolean {
  return step === 'begun' || step === 'exchanged' || step === 'authorized'
}

const most = 3

/** A public token lives 30 minutes: until then a browser may come back to its link. */
const abandonedAfterMs = 35 * 60_000

/** So that every look at a list does not ask Plaid again for what it just refused. */
const retryAfterMs = 60_000
