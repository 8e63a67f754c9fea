'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes, useRef, version } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'
import { AccountRemove } from './AccountRemove.tsx'
import { canRemove } from './canRemove.ts'
import { useAccountLabel } from './useAccountNames.ts'
import { useHasPopovers, usePopover } from './usePopover.ts'

export interface AccountMenuProps extends PartProps<'div', LinkedAccount> {
  /** The buttons in the menu. @default AccountRemove */
  children?: ReactNode
}

/**
 * A button that opens a list of further actions: by default, to remove the account. In browsers without popovers, the
 * actions are shown without a menu. Renders nothing if the account has no further action.
 *
 * @example
 * <LinkedAccountCard account={account} onRemove={ask}>
 *   <AccountName />
 *   <AccountMenu>
 *     <button type="button" onClick={rename}>Rename</button>
 *     <AccountRemove />
 *   </AccountMenu>
 * </LinkedAccountCard>
 * @selector [data-slot="banklink-account-menu"][data-state="menu|inline"] the root
 * @selector [data-slot="banklink-account-menu-button"] the button
 * @selector [data-slot="banklink-account-menu-list"] the open menu
 */
export const AccountMenu: ForwardRefExoticComponent<AccountMenuProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  AccountMenuProps
>(function AccountMenu({ children, ...props }, ref) {
  const card = useAccountCard()
  const isMenu = useHasPopovers()
  // The card shows a removal itself where it is the next step.
  if (!children && (!canRemove(card) || card.account.nextAction === 'remove')) return null
  const actions = children ?? <AccountRemove />
  return (
    <Part
      as="div"
      state={card.account}
      props={props}
      forwardedRef={ref}
      data-slot="banklink-account-menu"
      data-state={isMenu ? 'menu' : 'inline'}
    >
      {isMenu ? <Menu>{actions}</Menu> : actions}
    </Part>
  )
})

function Menu({ children }: { children: ReactNode }): ReactNode {
  const { account, id } = useAccountCard()
  const words = useMessages(accountsMessages)
  const labelOf = useAccountLabel()
  const trigger = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  usePopover({ trigger, popover })
  return (
    <>
      <button
        ref={trigger}
        type="button"
        data-slot="banklink-account-menu-button"
        aria-label={words.accountMenu(labelOf(account))}
        {...{ [popoverTarget]: `${id}menu` }}
      >
        <span aria-hidden>⋯</span>
      </button>
      <div ref={popover} popover="auto" id={`${id}menu`} data-slot="banklink-account-menu-list">
        {children}
      </div>
    </>
  )
}

/** React 18 knows no popovers, and passes on what it does not know only in lower case. */
const popoverTarget = Number.parseInt(version, 10) < 19 ? 'popovertarget' : 'popoverTarget'
