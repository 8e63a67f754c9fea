import type { LinkRequest } from './LinkBackend.ts'

/** Whether two requests have the same purpose and the same account, if any. */
export function isSameRequest(one: LinkRequest, other: LinkRequest): boolean {
  return one.purpose === other.purpose && accountOf(one) === accountOf(other)
}

function accountOf(request: LinkRequest): string | null {
  return request.purpose === 'link' ? null : request.accountId
}
