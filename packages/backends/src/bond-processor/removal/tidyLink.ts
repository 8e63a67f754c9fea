import type { BondAccount } from '../../bond/schemas.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { HeldLink } from '../link/holdLink.ts'
import { lookForRow } from '../link/lookForRow.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { clearItem } from './clearItem.ts'

/**
 * Ends a link that nobody goes on with: it is taken over where Bond linked it after all, and else its Item is removed at
 * Plaid.
 */
export async function tidyLink(ports: ProcessorPorts, held: HeldLink): Promise<void> {
  const { link } = held
  if (link.step === 'begun') return held.save({ step: 'removed', secrets: {}, failure: 'platform.result_unknown' })
  if (link.step === 'authorized') {
    const row = await lookForRow(ports, link)
    if (row) return adopt(held, row)
  }
  if (link.step === 'unlinking') await held.save({ step: 'removing' })
  if (isUnfinished(link)) await held.save({ step: 'refused', failure: 'platform.result_unknown' })
  await clearItem(ports, held)
}

function adopt(held: HeldLink, { linkedAccountId }: BondAccount): Promise<void> {
  const { accessToken = '' } = held.link.secrets
  return held.save({ step: 'linked', linkedAccountId, secrets: { accessToken } })
}

/** Whether a link is on its way to an account. */
export function isUnfinished({ step }: Pick<ItemLink, 'step'>): boolean {
  return step === 'begun' || step === 'exchanged' || step === 'authorized'
}

/**
 * Milliseconds after which nobody comes back to a link. A public token lives 30 minutes: until then a browser may.
 */
export const abandonedAfterMs: number = 35 * 60_000
