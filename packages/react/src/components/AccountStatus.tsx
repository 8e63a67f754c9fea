'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { accountsMessages } from '../messages/accountsMessages.ts'
import { statusText } from '../messages/accountTexts.ts'
import { useMessages } from '../messages/useMessages.ts'
import { Part } from '../parts/Part.tsx'
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
  return (
    <Part
      as="span"
      state={account}
      given={props}
      givenRef={ref}
      id={`${id}status`}
      data-slot="banklink-account-status"
      data-state={account.status}
    >
      {statusText(account, words)}
    </Part>
  )
})
