import { isBanklinkError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { secretOf } from '../secretOf.ts'
import type { HeldLink } from './holdLink.ts'

/**
 * Gives Bond a new processor token for a link whose access was revoked and granted again, and removes the row of the
 * old one. Until then the account stays locked; if Bond refuses the token, the account must be linked again.
 */
export async function renewAtBond(
  ports: ProcessorPorts,
  { held, change }: { held: HeldLink; change: Pick<ItemLink, 'account' | 'failure' | 'state'> },
): Promise<void> {
  const { account, linkedAccountId: before } = held.link
  const accessToken = secretOf(held.link, 'accessToken')
  // Whoever asked may go away meanwhile: what is sent is linked.
  const { signal } = new AbortController()
  const processorToken = await ports.plaid.createProcessorToken({ accessToken, accountId: account.id }, { signal })
  try {
    const row = await ports.bond.link(processorToken, { signal, idempotencyKey: ports.ids() })
    await held.save({ ...change, linkedAccountId: row.linkedAccountId })
    const isOther = before !== null && before !== row.linkedAccountId
    // Left behind it is of no use and does no harm: it may be removed by hand.
    if (isOther) await ports.bond.remove(before, { signal }).catch(() => undefined)
  } catch (error) {
    if (!isBanklinkError(error) || error.retryable || error.code === 'platform.unexpected_answer') throw error
    await held.save({ ...change, failure: 'platform.account_not_linked' })
  }
}
