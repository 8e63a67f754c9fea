import { type Call, type LinkBackend, type LinkedAccount, platformError } from '@banklink/core'
import { accountsOf } from '../owners/accountsOf.ts'

export interface OwnAccountParameters {
  id: string
  call: Call
}

/**
 * Finds an account of the owner, so that an ID from a request reaches the platform only if it is this owner's: in the
 * owner's own list, with one request for every page up to the one that has the account; or with one request in all, if
 * the backend checks the owner itself.
 *
 * @throws `platform.account_not_found`
 */
export async function findOwnAccount(backend: LinkBackend, { id, call }: OwnAccountParameters): Promise<LinkedAccount> {
  if (id.length > longestId) throw platformError('platform.account_not_found')
  if (backend.checksOwner) return backend.get(id, call)
  for await (const account of accountsOf(backend, call)) if (account.id === id) return account
  throw platformError('platform.account_not_found')
}

/** The same without the account: sends no request if the backend checks the owner of every account it acts on. */
export async function checkOwnAccount(backend: LinkBackend, parameters: OwnAccountParameters): Promise<void> {
  if (backend.checksOwner && parameters.id.length <= longestId) return
  await findOwnAccount(backend, parameters)
}

/** Longer than any platform's, and short enough for an audit event. */
const longestId = 256
