'use client'
import { type ChoiceReason, type LinkedAccount, type LinkSessionState, outcomeOf } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  type SyntheticEvent,
  useEffect,
  useRef,
} from 'react'
import type { UseLinkRunReturn } from '../../hooks/useLinkRun.ts'
import { accountLabel } from '../../messages/accountLabel.ts'
import { type Spoken, useMessages } from '../../messages/useMessages.ts'
import type { LinkChoice } from '../../session/LinkChoice.ts'
import { focusingRun } from '../link-run/focusingRun.ts'
import { type LinkMessages, linkMessages } from '../link-run/linkMessages.ts'
import { type AccountMessages, accountMessages } from '../linked-account-card/accountMessages.ts'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { choiceLabels } from './choiceLabels.ts'
import { currencyText } from './currencyText.ts'

/**
 * The decision that the user has to make: `accounts` or `currencies` are the options; `existing` is the account that is
 * already linked.
 */
export type ChoosingState = Extract<LinkSessionState, { status: 'choosing' }>

export interface AccountChooserProps extends Omit<PartProps<'fieldset', ChoosingState>, 'children'> {
  /** The result of `useLinkAccount`. Renders something only in its state `choosing`. */
  run: Pick<UseLinkRunReturn, 'state' | 'choose' | 'dismiss'>
  /**
   * Called when the user makes a choice. `event.preventDefault()` keeps the run where it is; `run.choose(choice)`
   * continues it later.
   */
  onChoose?: ((choice: LinkChoice, info: { reason: ChoiceReason; event: SyntheticEvent }) => void) | undefined
  /** Custom content of the fieldset. */
  children?: ((state: ChoosingState) => ReactNode) | undefined
  /** Classes of the inner parts; the fieldset has `className`. */
  classNames?: ClassNames<'title' | 'choice' | 'dismiss', ChoosingState> | undefined
}

/**
 * Asks which of the returned accounts to link, which currency an account has, or whether to link an account again.
 * `LinkAccountButton` and `LinkStatus` render it automatically; use it directly in custom UI.
 *
 * @example
 * const link = useLinkAccount()
 * return <AccountChooser run={link} onChoose={(_, { reason }) => track(reason)} />
 * @selector [data-slot="banklink-account-chooser"][data-state="several_accounts|currency|duplicate"] the question
 * @selector [data-slot="banklink-account-chooser-title"] the question's text
 * @selector [data-slot="banklink-account-choice"] one answer
 * @selector [data-slot="banklink-account-chooser-dismiss"] dismisses the question
 */
export const AccountChooser: ForwardRefExoticComponent<AccountChooserProps & RefAttributes<HTMLFieldSetElement>> =
  forwardRef<HTMLFieldSetElement, AccountChooserProps>(function AccountChooser({ run, ...props }, ref) {
    const { state } = run
    return state.status === 'choosing' ? <Question {...props} run={run} state={state} rootRef={ref} /> : null
  })

interface QuestionProps extends AccountChooserProps {
  state: ChoosingState
  rootRef: ForwardedRef<HTMLFieldSetElement>
}

function Question({ run, state, rootRef, onChoose, children, classNames = {}, ...props }: QuestionProps): ReactNode {
  const words = { ...useMessages(accountMessages), ...useMessages(linkMessages) }
  const own = useRef<HTMLFieldSetElement>(null)
  const { reason } = state
  // What the person did in Link goes on here, so the focus does too: for each question anew.
  useEffect(() => {
    if (reason) own.current?.focus()
  }, [reason])
  const choose = (choice: LinkChoice) => (event: SyntheticEvent) => {
    onChoose?.(choice, { reason, event })
    if (!event.defaultPrevented) focusingRun(() => run.choose(choice))(event)
  }
  const choices = choicesOf(state, words)
  const buttonOf = ({ choice, label, isRisky }: Choice): ReactNode => (
    <Part
      key={label}
      as="button"
      state={state}
      className={classNames.choice}
      type="button"
      data-slot="banklink-account-choice"
      data-tone={isRisky ? 'quiet' : undefined}
      onClick={choose(choice)}
    >
      {label}
    </Part>
  )
  const content = children?.(state) ?? (
    <>
      <Part as="legend" state={state} className={classNames.title} data-slot="banklink-account-chooser-title">
        {questionOf(state, words)}
      </Part>
      {choices.filter(({ isRisky }) => !isRisky).map(buttonOf)}
      <Part
        as="button"
        state={state}
        className={classNames.dismiss}
        type="button"
        data-slot="banklink-account-chooser-dismiss"
        data-tone={reason === 'duplicate' ? undefined : 'quiet'}
        onClick={focusingRun(run.dismiss)}
      >
        {reason === 'duplicate' ? words.linkKeep : words.dismiss}
      </Part>
      {choices.filter(({ isRisky }) => isRisky).map(buttonOf)}
    </>
  )
  return (
    <PartWithRef
      as="fieldset"
      state={state}
      props={props}
      forwardedRef={rootRef}
      innerRef={own}
      tabIndex={-1}
      data-slot="banklink-account-chooser"
      data-state={reason}
    >
      {content}
    </PartWithRef>
  )
}

function questionOf({ reason, existing, result }: ChoosingState, words: LinkMessages): string {
  if (existing) {
    const say = outcomeOf(existing) === 'pending' ? words.linkDuplicatePending : words.linkDuplicate
    return say(existing, accountLabel(existing, words))
  }
  return reason === 'currency' ? words.linkChooseCurrency : words.linkChoose(result.institution?.name?.trim())
}

interface Choice {
  choice: LinkChoice
  label: string
  /** Comes last, after the choice that changes nothing. */
  isRisky?: boolean
}

function choicesOf(
  { reason, currencies, result: { accounts }, existing }: ChoosingState,
  words: Spoken<LinkMessages & AccountMessages>,
): Choice[] {
  if (reason === 'currency')
    return currencies.map((currency) => ({
      choice: { type: 'currency', currency },
      label: currencyText(currency, words),
    }))
  const labels = existing ? [] : choiceLabels(accounts, words)
  const ofAccounts = accounts.map(({ id: accountId }, index) => ({
    choice: { type: 'account' as const, accountId },
    label: labels[index] ?? words.linkAnyway,
    isRisky: !!existing,
  }))
  const repair = existing && repairOf(existing, words)
  return repair ? [{ choice: { type: 'repair' }, label: repair }, ...ofAccounts] : ofAccounts
}

/** The label of what repairs an account; undefined if nothing does. */
function repairOf({ nextAction }: LinkedAccount, words: LinkMessages): string | undefined {
  if (nextAction === 'reconnect') return words.linkReconnect
  return nextAction === 'verify_deposits' ? words.linkVerify : undefined
}
