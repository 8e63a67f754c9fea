import type { BondAccount } from '../../bond/schemas.ts'
import type { ItemLink } from '../ItemLink.ts'
import { lastingSecrets } from '../lastingSecrets.ts'
import type { HeldLink } from '../link/holdLink.ts'
import { lookForRow } from '../link/lookForRow.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { clearItem } from './clearItem.ts'

/** Ends an abandoned link: completes it if Bond linked the account after all, otherwise removes its Item at Plaid. */
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
  return held.save({ step: 'linked', linkedAccountId, secrets: lastingSecrets(held.link) })
}

/** Whether a link may still become an account. */
export function isUnfinished({ step }: Pick<ItemLink, 'step'>): boolean {
  return step === 'begun' || step === 'exchanged' || step === 'authorized'
}

/**
 * Milliseconds after which a link counts as abandoned. A public token is valid for 30 minutes, and until then the
 * browser may continue.
 */
export const abandonedAfterMs: number = 35 * 60_000
