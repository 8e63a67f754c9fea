import type { BanklinkError } from '@banklink/core'

/** The IDs for a support ticket, if an error has any. */
export function supportId({ details }: Pick<BanklinkError, 'details'>): string | undefined {
  return details.requestId ?? details.linkSessionId
}
