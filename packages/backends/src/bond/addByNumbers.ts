import {
  type AccountNumbers,
  type Call,
  done,
  isBanklinkError,
  type LinkedAccount,
  platformError,
  type Step,
} from '@banklink/core'
import type { BondCalls } from './BondCalls.ts'
import { isKeyUsed } from './isKeyUsed.ts'
import { mayBeDone } from './mayBeDone.ts'
import { type BondAccount, lastFour } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'
import { toNumbersError } from './toNumbersError.ts'

export interface AddByNumbersParameters {
  input: AccountNumbers
  call: Call
}

/**
 * Adds someone else's account by its numbers, without Link. The account's type is Bond's answer, which may differ from
 * the requested one.
 * If the answer is lost, or Bond received this key before, it looks for the account with these numbers. Bond refuses a
 * used key for a day even if the earlier request did nothing; if there is no account, the request is sent again with a
 * key derived from this one, so that its repetition can be recognized.
 *
 * @throws `request.numbers_refused` with the fields that Bond refused.
 */
export async function addByNumbers(
  bond: BondCalls,
  { input, call }: AddByNumbersParameters,
): Promise<Step<LinkedAccount>> {
  for (const [attempt, keyed] of attemptsOf(call).entries()) {
    try {
      return done(toLinkedAccount({ ...(await bond.addByNumbers(input, keyed)), ...knownOf(input) }))
    } catch (error) {
      call.signal.throwIfAborted()
      const found = isUnclear(error, attempt) ? await findAdded(bond, { input, call, error }) : undefined
      if (found) return done(found)
      if (!isKeyUsed(error)) throw toNumbersError(error)
    }
  }
  throw platformError('platform.result_unknown', { details: { platform: 'bond' } })
}

/** The same call with each possible key, in turn. */
function attemptsOf(call: Call): Call[] {
  const { idempotencyKey: key } = call
  if (key === undefined) return [call]
  return Array.from({ length: mostAttempts }, (_, attempt) => ({
    ...call,
    idempotencyKey: attempt === 0 ? key : `${key}.${attempt + 1}`,
  }))
}

/** Whether the account may exist after an error. */
function isUnclear(error: unknown, attempt: number): boolean {
  // On a key of our own making, an account that is there already is the one that an earlier attempt made.
  if (isBanklinkError(error, 'platform.duplicate_account')) return attempt > 0
  return mayBeDone(error) || isKeyUsed(error)
}

/** The result of an earlier request: the account with these numbers. */
async function findAdded(
  bond: BondCalls,
  { input, call, error }: AddByNumbersParameters & { error: unknown },
): Promise<LinkedAccount | undefined> {
  const rows = await bond.accountsOf(input, call).catch(() => {
    call.signal.throwIfAborted()
    // The look failed, so what is known is how the request did.
    throw isKeyUsed(error) ? platformError('platform.unavailable', { cause: error, details }) : error
  })
  return rows.map(toLinkedAccount).find(({ kind, status }) => kind === 'third_party' && status !== 'removed')
}

/** The data that Bond's response leaves out. */
function knownOf({ accountNumber, bankName }: AccountNumbers): Pick<BondAccount, 'mask' | 'bankName'> {
  return { mask: lastFour(accountNumber), bankName: bankName || null }
}

const details = { platform: 'bond' }

/** The maximum number of keys that one intent uses at Bond per day. */
const mostAttempts = 5
