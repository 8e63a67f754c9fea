import type { LinkedAccount } from '@banklink/core'
import type { LabelMessages } from './labelMessages.ts'

/** Returns an account's label: its bank, name and mask, as far as they are known. */
export function accountLabel(
  { institution, name, mask }: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>,
  words: LabelMessages,
): string {
  return [institution.name, name, mask && words.mask(mask)].filter(Boolean).join(' ') || words.unknownInstitution
}
