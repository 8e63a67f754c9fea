import { done, type LinkBackend, type LinkPurpose } from '@banklink/core'
import { someAccount } from './someAccount.ts'

/** One request to a platform. The test answers it. */
export interface PlatformCall {
  kind: 'begin' | 'complete' | 'completeUpdate' | 'abandon' | 'list' | 'get' | 'capabilities'
  /** The owner whose backend received the request. */
  owner: string
  /** Which of that owner's backend objects, by the app's renewed headers. */
  headers: string
  state?: string
  /** Of `begin`. */
  purpose?: LinkPurpose
  publicToken?: string
  idempotencyKey?: string
  isSettled: boolean
  isAnswered: boolean
  answer(change?: object): void
  fail(error: unknown): void
}

export interface ControlledPlatform {
  calls: PlatformCall[]
  /** The backend of one owner, as an app makes it on a render. */
  backend(owner: string, headers?: string): LinkBackend
  of(kind: PlatformCall['kind']): PlatformCall[]
  /** The oldest question of this kind that has no answer. */
  waiting(kind: PlatformCall['kind']): PlatformCall | undefined
}

/** A platform behind the port, whose every answer a test gives by hand. */
export function controlledPlatform(): ControlledPlatform {
  const calls: PlatformCall[] = []
  let made = 0
  const ask = <T>(of: Pick<PlatformCall, 'kind' | 'owner' | 'headers'>, told: object, answer: (change: object) => T) =>
    new Promise<T>((resolve, reject) => {
      const call: PlatformCall = {
        ...of,
        ...told,
        isSettled: false,
        isAnswered: false,
        answer(change = {}) {
          Object.assign(call, { isSettled: true, isAnswered: true })
          resolve(answer(change))
        },
        fail(error) {
          call.isSettled = true
          reject(error)
        },
      }
      calls.push(call)
    })

  return {
    calls,
    of: (kind) => calls.filter((call) => call.kind === kind),
    waiting: (kind) => calls.find((call) => call.kind === kind && !call.isSettled),
    backend: (owner, headers = 'first') => ({
      id: 'bond',
      capabilities: () =>
        ask({ kind: 'capabilities', owner, headers }, {}, (change) => ({
          beginCreatesRow: true,
          redirectUri: 'preset' as const,
          locales: null,
          currencies: null,
          addByNumbers: null,
          ...change,
        })),
      begin({ purpose }) {
        const id = ++made
        const token = { linkToken: `link-${id}`, expiresInMs: 14_400_000, state: `state-${owner}-${id}` }
        return ask({ kind: 'begin', owner, headers }, { state: token.state, purpose }, () => done(token))
      },
      complete: ({ state, publicToken, account }, { idempotencyKey }) =>
        ask({ kind: 'complete', owner, headers }, { state, publicToken, idempotencyKey }, (change) =>
          done(someAccount({ id: `account-of-${publicToken}`, mask: account.mask, ...change })),
        ),
      completeUpdate: ({ state }, { idempotencyKey }) =>
        ask({ kind: 'completeUpdate', owner, headers }, { state, idempotencyKey }, (change) =>
          done(someAccount(change)),
        ),
      follow: () => Promise.reject(new Error('Nothing here is unfinished.')),
      abandon: (state) => ask({ kind: 'abandon', owner, headers }, { state }, () => undefined),
      list: () => ask({ kind: 'list', owner, headers }, {}, () => ({ accounts: [] })),
      get: (id) => ask({ kind: 'get', owner, headers }, {}, (change) => someAccount({ id, ...change })),
      remove: () => Promise.reject(new Error('Nothing here is removed.')),
    }),
  }
}
