import { type Call, done, isBanklinkError, type LinkedAccount, platformError, type Step } from '@banklink/core'
import { isListed } from '../../bond/findAccount.ts'
import { mayBeDone } from '../../bond/mayBeDone.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { findParts, notFound } from '../accounts/findAccount.ts'
import { toProcessorAccount } from '../accounts/toProcessorAccount.ts'
import type { ItemLink } from '../ItemLink.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { clearItem } from './clearItem.ts'

/**
 * Removes an account at Bond, and then its Item at Plaid. If only the second fails, the account is removed anyway, and
 * the Item is kept to be removed later.
 *
 * @throws `platform.account_not_found` if this owner has no such account at Bond; a remaining Item is removed then too.
 */
export async function removeAccount(
  ports: ProcessorPorts,
  { id, call }: { id: string; call: Call },
): Promise<Step<LinkedAccount>> {
  const { row, link } = await findParts(ports, { id, call })
  call.signal.throwIfAborted()
  const remove = async (): Promise<BondAccount> => {
    if (!row) throw notFound()
    await removeAtBond(ports, id)
    return { ...row, status: 'removed' }
  }
  const removed = await (link ? removeHeld(ports, { link, remove }) : remove())
  return done(toProcessorAccount({ row: removed, link, itemError: null }))
}

/** Can't be aborted halfway: a removal that was sent is completed. */
async function removeAtBond(ports: ProcessorPorts, id: string): Promise<void> {
  const { signal } = new AbortController()
  try {
    await ports.bond.remove(id, { signal })
  } catch (error) {
    if (!mayBeDone(error)) throw error
    // The answer may be lost alone: only the list knows.
    const rows = await ports.bond.accounts({ signal }).catch(() => {
      throw error
    })
    if (rows.some((row) => row.linkedAccountId === id && isListed(toLinkedAccount(row)))) throw error
  }
}

async function removeHeld(
  ports: ProcessorPorts,
  { link, remove }: { link: ItemLink; remove: () => Promise<BondAccount> },
): Promise<BondAccount> {
  const work = async (held: HeldLink): Promise<BondAccount> => {
    // Says that Bond may have no account any more, before it is so: the Item must not be forgotten.
    await held.save({ step: 'unlinking' })
    try {
      const removed = await remove()
      await clear(ports, held)
      return removed
    } catch (error) {
      if (isBanklinkError(error, 'platform.account_not_found')) await clear(ports, held)
      throw error
    }
  }
  const removed = await holdLink(ports, { id: link.id, work })
  if (removed) return removed
  throw platformError('platform.unavailable', { details: { platform: 'bond-processor', retryAfterMs: 1000 } })
}

async function clear(ports: ProcessorPorts, held: HeldLink): Promise<void> {
  await held.save({ step: 'removing' })
  await clearItem(ports, held).catch(() => undefined)
}
