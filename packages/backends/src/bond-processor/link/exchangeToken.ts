import { isBanklinkError, type PlatformErrorCode, platformError } from '@banklink/core'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import type { PlaidExchange } from '../plaid/schemas.ts'
import { secretOf } from '../secretOf.ts'
import type { HeldLink } from './holdLink.ts'

/**
 * The first step: spends the public token, and stores the access token.
 *
 * @throws `platform.rejected` for a token that Plaid refuses, and `platform.result_unknown` if an earlier attempt may
 * have spent it: then the access token is lost, and nothing can be linked with the public token.
 */
export async function exchangeToken(ports: ProcessorPorts, held: HeldLink): Promise<void> {
  const { accessToken, itemId } = await exchange(ports, held)
  try {
    await held.save({ step: 'exchanged', secrets: { accessToken }, itemId })
  } catch (error) {
    // The access token would be lost with this request, and the Item could never be removed again.
    await ports.plaid.removeItem(accessToken, { signal: new AbortController().signal }).catch(() => undefined)
    throw error
  }
}

async function exchange({ plaid }: ProcessorPorts, held: HeldLink): Promise<PlaidExchange> {
  const { link } = held
  const publicToken = secretOf(link, 'publicToken')
  const wasTried = link.updatedAt > link.createdAt
  // Says that it is being tried, and that the claim holds, before what cannot be done twice.
  await held.save({})
  try {
    // Whoever asked may go away meanwhile: the answer holds the only access token that there will be.
    return await plaid.exchange(publicToken, { signal: new AbortController().signal })
  } catch (error) {
    if (!isBanklinkError(error) || error.details.platformCode !== 'INVALID_PUBLIC_TOKEN') throw error
    const failure: PlatformErrorCode = wasTried ? 'platform.result_unknown' : 'platform.rejected'
    await held.save({ step: 'removed', secrets: {}, failure })
    throw platformError(failure, { cause: error, details: error.details })
  }
}
