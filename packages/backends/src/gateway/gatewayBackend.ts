import type { Call, LinkBackend, LinkedAccount, LinkToken, Pending, Step } from '@banklink/core'
import type { Reader } from '@banklink/core/wire'
import { type GatewayPath, gatewayClient } from './gatewayClient.ts'

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
  const accountPath = (id: string): GatewayPath => `/accounts/${encodeURIComponent(id)}`

  return {
    id: 'gateway',
    capabilities: (call) => request({ path: '/capabilities', answer: (of) => of.capabilities, call }),
    begin: (body, call) => request({ path: '/link-tokens', answer: (of) => of.tokenStep, call, body }),
    complete: (body, call) => request({ path: '/completions', answer: (of) => of.accountStep, call, body }),
    completeUpdate: (body, call) =>
      request({ path: '/update-completions', answer: (of) => of.accountStep, call, body }),
    follow: <T extends LinkToken | LinkedAccount>({ resume }: Pending<T>, call: Call) =>
      // Which of the two it is was said where it became pending.
      request({
        path: '/follow-ups',
        answer: (of) => of.anyStep as Reader<unknown> as Reader<Step<T>>,
        call,
        body: { resume },
      }),
    abandon: (state, call) => request({ path: '/abandonments', answer: (of) => of.nothing, call, body: { state } }),
    list({ cursor }, call) {
      const path: GatewayPath = cursor === undefined ? '/accounts' : `/accounts?cursor=${encodeURIComponent(cursor)}`
      return request({ path, answer: (of) => of.accountPage, call })
    },
    get: (id, call) => request({ path: accountPath(id), answer: (of) => of.account, call }),
    remove: (id, call) => request({ path: accountPath(id), answer: (of) => of.accountStep, call, method: 'DELETE' }),
    addByNumbers: (body, call) => request({ path: '/accounts', answer: (of) => of.accountStep, call, body }),
  }
}
