import type { LinkedAccount } from '@banklink/core'
import type { LabelMessages } from './labelMessages.ts'

/** Returns an account's label: its bank, name and mask, as far as they are known. */
export function accountLabel(
  { institution, name, mask }: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>,
  words: LabelMessages,
): string {
  const bank = institution.name?.trim()
  const known = [name?.trim(), mask && words.mask(mask)].filter(Boolean).join(' ')
  if (bank && name?.trim()) return words.accountAt(bank, known)
  return [bank, known].filter(Boolean).join(' ') || words.unknownInstitution
}
