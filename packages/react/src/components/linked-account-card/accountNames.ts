import type { LinkedAccount } from '@banklink/core'
import { accountLabel } from '../../messages/accountLabel.ts'
import { sharedOf, tellApart } from '../../messages/tellApart.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { AccountMessages } from './accountMessages.ts'
import { accountText, subtypeText } from './accountTexts.ts'

/** The label of an account whose usual label is not unique. `text`: in its card, next to its bank. */
export interface AccountName {
  label: string
  text: string
}

/** Labels by account ID, of accounts whose usual labels are not unique. */
export type AccountNames = ReadonlyMap<string, AccountName>

/** A constant, so that cards of a list with unique labels do not rerender. */
export const noNames: AccountNames = new Map()

const known = new WeakMap<readonly LinkedAccount[], WeakMap<object, AccountNames>>()

/** Unique labels for accounts of a list with equal ones: with their kind, then with a number. */
export function accountNames(accounts: readonly LinkedAccount[], words: Spoken<AccountMessages>): AccountNames {
  const byWords = known.get(accounts) ?? new WeakMap<object, AccountNames>()
  known.set(accounts, byWords)
  const names = byWords.get(words) ?? nameAll(accounts, words)
  byWords.set(words, names)
  return names
}

function nameAll(accounts: readonly LinkedAccount[], words: Spoken<AccountMessages>): AccountNames {
  const texts = accounts.map((account) => accountText(account, words))
  const labels = accounts.map((account) => accountLabel(account, words))
  const lines = accounts.map(({ institution }, index) => lineOf(institution, words, texts[index]))
  const kinds = accounts.map(({ subtype }, index) => {
    const kind = subtype?.trim() ? subtypeText(subtype.trim(), words) : ''
    return texts[index]?.includes(kind) ? '' : kind
  })
  const told = tellApart(texts, {
    words,
    kinds,
    places: accounts.map(({ institution }) => institution.name?.trim() || null),
  })
  // Where one account's usual label is what another's card says, both get more words.
  const shared = sharedOf([...labels, ...lines.filter((line, index) => line !== labels[index])])
  const names = accounts.flatMap(({ id, institution }, index): [string, AccountName][] => {
    const text = told[index] ?? ''
    if (text === texts[index] && !shared.has(labels[index] ?? '')) return []
    return [[id, { text, label: lineOf(institution, words, text) }]]
  })
  return names.length > 0 ? new Map(names) : noNames
}

function lineOf({ name }: LinkedAccount['institution'], words: AccountMessages, text = ''): string {
  return name?.trim() ? words.accountAt(name.trim(), text) : text
}
