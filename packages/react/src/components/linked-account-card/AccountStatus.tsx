'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'
import { statusText } from './accountTexts.ts'

export type AccountStatusProps = PartProps<'span', LinkedAccount>

/**
 * Shows the account's status as text after an icon with a distinct shape.
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
      props={props}
      forwardedRef={ref}
      id={`${id}status`}
      data-slot="banklink-account-status"
      data-state={account.status}
    >
      {statusText(account, words)}
    </Part>
  )
})
