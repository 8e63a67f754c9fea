import type { LinkResultAccount } from '@banklink/core'
import { tellApart } from '../../messages/tellApart.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { AccountMessages } from '../linked-account-card/accountMessages.ts'
import { subtypeText } from '../linked-account-card/accountTexts.ts'

export type ChoiceMessages = Spoken<Pick<AccountMessages, 'accountSubtypes' | 'mask' | 'noted' | 'unknownInstitution'>>

/** Labels of the accounts to choose from: none is empty, and all are unique. */
export function choiceLabels(accounts: readonly LinkResultAccount[], words: ChoiceMessages): string[] {
  const kinds = accounts.map(({ subtype }) => (subtype.trim() ? subtypeText(subtype.trim(), words) : ''))
  const labels = accounts.map((account, index) => {
    const name = account.name.trim() || kinds[index] || words.unknownInstitution
    return account.mask ? `${name} ${words.mask(account.mask)}` : name
  })
  const unsaid = kinds.map((kind, index) => (labels[index]?.startsWith(kind) ? '' : kind))
  return tellApart(labels, { words, kinds: unsaid })
}
