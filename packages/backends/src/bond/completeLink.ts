import {
  type Call,
  type CompleteRequest,
  done,
  isBanklinkError,
  type LinkedAccount,
  type Pending,
  pending,
  platformError,
  type Step,
} from '@banklink/core'
import type { BondCalls, BondExchange } from './BondCalls.ts'
import { type LinkResume, writeResume } from './bondResume.ts'
import { accountOf, type FindAccountParameters, isListed, lookForAccount } from './findAccount.ts'
import { isKeyUsed } from './isKeyUsed.ts'
import type { BondAccount } from './schemas.ts'
import { readState } from './state.ts'
import { toBondStatus } from './toBondStatus.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface CompleteLinkPorts {
  bond: BondCalls
  clock: { now(): number }
}

export interface CompleteLinkParameters {
  request: CompleteRequest
  call: Call
  /** The owner's rows, if this request has already read them. */
  read?: readonly BondAccount[] | undefined
}

/**
 * Sends the public token to Bond, which links the account of the state.
 * It reads the list first, unless the request has read it, so a repetition finds an account that is already linked; if
 * the list can't be read, a public token works once and only for this row, so nothing is linked twice. Bond's answer to
 * the exchange has neither the bank's name nor a mask, so the account is read afterwards; if that fails, or the list is
 * stale, the account is built from the answer and from Link's result.
 * Bond refuses a repeated key and doesn't return that request's result: it may have failed, or still be in progress.
 * The step is then pending, and {@link followLink} finds out.
 */
export async function completeLink(
  ports: CompleteLinkPorts,
  { request, call, read }: CompleteLinkParameters,
): Promise<Step<LinkedAccount>> {
  const id = readState(request.state, { purpose: 'link', ownerId: ports.bond.ownerId })
  const exchange = toExchange(request, id)
  const before = read ? accountOf(read, id) : await lookIfPossible(ports.bond, { id, call })
  if (before) return done(before)

  const { account, failure } = await exchangeAndLook(ports, { exchange, call, told: request.account.mask })
  if (account) return done(account)
  if (failure === undefined) return lookAgain(ports, { id })
  if (isKeyUsed(failure)) return lookAgain(ports, { id, exchange })
  throw failure
}

/**
 * Polls a link without a result. After the time for the earlier request, the exchange is sent again without a key: a
 * public token works once and only for this row, so nothing is linked twice.
 *
 * @throws `platform.result_unknown` if Bond has no linked account and refuses the exchange.
 */
export async function followLink(
  ports: CompleteLinkPorts,
  { resume, call }: { resume: LinkResume; call: Call },
): Promise<Step<LinkedAccount>> {
  const { id, until, exchange } = resume
  const before = await lookIfPossible(ports.bond, { id, call })
  if (before) return done(before)
  if (ports.clock.now() < until) return pending(writeResume(resume), lookAgainMs)
  if (!exchange) throw resultUnknown()

  const { account, failure } = await exchangeAndLook(ports, { exchange, call: { signal: call.signal }, told: null })
  if (account) return done(account)
  if (failure === undefined) return lookAgain(ports, { id })
  // What can go better next time comes here again by the same resume.
  throw isBanklinkError(failure) && failure.retryable ? failure : resultUnknown(failure)
}

interface Exchanging {
  exchange: BondExchange
  call: Call
  /** Link's mask, used if Bond returns none. */
  told: string | null
}

/** Returns the account if it exists; otherwise throws the failure of the exchange, if it failed. */
async function exchangeAndLook(
  { bond, clock }: CompleteLinkPorts,
  { exchange, call, told }: Exchanging,
): Promise<{ account: LinkedAccount | undefined; failure: unknown }> {
  const { linkedAccountId, bankName = null } = exchange
  let failure: unknown
  let answered: LinkedAccount | undefined
  try {
    const exchanged = await bond.exchange(exchange, call)
    const dateCreated = new Date(clock.now()).toISOString()
    answered = toLinkedAccount({ ...exchanged, linkedAccountId, dateCreated, bankName, bankLogo: null, mask: told })
  } catch (error) {
    // Its answer may be lost, or another request was first: only the list knows.
    failure = error
  }
  call.signal.throwIfAborted()
  const listed = await lookIfPossible(bond, { id: linkedAccountId, call })
  return { account: listed ?? (answered && isKnown(answered) ? answered : undefined), failure }
}

/** The account in the list; undefined if the list can't be read, which doesn't mean that the link failed. */
async function lookIfPossible(bond: BondCalls, parameters: FindAccountParameters): Promise<LinkedAccount | undefined> {
  return lookForAccount(bond, parameters).catch(() => {
    parameters.call.signal.throwIfAborted()
    return undefined
  })
}

function isKnown(account: LinkedAccount): boolean {
  return isListed(account) && account.status !== 'unknown'
}

function lookAgain(
  { bond: { ownerId }, clock }: CompleteLinkPorts,
  resume: Pick<LinkResume, 'id' | 'exchange'>,
): Pending<LinkedAccount> {
  return pending(
    writeResume({ purpose: 'link', ownerId, ...resume, until: clock.now() + settledWithinMs }),
    lookAgainMs,
  )
}

function toExchange({ publicToken, account, institution }: CompleteRequest, id: string): BondExchange {
  return {
    publicToken,
    linkedAccountId: id,
    externalAccountId: account.id,
    status: toBondStatus(account.verificationStatus),
    ...(institution?.name ? { bankName: institution.name } : {}),
  }
}

function resultUnknown(cause?: unknown): Error {
  return platformError('platform.result_unknown', { cause, details: { platform: 'bond' } })
}

const lookAgainMs = 2000

/** Time for a request in progress at Bond, and for its list to include the new account. */
const settledWithinMs = 20_000
