import { findLinkSession } from '../plaid/linkSessions.ts'
import { liveLinkToken } from '../plaid/linkTokens.ts'
import { PlaidError } from '../plaid/PlaidError.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { tooManyAttempts } from './updateNeed.ts'

/**
 * Enters the code of a same-day micro-deposit: `ABC` is right, and the third wrong code locks the account.
 *
 * @see https://plaid.com/docs/auth/coverage/testing/
 */
export function enterDepositCode(world: MockWorld, entry: { sessionId: string; code: string }): string {
  const { linkToken } = findLinkSession(world, entry.sessionId)
  const { item } = liveLinkToken(world, linkToken.value)
  const account = item?.accounts.find(({ verificationStatus }) => waitsOrLocked.has(verificationStatus))
  if (!account) throw nothingToVerify()
  if (account.verificationStatus === 'verification_failed') throw tooManyAttempts()
  if (entry.code.trim().toUpperCase() === 'ABC') {
    account.verificationStatus = 'manually_verified'
    return account.verificationStatus
  }
  account.depositTries += 1
  if (account.depositTries < 3) throw wrongCode()
  account.verificationStatus = 'verification_failed'
  throw tooManyAttempts()
}

const waitsOrLocked: ReadonlySet<string | null> = new Set(['pending_manual_verification', 'verification_failed'])

function wrongCode(): PlaidError {
  return new PlaidError(400, {
    type: 'MICRODEPOSITS_ERROR',
    code: 'INCORRECT_DEPOSIT_VERIFICATION',
    message: 'The deposit code is wrong. Three wrong ones lock the account.',
  })
}

function nothingToVerify(): PlaidError {
  return new PlaidError(400, {
    type: 'MICRODEPOSITS_ERROR',
    code: 'MICRODEPOSITS_ALREADY_VERIFIED',
    message: 'No deposit of this Item waits for a code.',
  })
}
