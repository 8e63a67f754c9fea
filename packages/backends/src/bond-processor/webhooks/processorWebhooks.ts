import { isBanklinkError, platformError } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import type { ItemStore } from '../ItemStore.ts'
import { type HeldLink, holdLink } from '../link/holdLink.ts'
import { isLive } from '../link/isLive.ts'
import type { RemovalPorts } from '../ProcessorPorts.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'
import type { PlaidOptions } from '../plaid/PlaidOptions.ts'
import { type PlaidCalls, plaidCalls } from '../plaid/plaidCalls.ts'
import { plaidClient } from '../plaid/plaidClient.ts'
import type { WebhookKey } from '../plaid/schemas.ts'
import { reliableItems } from '../reliableItems.ts'
import { secretOf } from '../secretOf.ts'
import type { ItemWebhook } from './ItemWebhook.ts'
import { mergeNews } from './mergeNews.ts'

export interface ProcessorWebhooksOptions {
  plaid: Pick<PlaidOptions, 'baseUrl' | 'clientId' | 'secret'>
  items: ItemStore
  /**
   * Milliseconds that one request to Plaid may take. Plaid waits 10 seconds for a response to a webhook.
   *
   * @default 4000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
  /** Creates unique names. @default crypto.randomUUID */
  ids?: () => string
}

/** The argument of `plaidWebhooks` of `@banklink/gateway/webhooks`. */
export interface ProcessorWebhooks {
  /** Plaid's key with this ID, or null if there is none. */
  findKey: (kid: string) => Promise<WebhookKey | null>
  /** Stores Plaid's current state of the Item. */
  handle: (webhook: ItemWebhook) => Promise<void>
}

/**
 * Stores the state of each Item's login, from Plaid's webhooks. A webhook only means that something changed: the
 * current state is requested from Plaid, while no other request works on that Item. Webhooks may therefore arrive
 * twice, late, and in any order.
 * Pass `webhooks: true` to `bondProcessorBackend` too: its list then returns the stored state.
 *
 * @example
 * createGateway({ webhooks: plaidWebhooks(processorWebhooks({ plaid, items })), ...options })
 */
export function processorWebhooks(options: ProcessorWebhooksOptions): ProcessorWebhooks {
  const { fetch = globalThis.fetch, clock = Date, timeoutMs = 4000, ids = () => crypto.randomUUID() } = options
  const plaid = plaidCalls(plaidClient({ ...options.plaid, fetch, clock, timeoutMs }))
  const ports: RemovalPorts = { plaid, items: reliableItems(options.items), clock, ids, timeoutMs }
  return {
    findKey: (kid) => findKey(plaid, kid),
    handle: (webhook) => handle(ports, webhook),
  }
}

async function findKey(plaid: PlaidCalls, kid: string): Promise<WebhookKey | null> {
  try {
    return await plaid.webhookKey(kid, { signal: new AbortController().signal })
  } catch (error) {
    if (isBanklinkError(error, 'platform.rejected')) return null
    throw error
  }
}

async function handle(ports: RemovalPorts, webhook: ItemWebhook): Promise<void> {
  if (webhook.itemId === null || !isKept(webhook)) return
  const link = await ports.items.findByItem(webhook.itemId)
  // One that is not linked yet is asked for when it is.
  if (!link || !isLive(link)) return
  const work = async (held: HeldLink): Promise<true> => {
    await held.save(await readItem(ports, { link: held.link, webhook }))
    return true
  }
  // Plaid sends it again.
  if (!(await holdLink(ports, { id: link.id, work }))) {
    throw platformError('platform.unavailable', { details: { platform: 'bond-processor', retryAfterMs: 1000 } })
  }
}

/** The state to store: Plaid's current state, and the data that only the webhook has. */
async function readItem(
  { plaid, clock }: RemovalPorts,
  { link, webhook }: { link: ItemLink; webhook: ItemWebhook },
): Promise<Partial<ItemLink>> {
  const { signal } = new AbortController()
  const accessToken = secretOf(link, 'accessToken')
  const error = await plaid.itemError(accessToken, { signal }).catch((cause: unknown) => {
    const code = isBanklinkError(cause) ? cause.details.platformCode : undefined
    if (isGoneCode(code) || isRevokedCode(code)) return code
    throw cause
  })
  const state = { error, checkedAt: clock.now(), ...mergeNews(link.state, webhook) }
  if (isRevokedCode(error)) return { state, failure: link.failure ?? error }
  if (error !== null || !tellsOfAccounts.has(webhook.code)) return { state }
  const { accounts } = await plaid.accounts(accessToken, { signal })
  const account = accounts.find(({ id }) => id === link.account.id)
  if (!account) return { state, failure: link.failure ?? 'platform.account_not_found' }
  return { state, account: { ...link.account, verificationStatus: account.verificationStatus } }
}

function isKept({ type, code }: ItemWebhook): boolean {
  return type === 'ITEM' ? itemCodes.has(code) : type === 'AUTH' && tellsOfAccounts.has(code)
}

const itemCodes: ReadonlySet<string> = new Set([
  'ERROR',
  'LOGIN_REPAIRED',
  'NEW_ACCOUNTS_AVAILABLE',
  'PENDING_DISCONNECT',
  'PENDING_EXPIRATION',
  'USER_ACCOUNT_REVOKED',
  'USER_PERMISSION_REVOKED',
])

/** Codes about an Item's accounts rather than its login. */
const tellsOfAccounts: ReadonlySet<string> = new Set([
  'AUTOMATICALLY_VERIFIED',
  'USER_ACCOUNT_REVOKED',
  'VERIFICATION_EXPIRED',
])
