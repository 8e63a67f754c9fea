'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { formatDate } from '../../messages/format.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'

export type AccountDateProps = PartProps<'time', LinkedAccount>

/**
 * Shows on which day the account was added, in the user's time zone. Renders nothing if the platform doesn't say.
 *
 * @example
 * <LinkedAccountCard account={account}><AccountName /><AccountDate /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-date"]
 */
export const AccountDate: ForwardRefExoticComponent<AccountDateProps & RefAttributes<HTMLTimeElement>> = forwardRef<
  HTMLTimeElement,
  AccountDateProps
>(function AccountDate(props, ref) {
  const { account } = useAccountCard()
  const words = useMessages(accountsMessages)
  const date = account.linkedAt && formatDate(account.linkedAt, words.locale)
  if (!account.linkedAt || !date) return null
  return (
    <Part
      as="time"
      state={account}
      props={props}
      forwardedRef={ref}
      dateTime={account.linkedAt}
      // A server's time zone is not the user's.
      suppressHydrationWarning
      data-slot="banklink-account-date"
    >
      {words.addedOn(date)}
    </Part>
  )
})
