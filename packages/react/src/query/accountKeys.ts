import { type LinkBackend, usageError } from '@banklink/core'

/** The owner and the platform: the start of every key. */
export interface AccountScope {
  backend: Pick<LinkBackend, 'id'>
  ownerKey: string
}

/** Whether the owner is known. Hooks wait until it is. */
export const isOwnerKnown = ({ ownerKey }: AccountScope): boolean => Boolean(ownerKey)

/**
 * Throws while the owner is unknown.
 *
 * @throws `config.owner_key_missing`
 */
export function requireOwner({ ownerKey }: AccountScope): void {
  if (!ownerKey) throw usageError('config.owner_key_missing')
}

/** The start of the keys of an owner's accounts. Separate, because the button needs no other. */
export const allAccountsKey = ({ backend, ownerKey }: AccountScope) =>
  ['banklink', backend.id, ownerKey, 'accounts'] as const

/** The keys of everything that the kit keeps in the query cache. */
export const accountKeys = {
  all: allAccountsKey,
  list: (scope: AccountScope) => [...allAccountsKey(scope), 'list'] as const,
  one: (scope: AccountScope, id: string) => [...allAccountsKey(scope), 'one', id] as const,
  remove: (scope: AccountScope) => [...allAccountsKey(scope), 'remove'] as const,
  add: (scope: AccountScope) => [...allAccountsKey(scope), 'add'] as const,
}

/** The key of the platform's own data. */
export const capabilitiesKey = ({ backend, ownerKey }: AccountScope) =>
  ['banklink', backend.id, ownerKey, 'capabilities'] as const

export type AccountListKey = ReturnType<typeof accountKeys.list>
export type AccountKey = ReturnType<typeof accountKeys.one>
export type CapabilitiesKey = ReturnType<typeof capabilitiesKey>
