import { type Call, isBanklinkError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import { holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'
import { listPatienceMs } from './listPatienceMs.ts'

/**
 * The code of the error that a link's Item is in, by one question to Plaid. Null where it is well, and where Plaid
 * does not say in time: an account must not be hidden because nobody could look at its login.
 *
 * That access was revoked is kept, so that the account stays locked until its processor token was made anew.
 */
export async function itemErrorOf(
  ports: ProcessorPorts,
  { link, call }: { link: ItemLink | undefined; call: Pick<Call, 'signal'> },
): Promise<string | null> {
  const accessToken = link?.secrets.accessToken
  if (!link || accessToken === undefined) return null
  const code = await askPlaid(ports, { accessToken, call })
  if (isRevokedCode(code) && !isRevokedCode(link.failure)) {
    // A store that fails here is no reason to hide the account; the next look keeps it.
    await holdLink(ports, { id: link.id, work: (held) => held.save({ failure: code }) }).catch(() => undefined)
  }
  return code
}

async function askPlaid(
  ports: ProcessorPorts,
  { accessToken, call }: { accessToken: string; call: Pick<Call, 'signal'> },
): Promise<string | null> {
  try {
    return await ports.plaid.itemError(accessToken, { signal: call.signal, timeoutMs: listPatienceMs(ports) })
  } catch (error) {
    call.signal.throwIfAborted()
    const code = isBanklinkError(error) ? (error.details.platformCode ?? null) : null
    return isGoneCode(code) || isRevokedCode(code) ? code : null
  }
}
