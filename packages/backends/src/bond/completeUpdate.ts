import {
  type AccountStatus,
  type Call,
  done,
  type LinkedAccount,
  pending,
  type Step,
  type UpdateRequest,
} from '@banklink/core'
import type { BondCalls, BondUpdateReport } from './BondCalls.ts'
import { type UpdateResume, writeResume } from './bondResume.ts'
import { accountNotFound, findAccount, lookForRow } from './findAccount.ts'
import { readState } from './state.ts'

export interface CompleteUpdatePorts {
  bond: BondCalls
  clock: { now(): number }
}

/**
 * Returns Bond's status of an account after update mode. Nothing is exchanged, because the access token already exists.
 * Bond gets the change from Plaid and sends no webhook, so if its status is still the same, the step is pending and
 * {@link followUpdate} polls for a short time. On the newer paths Link's result is first sent to Bond.
 */
export async function completeUpdate(
  ports: CompleteUpdatePorts,
  { request, call }: { request: UpdateRequest; call: Call },
): Promise<Step<LinkedAccount>> {
  const { bond, clock } = ports
  const { ownerId } = bond
  const id = readState(request.state, { purpose: 'update', ownerId })
  const reported = request.reported ?? ''
  const failure = await report(bond, { id, reported, call })
  const account = await findAccount(bond, { id, call })
  if (failure !== undefined && unsettled.has(account.status)) throw failure
  // Link said itself that nothing has changed yet.
  if (reported.startsWith('pending_')) return done(account)
  const until = clock.now() + settledWithinMs
  return settle(account, { resume: { purpose: 'update', ownerId, id, until }, clock })
}

/** Polls an account after update mode. After the time limit, it returns Bond's status. */
export async function followUpdate(
  { bond, clock }: CompleteUpdatePorts,
  { resume, call }: { resume: UpdateResume; call: Call },
): Promise<Step<LinkedAccount>> {
  return settle(await findAccount(bond, { id: resume.id, call }), { resume, clock })
}

/**
 * Reports the result of a deposit code to Bond, for an account that waits for one or already has that result. No other
 * claim of a browser is passed on, because Bond would trust it. Returns the failure, because the list shows the
 * outcome.
 */
async function report(
  bond: BondCalls,
  { id, reported, call }: { id: string; reported: string; call: Call },
): Promise<unknown> {
  if (!bond.reportUpdate || !isReportable(reported)) return undefined
  const row = await lookForRow(bond, { id, call })
  if (!row) throw accountNotFound()
  if (row.verificationStatus !== 'pending_manual_verification' && row.verificationStatus !== reported) return undefined
  try {
    await bond.reportUpdate({ linkedAccountId: id, verificationStatus: reported }, call)
    return undefined
  } catch (error) {
    call.signal.throwIfAborted()
    return error
  }
}

function settle(
  account: LinkedAccount,
  { resume, clock }: { resume: UpdateResume; clock: { now(): number } },
): Step<LinkedAccount> {
  if (!unsettled.has(account.status) || clock.now() >= resume.until) return done(account)
  return pending(writeResume(resume), lookAgainMs)
}

function isReportable(reported: string): reported is BondUpdateReport['verificationStatus'] {
  return reported === 'manually_verified' || reported === 'verification_failed'
}

/** Statuses that a run of Link in update mode changes once Bond knows about it. */
const unsettled: ReadonlySet<AccountStatus> = new Set<AccountStatus>(['awaiting_deposits', 'reconnect_required'])

const lookAgainMs = 2000

/** Time for Plaid to notify Bond. */
const settledWithinMs = 10_000
