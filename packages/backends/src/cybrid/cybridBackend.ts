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
   * Gives a bearer token. Asked when one is needed, and again with `isRenewal` when Cybrid refused it (401), once for
   * all requests that wait for it. In a browser it must be a customer's own token; a bank's is for a server alone.
   */
  token: (request: { isRenewal: boolean; signal: AbortSignal }) => string | Promise<string>
  /**
   * Assets that the brand takes, in Cybrid's codes. With several of them, `complete` wants to be told which.
   *
   * @default ['USD']
   */
  assets?: readonly string[]
  /**
   * Which of the customisations of Link, as set up with Cybrid, a person sees.
   *
   * @default 'default'
   */
  linkCustomizationName?: string
  /**
   * What becomes of an account whose connection a person renewed in Link. `follow` waits a minute for Cybrid to show
   * it, and trusts nobody else. `follow_then_patch` tells Cybrid after 5 seconds, and then lets Cybrid ask the bank: for
   * a bank at Cybrid that has to be told. It needs the scope `external_bank_accounts:write`.
   *
   * @default 'follow'
   */
  renewal?: CybridRenewal
  /**
   * Is told of what is likely set up wrong, in a sentence.
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
 * browser with a customer's own.
 *
 * - `begin` makes a workflow at Cybrid, and is pending until its link token is there. A workflow cannot be given back,
 *   so there is no `abandon`.
 * - `complete` asks before it acts: Cybrid knows no idempotency key. It is pending while Cybrid stores the account; one
 *   that failed is an answer too, with its `reason`.
 * - `completeUpdate` unlocks nothing on the browser's word: it is pending until Cybrid shows that the connection was
 *   renewed, and answers after a minute with the account as it is.
 * - `remove` is pending while Cybrid deletes the account.
 * - `list` leaves out deleted accounts and has a hundred a page.
 *
 * Fails with `platform.*`, and `request.*` for a state or cursor that it did not make; Cybrid's own code is in
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
