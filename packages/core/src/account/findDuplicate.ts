import type { CompleteRequest } from '../backend/LinkBackend.ts'
import type { LinkedAccount } from './LinkedAccount.ts'

/**
 * Returns the linked account that matches an account shared in Link: same bank, same mask, same subtype, or the same
 * name if either subtype is unknown. Unknown values never match, so an account that can't be compared has no duplicate.
 * An account that belongs to someone else, has failed or is being removed is no duplicate either.
 *
 * @see https://plaid.com/docs/link/duplicate-items/
 * @example
 * findDuplicate({ institution: result.institution, account: result.accounts[0] }, accounts)
 */
export function findDuplicate(
  { institution, account: shared }: Pick<CompleteRequest, 'institution' | 'account'>,
  linked: readonly LinkedAccount[],
): LinkedAccount | undefined {
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
