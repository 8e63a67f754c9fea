import type { LinkedAccount } from '@banklink/core'

/** An account in a few words: its bank, its name and the end of its number, as far as they are known. */
export function accountLabel({
  institution,
  name,
  mask,
}: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>): string {
  return [institution.name, name, mask && `••${mask}`].filter(Boolean).join(' ') || 'Bank account'
}
