import type { LinkedAccount, LinkResult } from '@banklink/core'

/**
 * The account that the person shared in Link, where it is linked already: same bank, same end of the number, same kind.
 * What one side does not know is never taken for the same, so one that cannot be told is linked as any other.
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

/** Undefined where it cannot be told. */
function isSame(one: string | null, other: string | null | undefined): boolean | undefined {
  return one && other ? one.trim().toLowerCase() === other.trim().toLowerCase() : undefined
}
