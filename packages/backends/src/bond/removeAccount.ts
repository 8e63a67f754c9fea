import { type Call, done, isBanklinkError, type LinkedAccount, platformError, type Step } from '@banklink/core'
import type { BondCalls } from './BondCalls.ts'
import { accountNotFound, lookForRow } from './findAccount.ts'
import { mayBeDone } from './mayBeDone.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

/**
 * Removes an account of this owner. After a lost response it checks the list: an account that was there before and is
 * gone was removed.
 *
 * @throws `platform.account_not_found` for an account that was never linked or is already removed; `platform.rejected`
 * if Bond responds with 404 and still lists it.
 */
export async function removeAccount(
  bond: BondCalls,
  { id, call }: { id: string; call: Call },
): Promise<Step<LinkedAccount>> {
  const row = await lookForRow(bond, { id, call })
  if (!row) throw accountNotFound()
  try {
    const { status, verificationStatus } = await bond.remove(id, call)
    // The answer has fewer fields than the row, and whose account it was stays true.
    return done(toLinkedAccount({ ...row, status, verificationStatus: verificationStatus ?? row.verificationStatus }))
  } catch (error) {
    call.signal.throwIfAborted()
    const isNotFound = isBanklinkError(error, 'platform.account_not_found')
    if (!isNotFound && !mayBeDone(error)) throw error
    // Where it cannot be seen, it is not said to be gone.
    const left = await lookForRow(bond, { id, call }).catch(() => row)
    call.signal.throwIfAborted()
    if (isNotFound) throw left ? platformError('platform.rejected', { cause: error, details: error.details }) : error
    if (left) throw error
    return done(toLinkedAccount({ ...row, status: 'removed' }))
  }
}
