import { createIds, type Ids } from '../../world/createIds.ts'

/** What Plaid has still to tell, and what it signs with. */
export interface WebhookState {
  /** Separate IDs, so that a webhook changes none of the others. */
  readonly ids: Ids
  /** Webhooks that were not accepted yet, in the order they were fired. */
  waiting: WaitingWebhook[]
  readonly keys: Map<string, SigningKey>
  /** The `kid` that signs from now on; null until something is signed. */
  currentKey: string | null
}

export interface WaitingWebhook {
  url: string
  /** JSON as it is sent: with two spaces, as Plaid writes it. */
  body: string
  /** Milliseconds since 1970, as `dueAt`. */
  firedAt: number
  dueAt: number
  tries: number
}

export interface SigningKey {
  kid: string
  pair: Promise<{ publicKey: Key; privateKey: Key }>
  /** Seconds since 1970. */
  createdAt: number
  /** Null while it signs. */
  expiredAt: number | null
}

/** `CryptoKey`, which is a type only where the DOM's are: a server may have Node's and no others. */
type Key = Parameters<typeof crypto.subtle.sign>[1]

export function createWebhookState(seed: string): WebhookState {
  return { ids: createIds(`${seed}/webhooks`), waiting: [], keys: new Map(), currentKey: null }
}
