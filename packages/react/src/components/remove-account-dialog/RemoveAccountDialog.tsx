'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  type SyntheticEvent,
  useId,
  useRef,
} from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { useAccountLabel } from '../linked-account-card/useAccountNames.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { RemoveAccountQuestion } from './RemoveAccountQuestion.tsx'
import { useModal } from './useModal.ts'
import { useRemoval } from './useRemoval.ts'

/** `asking`: nothing was sent yet. `failed`: the account could not be removed, or the outcome is unknown. */
export interface RemoveAccountState {
  status: 'asking' | 'removing' | 'failed'
  account: LinkedAccount
  error: BanklinkError | null
}

/**
 * Why the dialog closes. `cancelled`: the user keeps the account, or closes the dialog after an unknown outcome.
 * `escape`: the Escape key or a phone's back gesture,
 * also while the account is being removed. `removed`: the platform confirmed it. `gone`: the account had already been
 * removed.
 */
export type RemoveAccountCloseReason = 'cancelled' | 'escape' | RemovedReason

/** `gone`: the account had already been removed. */
export type RemovedReason = 'removed' | 'gone'

export interface RemoveAccountDialogProps
  extends Omit<PartProps<'dialog', RemoveAccountState>, 'children' | 'onError' | 'open'> {
  account: LinkedAccount
  open: boolean
  /** Called when it closes: set `open` to false. */
  onOpenChange: (open: false, info: { reason: RemoveAccountCloseReason; event?: SyntheticEvent }) => void
  /** Called after the account was removed from the list, also if the dialog was closed before. */
  onRemoved?: ((account: LinkedAccount, info: { reason: RemovedReason }) => void) | undefined
  /** `isShown`: the dialog is open and shows the error. If it was closed in the meantime, the app must show it. */
  onError?: ((error: BanklinkError, info: { isShown: boolean }) => void) | undefined
  /** What a removal means in this app. @default the message `removeText` */
  removeText?: ReactNode | undefined
  /** Classes of the inner parts; the dialog has `className`. */
  classNames?: ClassNames<'title' | 'text' | 'error' | 'actions' | 'cancel' | 'confirm', RemoveAccountState> | undefined
  /** A function that renders custom content of the dialog. */
  children?: ((state: RemoveAccountState, actions: { remove: () => void; cancel: () => void }) => ReactNode) | undefined
}

/**
 * Asks for confirmation before it removes an account, and stays open to show an error. A removal that was sent can't be
 * canceled. When it closes, the focus returns to the element that had it.
 *
 * @example
 * <RemoveAccountDialog
 *   account={account}
 *   open={isOpen}
 *   onOpenChange={setOpen}
 *   removeText="Your rent will no longer be paid from it."
 * />
 * @selector [data-slot="banklink-dialog"][data-state="asking|removing|failed"] the dialog
 * @selector [data-slot="banklink-dialog-title"] the question
 * @selector [data-slot="banklink-dialog-text"] what a removal means
 * @selector [data-slot="banklink-dialog-error"] the error message
 * @selector [data-slot="banklink-dialog-actions"] the buttons
 * @selector [data-slot="banklink-dialog-cancel"] keeps the account
 * @selector [data-slot="banklink-dialog-confirm"] removes it
 */
export const RemoveAccountDialog: ForwardRefExoticComponent<
  RemoveAccountDialogProps & RefAttributes<HTMLDialogElement>
> = forwardRef<HTMLDialogElement, RemoveAccountDialogProps>(function RemoveAccountDialog({ open, ...props }, ref) {
  // What was said of one question is not said of the next.
  return open ? <OpenDialog key={props.account.id} {...props} dialogRef={ref} /> : null
})

type OpenDialogProps = Omit<RemoveAccountDialogProps, 'open'> & { dialogRef: ForwardedRef<HTMLDialogElement> }

function OpenDialog(all: OpenDialogProps): ReactNode {
  const { account, onOpenChange, onRemoved, onError, removeText, classNames, children, dialogRef, ...props } = all
  const dialog = useRef<HTMLDialogElement>(null)
  const reason = useRef<RemoveAccountCloseReason>('escape')
  const titleId = useId()
  const words = useMessages(accountsMessages)
  const labelOf = useAccountLabel()
  useModal(dialog)
  const isTold = useRef(false)
  // At once: the browser tells of it a moment later, and what is clicked until then would be lost.
  const tell = (event?: SyntheticEvent) => {
    if (isTold.current) return
    isTold.current = true
    onOpenChange(false, { reason: reason.current, ...(event && { event }) })
  }
  const close = (why: RemoveAccountCloseReason, event?: SyntheticEvent) => {
    reason.current = why
    if (dialog.current instanceof HTMLDialogElement) dialog.current.close()
    tell(event)
  }
  const { state, remove } = useRemoval(account, {
    onRemoved(why) {
      if (dialog.current) close(why)
      onRemoved?.(account, { reason: why })
    },
    onError: (error) => onError?.(error, { isShown: !!dialog.current }),
  })
  const isRemoving = state.status === 'removing'
  const actions = { remove, cancel: () => isRemoving || close('cancelled') }
  const cancel = (event: SyntheticEvent) => {
    if (isRemoving) event.preventDefault()
    else close('escape', event)
  }
  return (
    <PartWithRef
      as="dialog"
      state={state}
      props={props}
      forwardedRef={dialogRef}
      innerRef={dialog}
      data-slot="banklink-dialog"
      data-state={state.status}
      aria-labelledby={children ? undefined : titleId}
      onCancel={cancel}
      // Not where it was opened again since, as a developer's double mount does.
      onClose={(event: SyntheticEvent) => dialog.current?.open || tell(event)}
    >
      {children ? (
        <CustomContent render={children} state={state} actions={actions} />
      ) : (
        <RemoveAccountQuestion
          {...{ state, actions, titleId, words, classNames }}
          name={labelOf(account)}
          text={removeText ?? words.removeText(labelOf(account))}
        />
      )}
    </PartWithRef>
  )
}
