import { type Call, isBanklinkError, type LinkedAccount } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import { wellState } from '../ItemState.ts'
import { toAccountResult } from '../link/authorizeProcessor.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import { renewAtBond } from '../link/renewAtBond.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGone, isRevokedCode } from '../plaid/isGone.ts'
import { secretOf } from '../secretOf.ts'
import { findAccount, findLink, notFound } from './findAccount.ts'

/**
 * The account after update mode: Plaid's current data is stored, and nothing is exchanged. An account that the Item no
 * longer shares is marked as unusable. If access had been revoked, Bond receives a new processor token before any
 * transfer, because the numbers behind the old one may be invalid.
 */
export async function refreshAccount(
  ports: ProcessorPorts,
  { id, call }: { id: string; call: Call },
): Promise<LinkedAccount> {
  call.signal.throwIfAborted()
  const link = await findLink(ports, id)
  if (!link) throw notFound()
  const change = await changeOf(ports, { link, call })
  if (!change) {
    // Whatever was kept may be over: the next look asks.
    await holdLink(ports, { id: link.id, work: (held) => held.save({ state: null }) })
    return findAccount(ports, { id, call })
  }
  // Where somebody else is at it, it is about to go.
  const work = (held: HeldLink) =>
    mustRenew(held.link, change) ? renewAtBond(ports, { held, change }) : held.save(change)
  await holdLink(ports, { id: link.id, work })
  const kept = await ports.items.get(link.id)
  return findAccount(ports, { id: kept?.linkedAccountId ?? id, call })
}

type Change = Pick<ItemLink, 'account' | 'failure' | 'state'>

function mustRenew({ failure }: ItemLink, change: Change): boolean {
  return isRevokedCode(failure) && change.failure === null
}

/** The change to store; null if Plaid has no data while the Item has an error. */
async function changeOf(
  { plaid, clock }: ProcessorPorts,
  { link, call }: { link: ItemLink; call: Call },
): Promise<Change | null> {
  try {
    const { accounts } = await plaid.accounts(secretOf(link, 'accessToken'), call)
    const account = accounts.find((each) => each.id === link.account.id)
    const state = wellState({ now: clock.now() })
    return account
      ? { state, account: toAccountResult(account), failure: null }
      : { state, account: link.account, failure: 'platform.account_not_found' }
  } catch (error) {
    if (isGone(error) || isBanklinkError(error, 'platform.rejected')) return null
    throw error
  }
}
