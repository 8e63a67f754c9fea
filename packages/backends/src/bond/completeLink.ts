import {
  type Call,
  type CompleteRequest,
  done,
  isBanklinkError,
  type LinkedAccount,
  pending,
  platformError,
  type Step,
} from '@banklink/core'
import type { BondCalls, BondExchange } from './bondCalls.ts'
import { lookForAccount } from './findAccount.ts'
import { readState, writeState } from './state.ts'
import { toBondStatus } from './toBondStatus.ts'

export interface CompleteLinkParameters {
  request: CompleteRequest
  call: Call
}

/**
 * Hands the public token over to Bond, which links the account of the state.
 *
 * It asks first, so a repetition finds what was linked before instead of linking again. Bond's answer to the
 * exchange has neither the bank's name nor a mask, so the account is read afterwards; where that fails the link
 * is made all the same, and the step is pending.
 */
export async function completeLink(
  bond: BondCalls,
  { request, call }: CompleteLinkParameters,
): Promise<Step<LinkedAccount>> {
  const id = readState(request.state, 'link')
  const exchange = toExchange(request, id)
  const before = await lookForAccount(bond, { id, call })
  if (before) return done(before)

  let failure: unknown
  try {
    await bond.exchange(exchange, call)
  } catch (error) {
    // Its answer may be lost, or another request was first: only the list knows.
    failure = error
  }

  call.signal.throwIfAborted()
  const after = await lookForAccount(bond, { id, call }).catch(() => {
    // The look failed, which says nothing about the link.
    call.signal.throwIfAborted()
  })
  if (after) return done(after)
  if (failure === undefined) return pending(writeState({ purpose: 'link', id }), lookAgainMs)
  throw isKeyUsed(failure) ? resultUnknown(failure) : failure
}

/** Looks once more at a link that was made and could not be read. */
export async function followLink(
  bond: BondCalls,
  { resume, call }: { resume: string; call: Call },
): Promise<Step<LinkedAccount>> {
  const account = await lookForAccount(bond, { id: readState(resume, 'link'), call })
  if (account) return done(account)
  throw resultUnknown()
}

function toExchange({ publicToken, account, institution }: CompleteRequest, id: string): BondExchange {
  return {
    public_token: publicToken,
    linked_account_id: id,
    external_account_id: account.id,
    status: toBondStatus(account.verificationStatus),
    ...(institution?.name ? { bank_name: institution.name } : {}),
  }
}

function isKeyUsed(error: unknown): boolean {
  return isBanklinkError(error) && error.details.platformCode === 'idempotency_key_exists'
}

function resultUnknown(cause?: unknown): Error {
  return platformError('platform.result_unknown', { cause, details: { platform: 'bond' } })
}

const lookAgainMs = 1000
