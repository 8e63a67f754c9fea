'use client'
import type { LinkedAccount, LinkSessionState } from '@banklink/core'
import { type ReactNode, type Ref, useContext, useId } from 'react'
import type { UseAccountUpdateReturn } from '../../hooks/useAccountUpdate.ts'
import { type Spoken, useMessages } from '../../messages/useMessages.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import { type ButtonProps, LinkRunButton } from '../link-run/LinkRunButton.tsx'
import type { LinkStatusSlot } from '../link-status/LinkStatus.tsx'
import { AccountCardContext } from '../linked-account-card/AccountCardContext.ts'
import { useAccountLabel } from '../linked-account-card/useAccountNames.ts'
import { useKeptFocus } from '../linked-account-card/useKeptFocus.ts'
import { Part } from '../part/Part.tsx'
import type { ClassNames } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { isConnectionOver, isDepositLocked } from './reconnectReason.ts'
import { type UpdateMessages, updateMessages } from './updateMessages.ts'

/** Props of `ReconnectButton` and `VerifyDeposits`. */
export interface UpdateStepProps extends Omit<ButtonProps, 'children'> {
  account: LinkedAccount
  /** The button's label, or a function that renders custom content instead of the text, the button and its status. */
  children?: ReactNode | ((update: UseAccountUpdateReturn) => ReactNode) | undefined
  /** Classes of the parts around the button; the button has `className`. */
  classNames?: ClassNames<'root' | 'text' | 'status' | Exclude<LinkStatusSlot, 'chooser'>, LinkSessionState> | undefined
}

export interface AccountUpdateStepProps {
  update: UseAccountUpdateReturn
  buttonRef: Ref<HTMLButtonElement>
  props: UpdateStepProps
  texts: (words: Spoken<UpdateMessages>, account: LinkedAccount) => StepTexts
}

export interface StepTexts {
  action: 'reconnect' | 'verify_deposits'
  text: string
  label: string
  named: (account: string) => string
}

/**
 * One next step that opens Link: a text, a button and the run's status. Rendered while it is the account's next action,
 * and while a run that it started has a status to show.
 */
export function AccountUpdateStep(all: AccountUpdateStepProps): ReactNode {
  const { update, buttonRef, texts, props } = all
  const { account, children, classNames = {}, ...rest } = props
  const words = useMessages(updateMessages)
  const labelOf = useAccountLabel()
  const textId = useId()
  const { ref: focusRef, ...focus } = useKeptFocus<HTMLDivElement>()
  const { action, text, label, named } = texts(words, account)
  // The picker says why an account can't be chosen in its own words.
  const hasText = useContext(AccountCardContext)?.place !== 'picker'
  const { state, isBusy } = update
  // A result that the platform was not told stands in everybody's way until it is, or is put away.
  const isLeft = state.status === 'failed' && state.result !== null
  const isNext = account.nextAction === action
  const isOver = isConnectionOver(state) || (isNext && isDepositLocked(state))
  const isOffered = (isNext || isBusy || isLeft) && !isOver
  if (!isOffered && !isOver && state.status !== 'done') return null
  const content =
    typeof children === 'function' ? (
      children(update)
    ) : (
      <>
        {hasText && isNext && !isOver && (
          <Part as="p" state={state} className={classNames.text} id={textId} data-slot="banklink-account-update-text">
            {text}
          </Part>
        )}
        {isOffered && (
          <LinkRunButton
            run={update}
            words={{ ...words, linkCompleting: words.updateCompleting, linkAccount: label }}
            slot="banklink-account-action"
            label={label}
            name={named(labelOf(account))}
            buttonRef={buttonRef}
            props={{ 'aria-describedby': hasText && isNext ? textId : undefined, ...rest, children }}
          />
        )}
        <LinkRegions
          run={update}
          hasButton={isOffered}
          classNames={classNames}
          props={{ className: classNames.status }}
        />
      </>
    )
  return (
    <PartWithRef
      as="div"
      state={state}
      className={classNames.root}
      innerRef={focusRef}
      data-slot="banklink-account-update"
      data-state={state.status}
      {...focus}
    >
      {content}
    </PartWithRef>
  )
}
