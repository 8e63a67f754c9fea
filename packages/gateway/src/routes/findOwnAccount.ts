import { type Call, type LinkBackend, type LinkedAccount, platformError } from '@banklink/core'

/**
 * Finds an account in the owner's own list, so that an ID from a request reaches the platform only if it is this
 * owner's. Sends one request to the platform for every page up to the one that has the account.
 *
 * @throws `platform.account_not_found`
 */
export async function findOwnAccount(
  backend: LinkBackend,
  { id, call }: { id: string; call: Call },
): Promise<LinkedAccount> {
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { accounts, next } = await backend.list(cursor === undefined ? {} : { cursor }, call)
    const account = accounts.find((each) => each.id === id)
    if (account) return account
    if (next === undefined || next === cursor) break
    cursor = next
  }
  throw platformError('platform.account_not_found')
}

/** Limits the requests to a backend whose pages never end. */
const mostPages = 50
