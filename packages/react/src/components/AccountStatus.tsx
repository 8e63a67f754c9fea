'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { accountsMessages } from '../messages/accountsMessages.ts'
import { statusText } from '../messages/accountTexts.ts'
import { useMessages } from '../messages/useMessages.ts'
import { drawPart } from '../parts/drawPart.ts'
import type { PartProps } from '../parts/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'

export type AccountStatusProps = PartProps<'span', LinkedAccount>

/**
 * The account's status in words, with a sign of its own shape before them.
 *
 * @example
 * <LinkedAccountCard account={account}><AccountName /><AccountStatus /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-status"][data-state="…"] with the account's status
 */
export const AccountStatus: ForwardRefExoticComponent<AccountStatusProps & RefAttributes<HTMLSpanElement>> = forwardRef<
  HTMLSpanElement,
  AccountStatusProps
>(function AccountStatus(props, ref) {
  const { account, id } = useAccountCard()
  const words = useMessages(accountsMessages)
  return drawPart('span', {
    state: account,
    own: {
      ref,
      id: `${id}status`,
      'data-slot': 'banklink-account-status',
      'data-state': account.status,
      children: statusText(account, words),
    },
    given: props,
  })
})
