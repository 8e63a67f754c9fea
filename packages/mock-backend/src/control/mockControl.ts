import type { PlatformCredentials } from '../platforms.ts'
import type { SwitchSettings } from '../world/Switches.ts'
import type { MockState } from './dumpState.ts'
import type { Fault } from './Fault.ts'
import { toSnakeCase } from './switchNames.ts'

export interface MockControlOptions {
  /** @default the global `fetch` */
  fetch?: typeof fetch
}

/** Controls a mock backend that runs elsewhere, over HTTP. Its methods reject with the mock's message if it refuses. */
export interface MockControl {
  /** The mock's URL, without a trailing slash. */
  readonly url: string
  /** Sends any request to the mock. The host of its URL doesn't matter, as with `mock.fetch`. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Returns the mock's state, without secrets. */
  readonly state: (call?: { signal?: AbortSignal }) => Promise<MockState>
  /** Every credential, and every value that must not reach a browser. Not available to pages of other origins. */
  readonly secrets: () => Promise<MockSecrets>
  /** Advances the mock's clock by milliseconds, and returns its time: milliseconds since 1970. */
  readonly advance: (ms: number) => Promise<number>
  /** Adds a fault for the next request that matches. Several faults wait in order. */
  readonly fail: (fault: Fault) => Promise<void>
  /** Removes the waiting faults. */
  readonly clearFaults: () => Promise<void>
  /** Sets how the platforms behave from now on. Other switches stay. */
  readonly set: (switches: SwitchSettings) => Promise<void>
  /** Makes a bank require a new sign-in, for an Item, a row at Bond or an account at Cybrid. */
  readonly requireLogin: (id: string) => Promise<void>
  /** How the automatic deposits to a row's account at Bond end: after a day, or after seven. */
  readonly endDeposits: (linkedAccountId: string, end: 'verify' | 'expire') => Promise<void>
  /** Resets the mock. Credentials and owners stay; no ID is used again. */
  readonly reset: () => Promise<void>
}

/** Every credential, by the name of its platform: for a server or a test, never for a page. */
export interface MockSecrets extends PlatformCredentials {
  /** Every value that must never reach a browser. */
  secrets: readonly string[]
}

/**
 * Controls a mock backend over HTTP, from a test, a script or a page.
 *
 * @example
 * const mock = mockControl('http://127.0.0.1:4010')
 * await mock.fail({ method: 'POST', path: '/bond', status: 422 })
 * expect((await mock.state()).counts.activeAccounts).toBe(0)
 */
export function mockControl(url: string, options: MockControlOptions = {}): MockControl {
  const root = url.replace(/\/+$/, '')
  const send = options.fetch ?? ((...request) => fetch(...request))
  const ask = async <answer>(method: string, path: string, init: { body?: object; signal?: AbortSignal } = {}) => {
    const { body, signal } = init
    const response = await send(`${root}/control${path}`, {
      method,
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`The mock backend answered ${response.status} to ${path}: ${messageIn(text)}`)
    try {
      return (text === '' ? undefined : JSON.parse(text)) as answer
    } catch (cause) {
      throw new Error(`No mock backend answers at ${root}. Pass the URL that it prints when it starts.`, { cause })
    }
  }
  const change = async (path: string, body: object): Promise<void> => {
    await ask('POST', path, { body })
  }
  return {
    url: root,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const body = await request.arrayBuffer()
      return send(root + pathname + search, {
        method: request.method,
        headers: request.headers,
        ...(body.byteLength > 0 ? { body } : {}),
      })
    },
    state: (call = {}) => ask('GET', '/state', call),
    secrets: () => ask('GET', '/secrets'),
    advance: async (ms) => (await ask<{ now: number }>('POST', '/clock', { body: { advance_ms: ms } })).now,
    fail: (fault) => change('/faults', fault),
    clearFaults: () => ask('DELETE', '/faults'),
    set: (switches) => change('/switches', toSnakeCase(switches)),
    requireLogin: (id) => change('/switches', { login_required: [id] }),
    endDeposits: (linkedAccountId, end) => change('/switches', { automatic_deposits: { [linkedAccountId]: end } }),
    reset: () => change('/reset', {}),
  }
}

/** The mock's message, if it sent one. */
function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message : text
  } catch {
    return text || 'nothing'
  }
}
