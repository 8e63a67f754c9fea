import type { LinkResultAccount } from '@banklink/core'
import type { AccountsMessages } from './accountsMessages.ts'
import { subtypeText } from './accountTexts.ts'
import { formatNumber } from './format.ts'
import type { LinkMessages } from './linkMessages.ts'
import type { Spoken } from './useMessages.ts'

export type ChoiceMessages = Spoken<
  Pick<LinkMessages, 'linkChoice'> & Pick<AccountsMessages, 'accountSubtypes' | 'noted' | 'unknownInstitution'>
>

/** Labels of accounts to choose from: none is empty, and no two are the same. */
export function choiceLabels(accounts: readonly LinkResultAccount[], words: ChoiceMessages): string[] {
  const kindOf = ({ subtype }: LinkResultAccount) => subtype.trim() && subtypeText(subtype.trim(), words)
  const plain = accounts.map((account) => {
    const name = account.name.trim() || kindOf(account) || words.unknownInstitution
    return account.mask ? words.linkChoice(name, account.mask) : name
  })
  const withKind = accounts.map((account, index) => {
    const label = plain[index] as string
    const kind = kindOf(account)
    return isAlone(label, plain) || !kind || label.startsWith(kind) ? label : words.noted(label, kind)
  })
  return withKind.map((label, index) =>
    isAlone(label, withKind) ? label : words.noted(label, formatNumber(index + 1, words.locale)),
  )
}

function isAlone(label: string, labels: readonly string[]): boolean {
  return labels.filter((other) => other === label).length === 1
}
