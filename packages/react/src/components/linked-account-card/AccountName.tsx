'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'
import { accountText } from './accountTexts.ts'
import { useAccountNames } from './useAccountNames.ts'

export type AccountNameProps = PartProps<'div', LinkedAccount>

/**
 * Shows the account's bank, and below it the account's name or kind, mask and owner; without a bank, only the latter.
 *
 * @example
 * <LinkedAccountCard account={account}><AccountName className="font-medium" /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-text"]
 */
export const AccountName: ForwardRefExoticComponent<AccountNameProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  AccountNameProps
>(function AccountName(props, ref) {
  const { account, id } = useAccountCard()
  const words = useMessages(accountsMessages)
  const names = useAccountNames()
  const bank = account.institution.name?.trim()
  const text = names.get(account.id)?.text ?? accountText(account, words)
  return (
    <Part as="div" state={account} props={props} forwardedRef={ref} data-slot="banklink-account-text">
      <strong id={`${id}name`}>{bank || text}</strong>
      {bank && <span>{text}</span>}
    </Part>
  )
})
