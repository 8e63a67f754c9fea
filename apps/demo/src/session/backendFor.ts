import { cybridBackend } from '@banklink/backends/cybrid'
import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend } from '@banklink/core'
import type { SignedIn } from '../../server/signIn.ts'

const gateway = gatewayBackend({ url: '/api/banklink' })

/** Where the page's links end up: at the brand's gateway, or without one at Cybrid itself. */
export function backendFor(direct: SignedIn['direct']): LinkBackend {
  if (!direct) return gateway
  return cybridBackend({
    baseUrl: `${location.origin}/mock/cybrid`,
    customerGuid: direct.customerGuid,
    linkCustomizationName: direct.linkCustomizationName,
    renewal: direct.renewal,
    token: ({ signal }) => customerToken(signal),
  })
}

/** The brand's server gets it, since that takes the bank's own token. */
async function customerToken(signal: AbortSignal): Promise<string> {
  const response = await fetch('/demo/customer-token', { method: 'POST', signal })
  if (!response.ok) throw new Error('The server gave no token for Cybrid.')
  const { token }: { token: string } = await response.json()
  return token
}
