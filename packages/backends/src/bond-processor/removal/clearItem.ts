import type { HeldLink } from '../link/holdLink.ts'
import type { RemovalPorts } from '../ProcessorPorts.ts'

/**
 * Removes the Item of a link that is over, and with it the last secret. Where Plaid does not do it, the link is
 * kept as it is, to be tried again.
 */
export async function clearItem(
  { plaid, timeoutMs }: Pick<RemovalPorts, 'plaid' | 'timeoutMs'>,
  held: HeldLink,
): Promise<void> {
  const { accessToken } = held.link.secrets
  try {
    // Nobody may stop it halfway: what was asked for is done.
    if (accessToken !== undefined)
      await plaid.removeItem(accessToken, { signal: new AbortController().signal, timeoutMs })
  } catch (error) {
    await held.save({})
    throw error
  }
  await held.save({ step: 'removed', secrets: {} })
}
