import { type Call, type LinkBackend, type LinkedAccount, platformError } from '@banklink/core'
import { accountsOf } from '../owners/accountsOf.ts'

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
  for await (const account of accountsOf(backend, call)) if (account.id === id) return account
  throw platformError('platform.account_not_found')
}
