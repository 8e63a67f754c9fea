import type { ItemNotice, ItemState } from '../ItemState.ts'
import type { ItemWebhook } from './ItemWebhook.ts'

/** Merges a webhook into the stored state. The result doesn't depend on the order and number of webhooks. */
export function mergeNews(
  kept: ItemState | null,
  { code, signedAt, until }: ItemWebhook,
): Pick<ItemState, 'notice' | 'newAccountsAt'> {
  const { notice = null, newAccountsAt = null } = kept ?? {}
  return {
    notice: isNotice(code) ? laterOf(notice, { code, at: signedAt, until }) : notice,
    newAccountsAt: code === 'NEW_ACCOUNTS_AVAILABLE' ? Math.max(newAccountsAt ?? 0, signedAt) : newAccountsAt,
  }
}

/** Of two notices of the same second, always the same one: a restored login is reported after its expiry. */
function laterOf(kept: ItemNotice | null, told: ItemNotice): ItemNotice {
  if (!kept || told.at > kept.at) return told
  return told.at === kept.at && rank[told.code] > rank[kept.code] ? told : kept
}

const rank: Record<ItemNotice['code'], number> = { PENDING_EXPIRATION: 0, PENDING_DISCONNECT: 1, LOGIN_REPAIRED: 2 }

function isNotice(code: string): code is ItemNotice['code'] {
  return Object.hasOwn(rank, code)
}
