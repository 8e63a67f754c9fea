'use client'
import type { LinkedAccount } from '@banklink/core'
import { forwardRef, memo, type NamedExoticComponent, type ReactNode, type RefAttributes, useId } from 'react'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { type AccountCard, AccountCardContext, type NextStepOptions } from './AccountCardContext.ts'
import { AccountMark } from './AccountMark.tsx'
import { AccountName } from './AccountName.tsx'
import { AccountNextStep } from './AccountNextStep.tsx'
import { AccountRemove } from './AccountRemove.tsx'
import { AccountStatus } from './AccountStatus.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

/** The parts of a card. */
export type AccountCardSlot = 'mark' | 'name' | 'status' | 'remove' | 'next'

export interface LinkedAccountCardProps extends Omit<PartProps<'li', LinkedAccount>, 'children'>, NextStepOptions {
  account: LinkedAccount
  /** Called to confirm a removal. Without it, the card has no button to remove. */
  onRemove?: ((account: LinkedAccount) => void) | undefined
  /** Classes of the inner parts; the card has `className`. */
  classNames?: ClassNames<AccountCardSlot, LinkedAccount> | undefined
  /**
   * The parts in custom order, with any other content, or a function that renders the whole card.
   * @default all of them
   */
  children?: ReactNode | ((card: AccountCard) => ReactNode) | undefined
}

/**
 * Shows one linked account: bank, name, mask, status, and at most one next step. Place it in a `<ul>`.
 *
 * @example
 * <ul>{accounts.map((account) => <LinkedAccountCard key={account.id} account={account} />)}</ul>
 * @example
 * <LinkedAccountCard account={account}>
 *   <AccountName />
 *   <AccountNextStep />
 * </LinkedAccountCard>
 * @selector [data-slot="banklink-account"][data-state="…"] the root, with the account's status
 */
export const LinkedAccountCard: NamedExoticComponent<LinkedAccountCardProps & RefAttributes<HTMLLIElement>> = memo(
  forwardRef<HTMLLIElement, LinkedAccountCardProps>(function LinkedAccountCard(all, ref) {
    const { account, onRemove, contactHref, onCorrectNumbers, classNames = {}, children, ...props } = all
    const id = useId()
    const { ref: focusRef, ...focus } = useKeptFocus<HTMLLIElement>()
    const card: AccountCard = { account, id, onRemove, contactHref, onCorrectNumbers }
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
          aria-labelledby={`${id}name`}
          aria-describedby={`${id}status`}
          {...focus}
        >
          {content ?? (
            <>
              <AccountMark className={classNames.mark} />
              <AccountName className={classNames.name} />
              <AccountStatus className={classNames.status} />
              <AccountRemove className={classNames.remove} />
              <AccountNextStep className={classNames.next} />
            </>
          )}
        </PartWithRef>
      </AccountCardContext.Provider>
    )
  }),
)
