import type { MockPlatform } from '../world/MockPlatform.ts'
import { bondErrorBody } from './BondError.ts'
import {
  type BondBusiness,
  type BondCardAccount,
  type BondCredentials,
  type BondState,
  createBondState,
} from './BondState.ts'
import { type BondSwitches, bondSwitches, bondSwitchFields } from './BondSwitches.ts'
import { type BondOptions, bondApp } from './bondApp.ts'
import { type BondDump, countBond, dumpBond } from './dumpBond.ts'
import { itemAccountOf } from './linkedAccounts.ts'
import { temporaryKeyCors } from './temporaryKeyCors.ts'

/** Bond, as a test or a server reaches it at the mock. */
export interface BondAccess {
  readonly baseUrlPath: '/bond/api/v0'
  /** Secret: for the server that calls Bond. */
  readonly credentials: BondCredentials
  /** The card account of each owner, who are different customers. */
  readonly cardAccounts: readonly BondCardAccount[]
  /** One company. */
  readonly businesses: readonly BondBusiness[]
}

export interface BondShape {
  state: BondState
  access: BondAccess
  dump: BondDump
  switches: BondSwitches
  options: BondOptions
}

const path = '/bond/api/v0'
/** The same API under the name that Bond has now. */
const newerPath = '/bond/api/v0.1'

export const bond: MockPlatform<BondShape> = {
  createState: createBondState,
  openToPages(app, world) {
    for (const each of [path, newerPath]) app.use(`${each}/*`, temporaryKeyCors(world))
  },
  serve(app, world, options) {
    const served = bondApp(world, options)
    for (const each of [path, newerPath]) app.route(each, served)
  },
  home: {
    'POST /bond/api/v0/accounts/:account_id/external_accounts/plaid':
      'without a body: a link token; with one: exchanges a public token',
    'GET /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token',
    'PATCH /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token in update mode',
    'POST /bond/api/v0/accounts/:account_id/migrate_account/plaid': 'adds an account by its numbers',
    'GET /bond/api/v0/accounts/:id/external_accounts': 'the list; ?list_full_account=true adds the numbers',
    'DELETE /bond/api/v0/accounts/:account_id/external_accounts/:linked_account_id': 'removes one',
    'DELETE /bond/api/v0/accounts/:linked_account_id': 'removes one, by its own id',
    'POST /bond/api/v0/accounts':
      'newer paths: a link token for a customer or a business, or an account by its numbers',
    'POST /bond/api/v0/accounts/:linked_account_id': 'newer paths: exchanges a public token',
    'PATCH /bond/api/v0/accounts/:linked_account_id': 'newer paths: a link token in update mode, or what came of it',
    'POST /bond/api/v0/accounts/processor_tokens': "links an account of the brand's own at Plaid",
    'POST /bond/api/v0/auth/key/temporary': 'short-lived keys for one customer',
  },
  origins: ['https://sandbox.bond.tech', 'https://api.bond.tech', 'https://sandbox.atelio.com'],
  errorBody: (_, { status, message }) => bondErrorBody({ status, message, code: codeOf(status) }),
  access: ({ bond: { credentials, cardAccounts, businesses } }) => ({
    baseUrlPath: path,
    credentials,
    cardAccounts,
    businesses,
  }),
  dump: dumpBond,
  counts: countBond,
  *secrets({ bond: { credentials, temporaryKeys } }) {
    yield* [credentials.identity, credentials.authorization]
    for (const [identity, key] of temporaryKeys) yield* [identity, key.authorization]
  },
  switches: bondSwitches,
  switchFields: bondSwitchFields,
  itemIdAt: (world, id) => world.bond.linkedAccounts.get(id)?.itemId,
  depositsAt(world, id) {
    const row = world.bond.linkedAccounts.get(id)
    return row && itemAccountOf(world, row)
  },
}

function codeOf(status: number): string {
  if (status === 429) return 'too_many_requests'
  return status >= 500 ? 'server_error' : 'invalid_request'
}
