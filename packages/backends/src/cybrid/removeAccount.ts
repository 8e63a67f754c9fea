import { type Call, isBanklinkError, type LinkedAccount, platformError, type Step } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { findAccount, findLiveAccount } from './findAccount.ts'
import { toAccountStep } from './followAccount.ts'
import type { AccountResume } from './resume.ts'
import type { CybridAccount } from './schemas.ts'

/**
 * Deletes one of the customer's accounts, which takes some seconds: the step is pending until Cybrid says `deleted`.
 *
 * @throws `platform.account_not_found` for one that is not there, another customer's, or deleted already;
 * `platform.rejected` where Cybrid answers 404 and still has it
 */
export async function removeAccount(
  ports: CybridPorts,
  { id, call }: { id: string; call: Call },
): Promise<Step<LinkedAccount>> {
  const resume: AccountResume = { kind: 'deleted', accountGuid: id }
  const before = await findLiveAccount(ports, { id, call })
  const row = before.state === 'deleting' ? before : await deleteAndLook(ports, { id, call })
  return toAccountStep({ row, resume })
}

/**
 * Deletes an account, or finds it being deleted if the answer doesn't confirm it. A 404 is an error, regardless of who
 * deleted the account, and counts as deleted only if the account is.
 */
async function deleteAndLook(ports: CybridPorts, { id, call }: { id: string; call: Call }): Promise<CybridAccount> {
  try {
    return await ports.cybrid.deleteAccount(id, call)
  } catch (failure) {
    if (isBanklinkError(failure, 'platform.unauthorized')) throw failure
    const row = await findAccount(ports, { id, call }).catch(() => {
      // The look failed, which says nothing about the account.
      call.signal.throwIfAborted()
      return undefined
    })
    if (isBanklinkError(failure, 'platform.account_not_found')) {
      const isThere = row !== undefined && row.state !== 'deleted' && row.state !== 'deleting'
      throw isThere ? platformError('platform.rejected', { cause: failure, details: failure.details }) : failure
    }
    if (row?.state === 'deleting' || row?.state === 'deleted') return row
    throw failure
  }
}
