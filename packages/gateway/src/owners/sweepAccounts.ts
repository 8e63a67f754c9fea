import { type AccountStatus, isBanklinkError, type LinkBackend, type LinkedAccount } from '@banklink/core'
import { allAccounts } from './eraseOwner.ts'

/** An account that your server last saw in this status. */
export interface WatchedAccount<session> {
  session: session
  accountId: string
  status: AccountStatus
}

/** The result of a sweep. */
export interface SweepResult<session> {
  /** Accounts whose status is another now; null for one that is gone. */
  changed: readonly (WatchedAccount<session> & { account: LinkedAccount | null })[]
  /** How many are as they were. */
  unchanged: number
  /** Accounts that the platform did not answer for, with the error's code. */
  failed: readonly (WatchedAccount<session> & { code: string })[]
  /** Accounts that were not read because of `limit`: start with them the next time. */
  rest: readonly WatchedAccount<session>[]
}

export interface SweepOptions<session> {
  /**
   * How many accounts are read.
   *
   * @default 100
   */
  limit?: number
  backendOf: (session: session) => Promise<LinkBackend>
  signal: AbortSignal
}

/** Looks at accounts one after the other, so that a platform's rate limit stays free for people. */
export async function sweepAccounts<session extends { ownerKey: string }>(
  watched: readonly WatchedAccount<session>[],
  { limit = 100, backendOf, signal }: SweepOptions<session>,
): Promise<SweepResult<session>> {
  const changed: SweepResult<session>['changed'][number][] = []
  const failed: SweepResult<session>['failed'][number][] = []
  const lists = new Map<string, Promise<readonly LinkedAccount[]>>()
  let unchanged = 0
  for (const each of watched.slice(0, limit)) {
    const { session, accountId, status } = each
    // One list has all accounts of an owner.
    const list = lists.get(session.ownerKey) ?? backendOf(session).then((backend) => allAccounts(backend, { signal }))
    lists.set(session.ownerKey, list)
    try {
      const account = (await list).find(({ id }) => id === accountId) ?? null
      if (account?.status === status) unchanged += 1
      else changed.push({ ...each, account })
    } catch (error) {
      failed.push({ ...each, code: isBanklinkError(error) ? error.code : 'gateway.failed' })
    }
  }
  return { changed, unchanged, failed, rest: watched.slice(limit) }
}
