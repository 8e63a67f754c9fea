import type { LinkBackend } from '@banklink/core'
import type { LinkFinish } from '@banklink/core/testing'
import type { MockBackend } from '@banklink/mock-backend'
import type { Session } from '../Gateway.ts'

export interface MockSession extends Session {
  /** The platform's own id of the owner. */
  ownerId: string
}

/** A platform behind the gateway, over a mock. */
export interface MockPlatform {
  /** Every owner that the mock has there. */
  owners: (mock: MockBackend) => readonly MockSession[]
  /** The platform as this owner sees it. */
  backend: (mock: MockBackend, session: MockSession) => LinkBackend
  /** Which ways of finishing Link it can be shown with. */
  finishes: readonly LinkFinish[]
  /** Whether a link that was given back cannot be completed. */
  takesBack: boolean
}
