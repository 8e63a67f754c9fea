import type { LinkedAccount } from '@banklink/core'
import type { LabelMessages } from './labelMessages.ts'

/** An account in a few words: its bank, its name and the end of its number, as far as they are known. */
export function accountLabel(
  { institution, name, mask }: Pick<LinkedAccount, 'institution' | 'name' | 'mask'>,
  words: LabelMessages,
): string {
  return [institution.name, name, mask && words.mask(mask)].filter(Boolean).join(' ') || words.unknownInstitution
}
