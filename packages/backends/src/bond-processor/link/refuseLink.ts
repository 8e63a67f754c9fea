import { type BanklinkError, isBanklinkError, type PlatformErrorCode } from '@banklink/core'
import { lastingSecrets } from '../lastingSecrets.ts'
import type { RemovalPorts } from '../ProcessorPorts.ts'
import { clearItem } from '../removal/clearItem.ts'
import type { HeldLink } from './holdLink.ts'

/** Ends a link without an account: stores the reason, and removes the Item at Plaid, now or later. */
export async function refuseLink(
  ports: RemovalPorts,
  { held, error }: { held: HeldLink; error: BanklinkError },
): Promise<never> {
  await held.save({ step: 'refused', failure: error.code, secrets: lastingSecrets(held.link) })
  await clearItem(ports, held).catch(() => undefined)
  throw error
}

/** Whether an error ends the link, because a retry would be refused too. */
export function isFinal(error: unknown): error is BanklinkError {
  return isBanklinkError(error) && finalCodes.has(error.code)
}

const finalCodes: ReadonlySet<string> = new Set<PlatformErrorCode>([
  'platform.rejected',
  'platform.status_refused',
  'platform.identity_mismatch',
  'platform.integration_disabled',
  'platform.duplicate_account',
  'platform.account_not_found',
])
