import { type PlaidAccountResult, platformError } from '@banklink/core'
import { bondStatusOf } from '../../bond/toBondStatus.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import type { PlaidAccount } from '../plaid/schemas.ts'
import { secretOf } from '../secretOf.ts'
import type { HeldLink } from './holdLink.ts'

/**
 * The second step: reads the account from Plaid instead of trusting the browser, and requests a processor token for it.
 * A repeated request returns another token, which is harmless.
 *
 * @throws `platform.rejected` if the Item has no such account, and `platform.status_refused` if the account is not
 * verified, or not yet.
 */
export async function authorizeProcessor({ plaid }: ProcessorPorts, held: HeldLink): Promise<void> {
  const { link } = held
  const accessToken = secretOf(link, 'accessToken')
  const { signal } = new AbortController()
  const { accounts, institution } = await plaid.accounts(accessToken, { signal })
  const account = accounts.find(({ id }) => id === link.account.id)
  if (!account)
    throw platformError('platform.rejected', { details: { platform: 'plaid', platformCode: 'INVALID_ACCOUNT_ID' } })
  if (bondStatusOf(account.verificationStatus) !== 'instantly_verified') {
    throw platformError('platform.status_refused', { details: { platform: 'plaid' } })
  }
  const processorToken = await plaid.createProcessorToken({ accessToken, accountId: account.id }, { signal })
  await held.save({
    step: 'authorized',
    secrets: { accessToken, processorToken },
    institution: { id: institution.id, name: institution.name ?? link.institution?.name ?? null },
    account: toAccountResult(account),
  })
}

/** An account in the shape of Link's own result. */
export function toAccountResult(account: PlaidAccount): PlaidAccountResult {
  const { name, type, subtype } = account
  return { ...account, name: name ?? '', type: type ?? '', subtype: subtype ?? '' }
}
