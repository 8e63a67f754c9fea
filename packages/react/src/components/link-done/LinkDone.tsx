'use client'
import type { LinkedAccount, LinkOutcome, LinkSessionState } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { UseLinkAccountReturn } from '../../hooks/useLinkAccount.ts'
import { type Spoken, useMessages } from '../../messages/useMessages.ts'
import { businessDaysText, depositsText } from '../account-update/depositsText.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import { LinkRunButton } from '../link-run/LinkRunButton.tsx'
import { type AccountMessages, accountMessages } from '../linked-account-card/accountMessages.ts'
import { reasonText } from '../linked-account-card/accountTexts.ts'
import { useAccountLabel } from '../linked-account-card/useAccountNames.ts'
import { valueIn } from '../part/mergeProps.ts'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import { type DoneMessages, doneMessages } from './doneMessages.ts'

/** The end of a run: an account and its outcome. */
export type DoneState = Extract<LinkSessionState, { status: 'done' }>

export interface LinkDoneProps extends Omit<PartProps<'section', DoneState>, 'children'> {
  /** The result of `useLinkAccount`. Renders nothing before its first `done`; afterwards, the last linked account. */
  run: UseLinkAccountReturn
  /** Called when the user continues. Without it, the only button links another account. */
  onDone?: ((account: LinkedAccount, info: { outcome: LinkOutcome; event: SyntheticEvent }) => void) | undefined
  /** The label of the button that continues, or a function that renders custom content. */
  children?: ReactNode | ((state: DoneState, run: UseLinkAccountReturn) => ReactNode) | undefined
  /** Classes of the inner parts; the section has `className`. */
  classNames?: ClassNames<'title' | 'text' | 'actions' | 'on' | 'another', DoneState> | undefined
}

/**
 * Shows the result of linking: which account was linked and what happens next, with buttons to link another account and
 * to continue. For apps with a separate page or step for linking; on a page with `LinkedAccounts`, the list shows the
 * same.
 *
 * @example
 * const [isLinked, setLinked] = useState(false)
 * const link = useLinkAccount()
 * if (isLinked) return <LinkDone run={link} onDone={() => navigate('/pay')} />
 * return <LinkAccountButton onLinked={() => setLinked(true)} />
 * @selector [data-slot="banklink-link-done"][data-state="active|pending|problem"] the root, with the outcome
 * @selector [data-slot="banklink-link-done-title"] the linked account
 * @selector [data-slot="banklink-link-done-text"] the next step
 * @selector [data-slot="banklink-link-done-actions"] the buttons
 * @selector [data-slot="banklink-link-done-on"] continues
 * @selector [data-slot="banklink-link-done-another"] links another account
 */
export const LinkDone: ForwardRefExoticComponent<LinkDoneProps & RefAttributes<HTMLElement>> = perOwner<
  HTMLElement,
  LinkDoneProps
>(LastDone)

function LastDone(props: LinkDoneProps & { forwardedRef: ForwardedRef<HTMLElement> }): ReactNode {
  const { state } = props.run
  const [last, keep] = useState<DoneState | null>(null)
  // What is done is told until something else is.
  if (state.status === 'done' && state !== last) keep(state)
  // Another account is another page, for who listens as well.
  return last && <Done key={last.account.id} {...props} state={last} />
}

interface DoneProps extends LinkDoneProps {
  state: DoneState
  forwardedRef: ForwardedRef<HTMLElement>
}

function Done({ run, state, forwardedRef, onDone, children, classNames = {}, ...props }: DoneProps): ReactNode {
  const words = useMessages(doneMessages)
  const reasons = useMessages(accountMessages)
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // It stands where the button was that had the focus. Reading its title is how somebody hears of it.
    if (document.activeElement === document.body) section.current?.focus()
  }, [])
  const { account, outcome } = state
  const label = useAccountLabel()(account)
  const title = titleOf(state, words)(label)
  const isCustom = typeof children === 'function'
  const content = isCustom ? (
    children(state, run)
  ) : (
    <>
      <Part as="h2" state={state} className={classNames.title} id={id} data-slot="banklink-link-done-title">
        {title}
      </Part>
      <Part as="p" state={state} className={classNames.text} data-slot="banklink-link-done-text">
        {nextOf(state, words, reasons)}
      </Part>
      <Part as="div" state={state} className={classNames.actions} data-slot="banklink-link-done-actions">
        {onDone && (
          <Part
            as="button"
            state={state}
            className={classNames.on}
            type="button"
            data-slot="banklink-link-done-on"
            onClick={(event: SyntheticEvent) => onDone(account, { outcome, event })}
          >
            {children ?? words.doneOn}
          </Part>
        )}
        <div data-slot="banklink-link-account" data-state={run.state.status}>
          <LinkRunButton
            run={run}
            words={words}
            slot="banklink-link-done-another"
            label={words.linkAnother}
            buttonRef={null}
            props={{ className: () => valueIn(classNames.another, state) }}
          />
          {/* The title says the end. */}
          <LinkRegions run={run} hasButton news={run.state.status === 'done' ? '' : null} />
        </div>
      </Part>
    </>
  )
  return (
    <PartWithRef
      as="section"
      state={state}
      props={props}
      forwardedRef={forwardedRef}
      innerRef={section}
      tabIndex={-1}
      data-slot="banklink-link-done"
      data-state={outcome}
      aria-labelledby={isCustom ? undefined : id}
    >
      {content}
    </PartWithRef>
  )
}

function titleOf({ account, outcome }: DoneState, words: Spoken<DoneMessages>): (label: string) => string {
  if (outcome === 'active') return words.doneActive
  if (outcome === 'problem') return words.doneProblem
  return account.status === 'awaiting_deposits' ? words.doneDeposits : words.donePending
}

function nextOf({ account, outcome }: DoneState, words: Spoken<DoneMessages>, reasons: AccountMessages): string {
  if (outcome === 'active') return words.doneActiveText
  if (outcome === 'problem' && account.status === 'failed')
    return `${reasonText(account.reason, reasons)} ${words.doneProblemText}`
  if (outcome === 'problem') return words.doneProblemText
  if (account.status === 'awaiting_deposits') return `${depositsText(account, words)} ${words.doneDepositsText}`
  return account.status === 'storing' ? words.doneStoringText : words.doneVerifyingText(businessDaysText(words))
}
