import type { CybridRenewal } from '@banklink/backends/cybrid'
import type { LinkBackend } from '@banklink/core'
import type { WebhookReceiver } from '@banklink/gateway'
import type { Fault, MockBackend, SwitchSettings } from '@banklink/mock-backend'
import type { Person } from '../people.ts'
import type { PlaidAccount } from '../plaidAccount.ts'

/** A platform that the demo can run on: what is its own, in one file each. */
export interface Platform {
  readonly id: string
  /** Shown behind the scenes. */
  readonly name: string
  /** The platform for one customer. Called for every request. */
  backend(person: Person): LinkBackend
  /** A customer's rows, as the mock returns them. */
  rows(person: Person): readonly RowGroup[] | Promise<readonly RowGroup[]>
  /** What can go wrong there at the press of a button. */
  readonly faults: readonly NamedFault[]
  /** Clears its own state, for when the mock is reset. */
  renew?(): void
  /** Receives the platform’s webhooks. */
  readonly webhooks?: () => WebhookReceiver
  /** Where a page may ask the platform itself: with a token for one customer, that the server gets. */
  readonly direct?: DirectAccess
}

export interface DirectAccess {
  /** The customer's ID at the platform. */
  customerGuid(person: Person): string
  linkCustomizationName: string
  /** How the platform takes up a renewed login. */
  renewal(): CybridRenewal
  customerToken(person: Person): Promise<string>
}

/** Rows of one kind, the newest first. The first group has the accounts. */
export interface RowGroup {
  title: string
  rows: readonly Row[]
}

export interface Row {
  id: string
  /** Empty where nothing is linked. */
  name: string
  status: string
  /** Whether it is as it should be. */
  isGood: boolean
}

/** A fault that happens once, or a switch of the mock that stays until the demo is reset. */
export interface NamedFault {
  name: string
  fault?: Fault
  switches?: SwitchSettings
  /** Whether the page should load its list again, to meet it. */
  meetsList?: boolean
}

/** What the platforms of the demo are made over. */
export interface PlatformWorld {
  /** The mock's address. */
  url: string
  mock: MockBackend
  plaid: PlaidAccount
}
