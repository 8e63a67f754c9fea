import type { Call, LinkBackend, LinkedAccount, LinkToken, Pending, Step } from '@banklink/core'
import {
  accountPageAnswer,
  capabilitiesAnswer,
  followedAnswer,
  linkedAccountAnswer,
  linkTokenAnswer,
  type Reader,
  routes,
  stepAnswer,
} from '@banklink/core/wire'
import { gatewayClient } from './gatewayClient.ts'

export interface GatewayBackendOptions {
  /** Where the gateway is mounted, such as `/api/banklink` or `https://api.example.com/banklink`. */
  url: string
  /** Headers of every request, such as a session's token. Asked again, once, where the gateway answers 401. */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /** @default 'same-origin' */
  credentials?: RequestCredentials
  /** @default globalThis.fetch */
  fetch?: typeof fetch
}

/**
 * The gateway's client: the backend of an app in a browser. The gateway determines the owner and the platform.
 * Fails with `gateway.*`, or with the error in the gateway's answer. An aborted call rejects with the signal's reason.
 *
 * @example
 * const backend = gatewayBackend({ url: '/api/banklink' })
 */
export function gatewayBackend(options: GatewayBackendOptions): LinkBackend {
  const request = gatewayClient(options)
  const tokenStep = stepAnswer(linkTokenAnswer)
  const accountStep = stepAnswer(linkedAccountAnswer)
  const anyStep = stepAnswer(followedAnswer)
  const accountPath = (id: string): string => `${routes.accounts}/${encodeURIComponent(id)}`

  return {
    id: 'gateway',
    capabilities: (call) => request({ path: routes.capabilities, answer: capabilitiesAnswer, call }),
    begin: (body, call) => request({ path: routes.linkTokens, answer: tokenStep, call, body }),
    complete: (body, call) => request({ path: routes.completions, answer: accountStep, call, body }),
    completeUpdate: (body, call) => request({ path: routes.updateCompletions, answer: accountStep, call, body }),
    follow<T extends LinkToken | LinkedAccount>({ resume }: Pending<T>, call: Call): Promise<Step<T>> {
      // Which of the two it is was said where it became pending.
      const answer = anyStep as Reader<unknown> as Reader<Step<T>>
      return request({ path: routes.followUps, answer, call, body: { resume } })
    },
    abandon: (state, call) => request({ path: routes.abandonments, answer: () => undefined, call, body: { state } }),
    list({ cursor }, call) {
      const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
      return request({ path: routes.accounts + query, answer: accountPageAnswer, call })
    },
    get: (id, call) => request({ path: accountPath(id), answer: linkedAccountAnswer, call }),
    remove: (id, call) => request({ path: accountPath(id), answer: accountStep, call, method: 'DELETE' }),
    addByNumbers: (body, call) => request({ path: routes.accounts, answer: accountStep, call, body }),
  }
}
