import { type Call, isBanklinkError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import { holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'
import { listPatienceMs } from './listPatienceMs.ts'

/**
 * Requests the error code of a link's Item from Plaid. Null if the Item has no error, and if Plaid doesn't answer in
 * time: an account must not be hidden because its connection could not be checked.
 * Revoked access is stored, so that the account stays locked until it has a new processor token.
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
