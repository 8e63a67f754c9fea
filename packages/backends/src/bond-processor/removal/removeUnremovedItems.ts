import { isListed } from '../../bond/findAccount.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import type { BondProcessorBackendOptions } from '../BondProcessorBackendOptions.ts'
import type { ItemStore } from '../ItemStore.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import type { PlaidOptions } from '../plaid/PlaidOptions.ts'
import { readOwnerKey } from '../processorOwner.ts'
import { toProcessorPorts } from '../toProcessorPorts.ts'
import { abandonedAfterMs, tidyLink } from './tidyLink.ts'

export interface RemoveUnremovedItemsOptions {
  /** Used to check whether an account was linked after all, before the Item of an abandoned link is removed. */
  bond: BondProcessorBackendOptions['bond']
  plaid: Pick<PlaidOptions, 'baseUrl' | 'clientId' | 'secret'>
  items: ItemStore
  /**
   * The maximum number of Items, processed one after the other.
   *
   * @default 100
   */
  limit?: number
  /**
   * Milliseconds that one request to Plaid or Bond may take.
   *
   * @default 20_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
  /** Creates unique names. @default crypto.randomUUID */
  ids?: () => string
}

/** The result of removing Items. */
export interface RemovedItems {
  removed: number
  /** Items that Plaid failed to remove again, or for which Bond didn't report whether an account needs them. */
  failed: number
}

/**
 * Removes Items at Plaid that no account at Bond needs any longer, for every owner. Call it from a periodic job: an
 * Item that was not removed costs money and keeps the user's consent. Two jobs may run at the same time.
 * This includes the Items of links that were not continued for 35 minutes, whose owners may never return. If Bond
 * linked the account after all, the Item is kept.
 *
 * @example
 * const { failed } = await removeUnremovedItems({ bond, plaid, items })
 */
export async function removeUnremovedItems(options: RemoveUnremovedItemsOptions): Promise<RemovedItems> {
  const { items, limit = 100, clock = Date } = options
  const result: RemovedItems = { removed: 0, failed: 0 }
  for (const { id, owner } of await items.unremoved({ limit, idleSince: clock.now() - abandonedAfterMs })) {
    try {
      const ports = toProcessorPorts({ ...options, owner: readOwnerKey(owner) })
      if (await holdLink(ports, { id, work: (held) => tidyHeld(ports, held) })) result.removed += 1
    } catch {
      result.failed += 1
    }
  }
  return result
}

/** Whether its Item was removed. */
async function tidyHeld(ports: ProcessorPorts, held: HeldLink): Promise<boolean> {
  const { link } = held
  const isOver = link.step === 'refused' || link.step === 'removing'
  // Another request may have gone on with it since it was read.
  if (!isOver && ports.clock.now() < link.updatedAt + abandonedAfterMs) return false
  try {
    // Bond did not remove it: the person sees the account, and can remove it again.
    if (link.step === 'unlinking' && (await isStillThere(ports, link.linkedAccountId)))
      await held.save({ step: 'linked' })
    else await tidyLink(ports, held)
  } catch (error) {
    // What fails goes behind all others, so that none of them waits for it without an end.
    await held.save({})
    throw error
  }
  return held.link.step === 'removed'
}

async function isStillThere({ bond }: ProcessorPorts, id: string | null): Promise<boolean> {
  const rows = await bond.accounts({ signal: new AbortController().signal })
  return rows.some((row) => row.linkedAccountId === id && isListed(toLinkedAccount(row)))
}
