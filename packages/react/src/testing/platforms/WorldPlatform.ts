import type { LinkBackend, LinkedAccount } from '@banklink/core'
import type { Fault, MockBackend } from '@banklink/mock-backend'

/** What stands behind the gateway of a world. */
export interface WorldPlatform {
  readonly name: 'bond' | 'cybrid' | 'own'
  /** The platform as one owner sees it. */
  backend: (owner: PlatformOwner) => LinkBackend
  /** How a request of the gateway's is told from others, to let it go wrong. */
  readonly requests: Readonly<Record<PlatformRequest, Fault>>
  /** What stands at the platform for an owner, in its own words, as `active instantly_verified`. */
  rows: (mock: MockBackend, owner: number) => string[]
  /** Lets the bank of an account want a new login. */
  lapse: (mock: MockBackend, account: LinkedAccount) => void
}

export type PlatformRequest = 'linkToken' | 'exchange' | 'list' | 'removal'

export interface PlatformOwner {
  mock: MockBackend
  /** The mock's HTTP. */
  fetch: typeof fetch
  /** Who it is: one of the mock's owners. */
  owner: number
}
