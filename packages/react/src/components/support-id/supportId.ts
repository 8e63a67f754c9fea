import type { BanklinkError } from '@banklink/core'

/** What a support ticket should name, where an error has it. */
export function supportId({ details }: Pick<BanklinkError, 'details'>): string | undefined {
  return details.requestId ?? details.linkSessionId
}
