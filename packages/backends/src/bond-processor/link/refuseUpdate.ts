import { isBanklinkError, platformError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'
import { holdLink } from './holdLink.ts'

/**
 * The error for an update-mode token that Plaid refused. If the Item can't be reconnected, the account is marked to be
 * linked again; its access token is kept, so that the Item can be removed.
 */
export async function refuseUpdate(
  ports: ProcessorPorts,
  { link, error }: { link: ItemLink; error: unknown },
): Promise<unknown> {
  if (!isBanklinkError(error)) return error
  const { platformCode } = error.details
  if (!isGoneCode(platformCode) && !isRevokedCode(platformCode)) return error
  const failure = 'platform.account_not_linked'
  await holdLink(ports, { id: link.id, work: (held) => held.save({ failure }) })
  return platformError(failure, { cause: error, details: error.details })
}
