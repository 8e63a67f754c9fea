import { isBanklinkError, platformError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'
import { holdLink } from './holdLink.ts'

/**
 * What to tell of a token for update mode that Plaid refused. Where no login brings the Item back, the account is kept
 * as one to be linked again; its access token stays, so that the Item can be removed.
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
