import {
  type Call,
  type Capabilities,
  configError,
  type LinkBackend,
  type LinkedAccount,
  type LinkToken,
  type Pending,
  type Step,
} from '@banklink/core'
import { beginLink, followLinkToken, languages } from './beginLink.ts'
import type { CybridPorts, CybridRenewal } from './CybridPorts.ts'
import { completeLink } from './completeLink.ts'
import { completeUpdate } from './completeUpdate.ts'
import { cybridCalls } from './cybridCalls.ts'
import { cybridClient } from './cybridClient.ts'
import { findLiveAccount } from './findAccount.ts'
import { followAccount } from './followAccount.ts'
import { followRenewal } from './followRenewal.ts'
import { listAccounts } from './listAccounts.ts'
import { removeAccount } from './removeAccount.ts'
import { type CybridResume, readResume } from './resume.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface CybridBackendOptions {
  /** Cybrid's host, such as `https://bank.sandbox.cybrid.app`. */
  baseUrl: string
  /** The owner: Cybrid's guid of the customer that external bank accounts belong to. */
  customerGuid: string
  /**
   * Returns a bearer token. Called when one is needed, and with `isRenewal` when Cybrid refused it (401), once for all
   * waiting requests. In a browser it must be a customer's own token; use a bank's token only on a server.
   */
  token: (request: { isRenewal: boolean; signal: AbortSignal }) => string | Promise<string>
  /**
   * Assets that the brand accepts, by Cybrid's codes. With several of them, `complete` requires a currency.
   *
   * @default ['USD']
   */
  assets?: readonly string[]
  /**
   * Name of the Link customization at Cybrid.
   *
   * @default 'default'
   */
  linkCustomizationName?: string
  /**
   * How to handle an account that the user reconnected in Link. `follow` waits a minute for Cybrid to show the change,
   * and trusts no other source. `follow_then_patch` reports the change to Cybrid after 5 seconds, and Cybrid then
   * checks with the bank: for a bank at Cybrid that requires it. It needs the scope `external_bank_accounts:write`.
   *
   * @default 'follow'
   */
  renewal?: CybridRenewal
  /**
   * Called with a sentence about a likely configuration mistake.
   *
   * @default console.error, outside of production
   */
  warn?: (message: string) => void
  /**
   * Milliseconds that one request to Cybrid may take.
   *
   * @default 30_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
}

/**
 * Links external bank accounts at Cybrid, which holds the Plaid account. For a server with the bank's token, or for a
 * browser with a customer's own token.
 *
 * - `begin` creates a workflow at Cybrid, and is pending until its link token is ready. A workflow can't be deleted, so
 *   there is no `abandon`.
 * - `complete` checks before it acts, because Cybrid doesn't support idempotency keys. It is pending while Cybrid
 *   stores the account; a failed account is a result too, with its `reason`.
 * - `completeUpdate` unlocks nothing on the browser's claim: it is pending until Cybrid shows the connection as
 *   reconnected, and returns the account as it is after a minute.
 * - `remove` is pending while Cybrid deletes the account.
 * - `list` leaves out deleted accounts and has a hundred accounts per page.
 * - Each account names its customer, which `get`, `remove` and update mode compare first (`checksOwner`).
 * Fails with `platform.*`, and `request.*` for a state or cursor that it did not create; Cybrid's own code is in
 * `details.platformCode`.
 *
 * @throws `config.owner_missing` or `config.base_url_invalid`
 * @example
 * cybridBackend({ baseUrl: 'https://bank.sandbox.cybrid.app', customerGuid, token: () => customerToken() })
 */
export function cybridBackend(options: CybridBackendOptions): LinkBackend {
  const { customerGuid, linkCustomizationName = 'default', timeoutMs = 30_000, assets = ['USD'] } = options
  if (!customerGuid) throw configError('config.owner_missing')
  const clock = options.clock ?? Date
  const client = cybridClient({ ...options, fetch: options.fetch ?? globalThis.fetch, clock, timeoutMs })
  const cybrid = cybridCalls({ client, customerGuid, linkCustomizationName })
  const { renewal = 'follow', warn = warnInDevelopment } = options
  const ports: CybridPorts = { cybrid, customerGuid, clock, renewal, warn }
  const capabilities: Capabilities = {
    beginCreatesRow: true,
    redirectUri: 'request',
    locales: [...languages],
    currencies: [...assets],
    addByNumbers: null,
  }

  return {
    id: 'cybrid',
    checksOwner: true,
    capabilities: async () => capabilities,
    begin: (request, call) => beginLink(ports, { request, call }),
    complete: (request, call) => completeLink(ports, { request, assets, call }),
    completeUpdate: (request, call) => completeUpdate(ports, { request, call }),
    async follow<T extends LinkToken | LinkedAccount>(step: Pending<T>, call: Call) {
      const resume = readResume(step.resume)
      // The resume says what it yields, and it came from a step that yields T.
      return (await followResume(ports, { resume, call })) as Step<T>
    },
    list: ({ cursor }, call) => listAccounts(ports, { cursor, call }),
    async get(id, call) {
      return toLinkedAccount(await findLiveAccount(ports, { id, call }))
    },
    remove: (id, call) => removeAccount(ports, { id, call }),
  }
}

function followResume(
  ports: CybridPorts,
  { resume, call }: { resume: CybridResume; call: Call },
): Promise<Step<LinkToken | LinkedAccount>> {
  if (resume.kind === 'token') return followLinkToken(ports, { resume, call })
  if (resume.kind === 'renewed') return followRenewal(ports, { resume, call })
  return followAccount(ports, { resume, call })
}

function warnInDevelopment(message: string): void {
  // oxlint-disable-next-line no-console
  if (process.env.NODE_ENV !== 'production') console.error(message)
}
