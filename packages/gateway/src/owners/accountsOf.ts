import type { Call, LinkBackend, LinkedAccount } from '@banklink/core'

/** All accounts of an owner, with one request to the platform for every page that is read. */
export async function* accountsOf(backend: Pick<LinkBackend, 'list'>, call: Call): AsyncGenerator<LinkedAccount> {
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { accounts, next } = await backend.list(cursor === undefined ? {} : { cursor }, call)
    yield* accounts
    if (next === undefined || next === cursor) return
    cursor = next
  }
}

/** Limits the requests to a backend whose pages never end. */
const mostPages = 50
