import type { LinkRequest } from './LinkBackend.ts'

/** Whether two requests are for the same thing: the same purpose, and the same account where there is one. */
export function isSameRequest(one: LinkRequest, other: LinkRequest): boolean {
  return one.purpose === other.purpose && accountOf(one) === accountOf(other)
}

function accountOf(request: LinkRequest): string | null {
  return request.purpose === 'link' ? null : request.accountId
}
