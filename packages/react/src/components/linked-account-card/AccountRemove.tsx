'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'
import { canRemove } from './canRemove.ts'
import { useAccountLabel } from './useAccountNames.ts'

export type AccountRemoveProps = Omit<PartProps<'button', LinkedAccount>, 'type'>

/**
 * A button that asks to remove the account. Renders nothing if the platform can't remove it, or if the card has no
 * `onRemove`.
 *
 * @example
 * <LinkedAccountCard account={account} onRemove={ask}><AccountName /><AccountRemove>Unlink</AccountRemove></LinkedAccountCard>
 * @selector [data-slot="banklink-account-remove"]
 */
export const AccountRemove: ForwardRefExoticComponent<AccountRemoveProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, AccountRemoveProps>(function AccountRemove(props, ref) {
    const card = useAccountCard()
    const words = useMessages(accountsMessages)
    const labelOf = useAccountLabel()
    if (!canRemove(card)) return null
    const { account, onRemove } = card
    return (
      <Part
        as="button"
        state={account}
        props={props}
        forwardedRef={ref}
        type="button"
        data-slot="banklink-account-remove"
        aria-label={words.removeNamed(labelOf(account))}
        onClick={() => onRemove(account)}
      >
        {words.remove}
      </Part>
    )
  })
