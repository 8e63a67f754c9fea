import type { LinkedAccount } from '@banklink/core'
import type { LabelMessages } from './labelMessages.ts'

/** Returns an account's label: its bank, name and mask, as far as they are known. */
export function accountLabel(
  { institution, name, mask }: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>,
  words: LabelMessages,
): string {
  const known = [institution.name?.trim(), name?.trim(), mask && words.mask(mask)].filter(Boolean)
  return known.join(' ') || words.unknownInstitution
}
