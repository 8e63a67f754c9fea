import { type Call, isBanklinkError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ItemState } from '../ItemState.ts'
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
  const said = await askPlaid(ports, { accessToken, call })
  const code = said ?? null
  const isNews = isRevokedCode(code) && !isRevokedCode(link.failure)
  const keepsState = ports.trustStateMs > 0 && said !== undefined
  if (isNews || keepsState) {
    const change = (held: ItemLink): Partial<ItemLink> => ({
      ...(isNews ? { failure: code } : {}),
      ...(keepsState ? { state: checkedState(held.state, { error: code, now: ports.clock.now() }) } : {}),
    })
    // A store that fails here is no reason to hide the account; the next look keeps it.
    await holdLink(ports, { id: link.id, work: (held) => held.save(change(held.link)) }).catch(() => undefined)
  }
  return code
}

/**
 * The stored error code, if webhooks maintain it and the link was not written since: a later writer, such as a gateway
 * of the previous version, may have newer data.
 */
export async function listedErrorOf(
  ports: ProcessorPorts,
  { link, call }: { link: ItemLink | undefined; call: Pick<Call, 'signal'> },
): Promise<string | null> {
  const state = link?.state
  const isKnown = state && state.checkedAt >= link.updatedAt && ports.clock.now() < state.checkedAt + ports.trustStateMs
  return isKnown ? state.error : itemErrorOf(ports, { link, call })
}

function checkedState(kept: ItemState | null, { error, now }: { error: string | null; now: number }): ItemState {
  return { notice: null, newAccountsAt: null, ...kept, error, checkedAt: now }
}

/** Undefined if Plaid doesn't respond. */
async function askPlaid(
  ports: ProcessorPorts,
  { accessToken, call }: { accessToken: string; call: Pick<Call, 'signal'> },
): Promise<string | null | undefined> {
  try {
    return await ports.plaid.itemError(accessToken, { signal: call.signal, timeoutMs: listPatienceMs(ports) })
  } catch (error) {
    call.signal.throwIfAborted()
    const code = isBanklinkError(error) ? error.details.platformCode : undefined
    return isGoneCode(code) || isRevokedCode(code) ? code : undefined
  }
}
