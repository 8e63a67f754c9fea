import {
  type AccountNumbers,
  type Call,
  done,
  isBanklinkError,
  type LinkedAccount,
  platformError,
  type Step,
} from '@banklink/core'
import type { BondCalls } from './bondCalls.ts'
import { lastFour } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface AddByNumbersParameters {
  input: AccountNumbers
  call: Call
}

/**
 * Adds somebody else's account by its numbers, without Link. The type of account is what Bond answers, which
 * may differ from what was asked for.
 */
export async function addByNumbers(
  bond: BondCalls,
  { input, call }: AddByNumbersParameters,
): Promise<Step<LinkedAccount>> {
  const known = { mask: lastFour(input.accountNumber), bankName: input.bankName || null }
  try {
    const row = await bond.addByNumbers(toBody(input), call)
    return done(toLinkedAccount({ ...row, ...known }))
  } catch (error) {
    if (!isBanklinkError(error) || error.details.platformCode !== 'idempotency_key_exists') throw error
    return done(await findAdded(bond, { ...known, call, cause: error }))
  }
}

/** What an earlier request with the same key added: the one account that looks like it, or nobody knows. */
async function findAdded(
  bond: BondCalls,
  { mask, bankName, call, cause }: { mask: string | null; bankName: string | null; call: Call; cause: unknown },
): Promise<LinkedAccount> {
  const alike = (await bond.accounts(call))
    .map(toLinkedAccount)
    .filter(({ kind, status }) => kind === 'third_party' && status !== 'removed')
    .filter((account) => account.mask === mask && (bankName === null || account.institution.name === bankName))
  const [account, ...others] = alike
  if (account && others.length === 0) return account
  throw platformError('platform.result_unknown', { cause, details: { platform: 'bond' } })
}

function toBody({
  accountNumber,
  routingNumber,
  accountType,
  bankName,
}: AccountNumbers): Parameters<BondCalls['addByNumbers']>[0] {
  return {
    account_number: accountNumber,
    routing_number: routingNumber,
    account_type: accountType,
    ...(bankName ? { bank_name: bankName } : {}),
  }
}
