import { cors } from 'hono/cors'
import type { MockPlatform } from '../world/MockPlatform.ts'
import { cybridErrorBody } from './CybridError.ts'
import { type CybridCredentials, type CybridCustomer, type CybridState, createCybridState } from './CybridState.ts'
import { type CybridSwitches, cybridSwitches, cybridSwitchFields } from './CybridSwitches.ts'
import { expireConnection, renewConnection } from './changeAccount.ts'
import { cybridApp } from './cybridApp.ts'
import { type CybridDump, dumpCybrid } from './dumpCybrid.ts'
import { holderOf } from './holderOf.ts'

/** Cybrid, as a test or a server reaches it at the mock. */
export interface CybridAccess {
  /** The prefix of `/api/workflows` and Cybrid's other paths. */
  readonly baseUrlPath: '/cybrid'
  /** Secret: for the server that calls Cybrid. A browser gets a token for its customer from `/api/customer_tokens`. */
  readonly credentials: CybridCredentials
  readonly bankGuid: string
  /** Two customers. */
  readonly customers: readonly CybridCustomer[]
}

export interface CybridShape {
  state: CybridState
  access: CybridAccess
  dump: CybridDump
  switches: CybridSwitches
  options: undefined
}

const path = '/cybrid'

export const cybrid: MockPlatform<CybridShape> = {
  createState: createCybridState,
  openToPages(app) {
    // A page calls Cybrid with a customer's own token, which only a server can get.
    const openToPages = cors({ origin: '*', exposeHeaders: ['Retry-After'] })
    app.use(`${path}/api/*`, (c, next) =>
      c.req.path === `${path}/api/customer_tokens` ? next() : openToPages(c, next),
    )
  },
  serve: (app, world) => void app.route(path, cybridApp(world)),
  home: {
    'POST /cybrid/api/customer_tokens': "a token for one customer; asks for the bank's",
    'POST, GET /cybrid/api/workflows': 'asks for a link token; the list',
    'GET /cybrid/api/workflows/:guid': 'the workflow, with its link token once it has completed',
    'POST, GET /cybrid/api/external_bank_accounts': 'adds an account; the list',
    'GET, PATCH, DELETE /cybrid/api/external_bank_accounts/:guid':
      'one account: looks at it, changes its state, deletes it',
  },
  origins: [
    'https://bank.sandbox.cybrid.app',
    'https://bank.production.cybrid.app',
    'https://id.sandbox.cybrid.app',
    'https://id.production.cybrid.app',
  ],
  errorBody: (_, { status, message }) => cybridErrorBody({ status, message, code: codes[status] ?? 'server_error' }),
  access: ({ cybrid: { credentials, bankGuid, customers } }) => ({
    baseUrlPath: path,
    credentials,
    bankGuid,
    customers,
  }),
  dump: dumpCybrid,
  *secrets({ cybrid: { credentials, externalBankAccounts } }) {
    yield credentials.bankToken
    for (const account of externalBankAccounts.values()) {
      if (account.accountNumber !== null) yield account.accountNumber
      yield* Object.values(holderOf(account)) as string[]
    }
  },
  switches: cybridSwitches,
  switchFields: cybridSwitchFields,
  itemIdAt: (world, id) => world.cybrid.externalBankAccounts.get(id)?.itemId,
  loginRequired: expireConnection,
  loginRenewed: renewConnection,
}

const codes: Readonly<Record<number, string>> = {
  400: 'invalid_value',
  401: 'authentication_failed',
  403: 'invalid_scopes',
  404: 'not_found',
  422: 'invalid_parameter',
  429: 'too_many_requests',
}
