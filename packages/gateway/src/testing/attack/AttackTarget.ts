import type { ItemStore } from '@banklink/backends/bond-processor'
import type { MockBackend } from '@banklink/mock-backend'
import { bondPlatform, cybridPlatform, type TestPlatform } from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'

/** A platform that is attacked through the gateway. */
export interface AttackTarget {
  name: string
  platform: (options: { fetch: typeof fetch; items: ItemStore }) => TestPlatform
  /** What this owner has at the platform, unfinished and removed accounts too. */
  accounts: (mock: MockBackend, owner: number) => readonly OwnedAccount[]
  /** The path that exchanges a public token, as a fault names it. */
  exchange: string
  /** Whether the platform refuses a public token that came from the link of another owner. */
  comparesTokens: boolean
  /** Whether an exchange whose answer was lost can be found at the platform afterwards. */
  findsLost: boolean
  /** The body of a refusal that quotes this text. */
  refusal: (text: string) => unknown
}

/** An account as the platform has it. */
export interface OwnedAccount {
  id: string
  /** Whether money can move, or could within seconds. */
  isLive: boolean
  itemId: string | null
}

export const targets: readonly AttackTarget[] = [
  {
    name: 'Bond',
    platform: ({ fetch }) => bondPlatform({ fetch }),
    accounts: (mock, owner) => rowsOf(mock.state().bond.cardAccounts[owner]?.linkedAccounts ?? []),
    exchange: '/bond/api/v0/accounts/*/external_accounts/plaid',
    comparesTokens: true,
    findsLost: true,
    refusal: (text) => ({ Code: text, Type: text, Message: text }),
  },
  {
    name: 'Cybrid',
    platform: ({ fetch }) => cybridPlatform({ fetch }),
    accounts: (mock, owner) => {
      const { customers, externalBankAccounts } = mock.state().cybrid
      return externalBankAccounts
        .filter(({ customerGuid }) => customerGuid === customers[owner]?.customerGuid)
        .map(({ guid, state, itemId }) => ({ id: guid, isLive: state === 'storing' || state === 'completed', itemId }))
    },
    exchange: '/cybrid/api/external_bank_accounts',
    comparesTokens: true,
    findsLost: true,
    refusal: (text) => ({ status: 400, error_message: text, message_code: text }),
  },
  {
    name: 'Bond processor',
    platform: ({ fetch, items }) => bondProcessorPlatform({ fetch, items }),
    accounts: (mock, owner) => {
      const { bond } = mock.state()
      const customer = bond.cardAccounts[owner]?.customerId
      return rowsOf(bond.ownerAccounts.filter(({ customerId }) => customerId === customer))
    },
    exchange: '/plaid/item/public_token/exchange',
    comparesTokens: false,
    findsLost: false,
    refusal: (text) => ({ error_type: text, error_code: text, error_message: text, display_message: text }),
  },
]

function rowsOf(
  rows: readonly { linkedAccountId: string; status: string; itemId: string | null }[],
): readonly OwnedAccount[] {
  return rows.map(({ linkedAccountId, status, itemId }) => ({
    id: linkedAccountId,
    isLive: status === 'active',
    itemId,
  }))
}
