import type { LinkResultAccount } from '@banklink/core'
import { formatNumber } from '../../messages/format.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { LinkMessages } from '../link-run/linkMessages.ts'
import type { AccountMessages } from '../linked-account-card/accountMessages.ts'
import { subtypeText } from '../linked-account-card/accountTexts.ts'

export type ChoiceMessages = Spoken<
  Pick<LinkMessages, 'linkChoice'> & Pick<AccountMessages, 'accountSubtypes' | 'noted' | 'unknownInstitution'>
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
