import type { LinkedAccount, LinkResult } from '@banklink/core'

/**
 * Returns the linked account that matches the account shared in Link: same bank, same mask, same kind. Unknown values
 * never match, so an account that can't be compared is linked as a new one.
 *
 * @see https://plaid.com/docs/link/duplicate-items/
 */
export function findDuplicate(
  { institution, accounts }: LinkResult,
  linked: readonly LinkedAccount[],
): LinkedAccount | undefined {
  const [shared, another] = accounts
  if (!shared || another) return undefined
  return linked.find(
    (account) =>
      account.kind === 'own' &&
      !gone.has(account.status) &&
      account.mask === shared.mask &&
      !!shared.mask &&
      (isSame(account.institution.id, institution?.id) ?? isSame(account.institution.name, institution?.name)) &&
      (isSame(account.subtype, shared.subtype) ?? isSame(account.name, shared.name)),
  )
}

const gone: ReadonlySet<LinkedAccount['status']> = new Set(['failed', 'removing', 'removed', 'incomplete'])

/** Returns `undefined` if either value is missing. */
function isSame(one: string | null, other: string | null | undefined): boolean | undefined {
  return one && other ? one.trim().toLowerCase() === other.trim().toLowerCase() : undefined
}
