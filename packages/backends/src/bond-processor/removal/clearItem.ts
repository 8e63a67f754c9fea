import type { HeldLink } from '../link/holdLink.ts'
import type { RemovalPorts } from '../ProcessorPorts.ts'

/**
 * Removes the Item of an ended link, and its last secret. If Plaid fails, the link stays unchanged for another attempt.
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
