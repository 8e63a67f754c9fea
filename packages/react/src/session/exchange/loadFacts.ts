import type { LinkedAccount } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'

/**
 * Finds out which accounts are linked already, on every page of the list, and which currencies the platform takes. What
 * is not answered is left to the platform.
 */
export async function loadFacts(context: EffectContext, signal: AbortSignal): Promise<void> {
  const { capabilities, exchanges } = context
  exchanges.setFacts({ linked: [] })
  // Each as soon as it is there: the other may never be.
  await Promise.allSettled([
    capabilities().then(({ currencies }) => exchanges.setFacts({ currencies })),
    linkedAccounts(context, signal).then((linked) => signal.aborted || exchanges.setFacts({ linked })),
  ])
}

async function linkedAccounts(context: EffectContext, signal: AbortSignal): Promise<readonly LinkedAccount[]> {
  const known = context.knownAccounts()
  if (known) return known
  const found: LinkedAccount[] = []
  let cursor: string | undefined
  do {
    const { accounts, next } = await context.backend().list(cursor ? { cursor } : {}, { signal })
    found.push(...accounts)
    cursor = next === cursor ? undefined : next
  } while (cursor)
  return found
}
