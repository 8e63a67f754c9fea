import type { LinkedAccount } from '@banklink/core'

/** An account in a few words: its bank, its name and the end of its number, as far as they are known, else `unknown`. */
export function accountLabel(
  { institution, name, mask }: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>,
  unknown: string,
): string {
  return [institution.name, name, mask && `••${mask}`].filter(Boolean).join(' ') || unknown
}
