import type { LinkedAccount } from '@banklink/core'
import type { Words } from '../words/Words.ts'

/** An account's label. Some platforms return no bank name. */
export function accountName({ institution, name, mask }: LinkedAccount, words: Words): string {
  return `${institution.name ?? name ?? words.savings.account} ${mask ? `••${mask}` : ''}`.trim()
}
