import type { MockPlatform } from '../world/MockPlatform.ts'
import { plaidApp } from './api/plaidApp.ts'
import { ownerFacts } from './api/sandboxOwner.ts'
import { countPlaid, dumpPlaid, type PlaidDump } from './dumpPlaid.ts'
import { errorFactsOf, plaidApiErrorBody } from './PlaidError.ts'
import { createPlaidState, type PlaidCredentials, type PlaidState } from './PlaidState.ts'
import type { SendWebhook } from './webhooks/deliverWebhooks.ts'
import { fireItemError } from './webhooks/fireWebhook.ts'
import { type PlaidWebhooks, plaidWebhooks } from './webhooks/plaidWebhooks.ts'

/** Plaid at the mock, for a server with its own Plaid account. */
export interface PlaidAccess {
  /** The path that replaces `https://sandbox.plaid.com`. */
  readonly baseUrlPath: '/plaid'
  /** Secret: for the server that calls Plaid with the brand's own account. */
  readonly credentials: PlaidCredentials
  /** Plaid's webhooks to the brand's server. */
  readonly webhooks: PlaidWebhooks
}

/** How the mock's Plaid behaves, set once. */
export interface PlaidOptions {
  /**
   * Sends each webhook as soon as it is fired, wherever it is addressed to. What fails is sent again with the next one
   * that is due then.
   *
   * @default they wait for `mock.plaid.webhooks`
   */
  sendWebhook?: SendWebhook
}

export interface PlaidShape {
  state: PlaidState
  access: PlaidAccess
  dump: PlaidDump
  switches: undefined
  options: PlaidOptions
}

const path = '/plaid'

export const plaid: MockPlatform<PlaidShape> = {
  createState: createPlaidState,
  serve(app, world, { sendWebhook }) {
    app.route(path, plaidApp(world))
    if (sendWebhook) world.webhookFired = () => void plaidWebhooks(world).deliver(sendWebhook)
  },
  home: {
    'POST /plaid/link/token/create': 'a link token, in update mode with an access token',
    'POST /plaid/link/token/get': 'what it was made for, and what came of it',
    'POST /plaid/item/public_token/exchange': 'an access token for a public token',
    'POST /plaid/processor/token/create': 'a processor token for one account',
    'POST /plaid/accounts/get': 'the accounts of an Item',
    'POST /plaid/auth/get': 'the accounts with their numbers',
    'POST /plaid/item/get': 'how an Item stands',
    'POST /plaid/item/remove': 'ends an Item and revokes its tokens',
    'POST /plaid/institutions/get_by_id': 'an institution',
    'POST /plaid/sandbox/public_token/create': 'an Item without Link',
    'POST /plaid/sandbox/item/reset_login': 'lets its bank want a login',
    'POST /plaid/sandbox/item/fire_webhook': 'makes something so, and fires its webhook',
    'POST /plaid/webhook_verification_key/get': 'the key that a webhook is signed with',
    'POST /plaid/sandbox/item/set_verification_status': 'ends automatic micro-deposits now',
  },
  origins: ['https://sandbox.plaid.com', 'https://production.plaid.com'],
  errorBody: (world, error) => plaidApiErrorBody(errorFactsOf(error), world.ids.requestId()),
  access: (world) => ({
    baseUrlPath: path,
    credentials: world.plaid.credentials,
    webhooks: plaidWebhooks(world),
  }),
  loginRequired(world, itemId) {
    const item = world.plaid.items.get(itemId)
    if (item) fireItemError(world, item, 'ERROR')
  },
  dump: dumpPlaid,
  counts: countPlaid,
  *secrets({ plaid: { credentials, processorTokens, items } }) {
    yield credentials.secret
    yield* processorTokens.keys()
    for (const item of items.values()) {
      if (item.accessToken !== null) yield item.accessToken
      for (const account of item.accounts) yield account.accountNumber
      // Only the brand's own account can read whose the Item is.
      if (item.plaidClient === 'brand') yield* ownerFacts
    }
  },
  switches: undefined,
  switchFields: {},
}
