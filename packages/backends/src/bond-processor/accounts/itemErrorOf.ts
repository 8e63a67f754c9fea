import { type Call, isBanklinkError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGone } from '../plaid/isGone.ts'
import { listPatienceMs } from './listPatienceMs.ts'

/**
 * The code of the error that a link's Item is in, by one question to Plaid. Null where it is well, and where Plaid
 * does not say in time: an account must not be hidden because nobody could look at its login.
 */
export async function itemErrorOf(
  ports: ProcessorPorts,
  { link, call }: { link: ItemLink | undefined; call: Pick<Call, 'signal'> },
): Promise<string | null> {
  const accessToken = link?.secrets.accessToken
  if (accessToken === undefined) return null
  try {
    return await ports.plaid.itemError(accessToken, { signal: call.signal, timeoutMs: listPatienceMs(ports) })
  } catch (error) {
    call.signal.throwIfAborted()
    return isGone(error) && isBanklinkError(error) ? (error.details.platformCode ?? null) : null
  }
}
