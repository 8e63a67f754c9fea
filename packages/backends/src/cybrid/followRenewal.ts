import { type Call, done, isBanklinkError, type LinkedAccount, pending, type Step } from '@banklink/core'
import { type CybridPorts, lookAgainMs } from './CybridPorts.ts'
import { findLiveAccount } from './findAccount.ts'
import { type RenewedResume, writeResume } from './resume.ts'
import type { CybridAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

interface RenewalParameters {
  resume: RenewedResume
  call: Call
}

/**
 * Polls an account that was reconnected in Link. It is done when Cybrid shows another state, and returns the current
 * state at the time limit.
 */
export async function followRenewal(
  ports: CybridPorts,
  { resume, call }: RenewalParameters,
): Promise<Step<LinkedAccount>> {
  const { clock, renewal, warn } = ports
  const row = await findLiveAccount(ports, { id: resume.accountGuid, call })
  if (row.state !== 'refresh_required') return done(toLinkedAccount(row))
  if (resume.patchAt !== null && clock.now() >= resume.patchAt) {
    return done(toLinkedAccount(await patchAndCheck(ports, { row, call })))
  }
  if (clock.now() < resume.until) return pending(writeResume(resume), lookAgainMs)
  if (renewal === 'follow') warn(notShown)
  return done(toLinkedAccount(row))
}

/**
 * Tells Cybrid that the connection was renewed, and lets it ask the bank at once whether that is so. Where the bank
 * does not confirm it, the account is locked again: so a browser's word unlocks no money that the bank would not.
 */
async function patchAndCheck(
  { cybrid }: CybridPorts,
  { row, call }: { row: CybridAccount; call: Call },
): Promise<CybridAccount> {
  const patched = await cybrid.setState(row.guid, { state: 'completed', call })
  if (patched.state !== 'completed') return patched
  try {
    return await cybrid.refreshedAccount(row.guid, call)
  } catch (failure) {
    // Nobody may stop it here: unlocked and unconfirmed is what must not stay.
    const locked = await cybrid.setState(row.guid, { state: 'refresh_required', call: unstoppable() })
    if (isBanklinkError(failure, 'platform.rejected')) return locked
    throw failure
  }
}

function unstoppable(): Call {
  return { signal: new AbortController().signal }
}

const notShown =
  'Banklink: Cybrid did not show within 60 seconds that a bank connection was renewed, so the account stays locked. If your bank at Cybrid has to be told, make the backend with renewal: "follow_then_patch"; see docs/guides/cybrid.md.'
