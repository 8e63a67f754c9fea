import type { LinkBackend, LinkedAccount } from '@banklink/core'
import type { LinkFinish } from '@banklink/core/testing'
import type { Fault, MockBackend } from '@banklink/mock-backend'

/** A platform over the mock, as tests, stories and gateways need it. */
export interface TestPlatform {
  readonly name: string
  /** The owners that the mock has there, the same ones each time. */
  owners: (mock: MockBackend) => readonly TestOwner[]
  /** The platform as this owner sees it. */
  backend: (mock: MockBackend, owner: TestOwner) => LinkBackend
  /** Which ways of finishing Link it can be shown with. */
  finishes: readonly LinkFinish[]
  /** Whether an abandoned link can't be completed. */
  takesBack: boolean
  /** How a request to the platform is recognized, to let it fail. */
  readonly requests: Readonly<Record<PlatformRequest, Fault>>
  /**
   * An owner's accounts at the platform that are not removed, in the platform's terms, such as `active
   * instantly_verified`.
   */
  rows: (mock: MockBackend, owner: TestOwner) => string[]
  /** Makes the bank of an account ask for a new login. */
  lapse: (mock: MockBackend, account: LinkedAccount) => void
}

/** An owner, in the shape of a gateway's session. */
export interface TestOwner {
  ownerKey: string
  /** The platform's own id of the owner. */
  ownerId: string
}

export type PlatformRequest = 'linkToken' | 'exchange' | 'list' | 'removal'
