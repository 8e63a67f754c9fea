import type { LinkedAccount } from '@banklink/core'
import type { Words } from '../words/Words.ts'

/** An account in a few words. Some platforms tell no bank's name. */
export function accountName({ institution, name, mask }: LinkedAccount, words: Words): string {
  return `${institution.name ?? name ?? words.savings.account} ${mask ? `••${mask}` : ''}`.trim()
}
