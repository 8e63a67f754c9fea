'use client'
import type { LinkedAccount } from '@banklink/core'
import { forwardRef, memo, type NamedExoticComponent, type ReactNode, type RefAttributes, useId } from 'react'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { type AccountCard, AccountCardContext, type NextStepOptions } from './AccountCardContext.ts'
import { AccountDate } from './AccountDate.tsx'
import { AccountMark } from './AccountMark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { AccountName } from './AccountName.tsx'
import { AccountNextStep } from './AccountNextStep.tsx'
import { AccountStatus } from './AccountStatus.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

/** The parts of a card. */
export type AccountCardSlot = 'mark' | 'name' | 'status' | 'date' | 'menu' | 'next'

export interface LinkedAccountCardProps extends Omit<PartProps<'li', LinkedAccount>, 'children'>, NextStepOptions {
  account: LinkedAccount
  /** Called to confirm a removal. Without it, the card has no button to remove. */
  onRemove?: ((account: LinkedAccount) => void) | undefined
  /**
   * Whether the row above is an account at the same bank. The mark and the bank's name are then not shown again; screen
   * readers still read the name.
   */
  followsSameBank?: boolean | undefined
  /** Classes of the inner parts; the card has `className`. */
  classNames?: ClassNames<AccountCardSlot, LinkedAccount> | undefined
  /**
   * The parts in custom order, with any other content, or a function that renders the whole card.
   * @default all of them
   */
  children?: ReactNode | ((card: AccountCard) => ReactNode) | undefined
}

/**
 * Shows one linked account: bank, name, mask, status, and at most one next step. Other actions are in a menu. Place it in a `<ul>`.
 *
 * @example
 * <ul>{accounts.map((account) => <LinkedAccountCard key={account.id} account={account} />)}</ul>
 * @example
 * <LinkedAccountCard account={account}>
 *   <AccountName />
 *   <AccountNextStep />
 * </LinkedAccountCard>
 * @selector [data-slot="banklink-account"][data-state="…"] the root, with the account's status
 * @selector [data-slot="banklink-account-mark"][data-state="logo|monogram"] the bank's logo or initial
 * @selector [data-slot="banklink-account-text"] the bank, the name and the mask
 * @selector [data-slot="banklink-account-status"][data-state="…"] the account's status
 * @selector [data-slot="banklink-account-date"] when it was added
 * @selector [data-slot="banklink-account-next"][data-state="…"] the next action, or `none`
 * @selector [data-slot="banklink-account-menu"][data-state="menu|inline"] the further actions
 */
export const LinkedAccountCard: NamedExoticComponent<LinkedAccountCardProps & RefAttributes<HTMLLIElement>> = memo(
  forwardRef<HTMLLIElement, LinkedAccountCardProps>(function LinkedAccountCard(all, ref) {
    const { account, onRemove, contactHref, onCorrectNumbers, followsSameBank, ...rest } = all
    const { classNames = {}, children, ...props } = rest
    const id = useId()
    const { ref: focusRef, ...focus } = useKeptFocus<HTMLLIElement>()
    const card: AccountCard = { account, place: 'card', id, onRemove, contactHref, onCorrectNumbers }
    const content = typeof children === 'function' ? (children(card) ?? false) : children
    return (
      <AccountCardContext.Provider value={card}>
        <PartWithRef
          as="li"
          state={account}
          props={props}
          forwardedRef={ref}
          innerRef={focusRef}
          data-slot="banklink-account"
          data-state={account.status}
          data-follows={followsSameBank || undefined}
          aria-labelledby={`${id}name`}
          aria-describedby={`${id}status`}
          {...focus}
        >
          {content ?? (
            <>
              <AccountMark className={classNames.mark} />
              <AccountName className={classNames.name} />
              <div data-slot="banklink-account-facts">
                <AccountStatus className={classNames.status} />
                <AccountDate className={classNames.date} />
              </div>
              <AccountMenu className={classNames.menu} />
              <AccountNextStep className={classNames.next} />
            </>
          )}
        </PartWithRef>
      </AccountCardContext.Provider>
    )
  }),
)
