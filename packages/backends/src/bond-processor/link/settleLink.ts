import {
  type BanklinkError,
  type Call,
  done,
  errorCatalog,
  isBanklinkError,
  type LinkedAccount,
  type PlatformErrorCode,
  pending,
  platformError,
  requestError,
  type Step,
} from '@banklink/core'
import type { BondAccount } from '../../bond/schemas.ts'
import { findAccount } from '../accounts/findAccount.ts'
import { toProcessorAccount } from '../accounts/toProcessorAccount.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { clearItem } from '../removal/clearItem.ts'
import { authorizeProcessor } from './authorizeProcessor.ts'
import { exchangeToken } from './exchangeToken.ts'
import { type HeldLink, holdLink } from './holdLink.ts'
import { isLive, type LiveLink } from './isLive.ts'
import { linkAtBond } from './linkAtBond.ts'
import { writeResume } from './linkResume.ts'
import { isFinal, refuseLink } from './refuseLink.ts'

/**
 * Runs a link from its first open step to the end. Pending while another holder works on it, and while Bond's result is
 * unknown. An aborted call stops between two steps, never within one.
 *
 * @throws `request.state_invalid` if this owner has no such link; the reason if it was refused.
 */
export async function settleLink(
  ports: ProcessorPorts,
  { id, call }: { id: string; call: Call },
): Promise<Step<LinkedAccount>> {
  call.signal.throwIfAborted()
  const kept = await ports.items.get(id)
  if (kept?.owner !== ports.owner) throw requestError('request.state_invalid')
  if (isLive(kept)) return findLinked(ports, { link: kept, call })
  const step = await holdLink(ports, { id, work: (held) => goOn(ports, { held, call }) })
  return step ?? pending(writeResume(id), lookAgainMs)
}

/** The account of a completed link. Pending while Bond's list doesn't include it. */
async function findLinked(
  ports: ProcessorPorts,
  { link, call }: { link: LiveLink; call: Call },
): Promise<Step<LinkedAccount>> {
  try {
    return done(await findAccount(ports, { id: link.linkedAccountId, call }))
  } catch (error) {
    const isNew = ports.clock.now() < link.updatedAt + listedWithinMs
    if (isNew && isBanklinkError(error, 'platform.account_not_found')) return pending(writeResume(link.id), lookAgainMs)
    throw error
  }
}

async function goOn(
  ports: ProcessorPorts,
  { held, call }: { held: HeldLink; call: Call },
): Promise<Step<LinkedAccount> | null> {
  while (held.hasTime()) {
    call.signal.throwIfAborted()
    const { link } = held
    if (link.step === 'refused') await clearItem(ports, held).catch(() => undefined)
    if (isOver(link)) throw failureOf(link)
    if (isLive(link)) return null
    const row = await takeStep(ports, held).catch((error: unknown) => {
      if (!isFinal(error) || link.step === 'begun') throw error
      return refuseLink(ports, { held, error })
    })
    if (row === null) return null
    if (row) return done(toProcessorAccount({ row, link: held.link, itemError: null }))
  }
  return null
}

/** Runs one step. Returns the row at Bond after the last step, and null if it has to wait. */
async function takeStep(ports: ProcessorPorts, held: HeldLink): Promise<BondAccount | null | undefined> {
  const { step } = held.link
  if (step === 'authorized') return linkAtBond(ports, held)
  await (step === 'begun' ? exchangeToken : authorizeProcessor)(ports, held)
  return undefined
}

function isOver({ step }: ItemLink): boolean {
  return step === 'refused' || step === 'removing' || step === 'removed'
}

/** The error of an ended link; a link that was removed later is not found. */
function failureOf({ failure }: ItemLink): BanklinkError {
  if (failure === null) return platformError('platform.account_not_found', { details: { platform: 'bond' } })
  const code = failure.startsWith('platform.') && Object.hasOwn(errorCatalog, failure) ? failure : 'platform.rejected'
  return platformError(code as PlatformErrorCode, { details: { platform: 'bond' } })
}

const lookAgainMs = 1000

/** Time for Bond's list to include the new account. */
const listedWithinMs = 60_000
