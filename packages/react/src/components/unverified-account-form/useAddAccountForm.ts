'use client'
import { type BanklinkError, type LinkedAccount, type LinkOutcome, outcomeOf } from '@banklink/core'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useAddUnverifiedAccount } from '../../hooks/useAddUnverifiedAccount.ts'
import { leavesOpen } from '../../messages/leavesOpen.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { reasonText } from '../linked-account-card/accountTexts.ts'
import { useAccountLabel } from '../linked-account-card/useAccountNames.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import type { AddAccountMessages } from './addAccountMessages.ts'
import { type FieldErrors, readAccountNumbers, refusedField, refusedFieldsOf } from './readAccountNumbers.ts'

export interface AddAccountForm {
  form: RefObject<HTMLFormElement | null>
  state: 'idle' | 'sending' | 'failed' | 'added'
  errors: FieldErrors
  news: { outcome: LinkOutcome; text: string } | null
  /** `isRetry`: the same numbers can be sent again, and the account is added once. */
  failure: { text: string; isRetry: boolean; error: BanklinkError } | null
  onInput: (event: FormEvent<HTMLFormElement>) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

export interface AddAccountFormOptions {
  words: AddAccountMessages
  onAdded: (account: LinkedAccount) => void
  onError: (error: BanklinkError) => void
}

/** State and handlers of the form. It holds errors by field name, never the typed values. */
export function useAddAccountForm({ words, onAdded, onError }: AddAccountFormOptions): AddAccountForm {
  const form = useRef<HTMLFormElement>(null)
  const adding = useAddUnverifiedAccount()
  const reasons = useMessages(accountsMessages)
  const labelOf = useAccountLabel()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [isEdited, setEdited] = useState(false)
  const wantsFocus = useRef(false)
  // TanStack Query reports a mutation after the event that started it, too late for a double click.
  const isSending = useRef(false)

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  const refuse = (found: FieldErrors) => {
    wantsFocus.current = true
    setErrors(found)
  }
  const end = (account: LinkedAccount) => {
    isSending.current = false
    // Whatever became of it, the platform has the numbers, and the page needs them no more.
    const refused = account.status === 'failed' && refusedField(account.reason)
    if (refused) refuse(refused)
    else form.current?.reset()
    onAdded(account)
  }
  const fail = (error: BanklinkError) => {
    isSending.current = false
    const refused = refusedFieldsOf(error)
    if (refused) refuse(refused)
    onError(error)
  }
  const { data, error, isPending } = adding
  const news =
    data && !isEdited ? newsOf(data, { words, label: labelOf(data), reason: reasonText(data.reason, reasons) }) : null
  return {
    form,
    state: isPending ? 'sending' : error ? 'failed' : news ? 'added' : 'idle',
    errors,
    news,
    failure: error && !refusedFieldsOf(error) ? failureOf(error, { words, isEdited }) : null,
    onInput(event) {
      const { name } = event.target as HTMLInputElement
      setErrors((found) => ({ ...found, [name]: undefined }))
      // The same numbers are the same intent, whatever is ticked.
      if (name === 'agreement') return
      adding.edited()
      setEdited(true)
    },
    onSubmit(event) {
      event.preventDefault()
      if (isSending.current) return
      const read = readAccountNumbers(new FormData(event.currentTarget))
      if (!read.numbers) return refuse(read.errors)
      setErrors({})
      setEdited(false)
      isSending.current = true
      adding.mutateAsync(read.numbers).then(end, fail)
    },
  }
}

function newsOf(
  account: LinkedAccount,
  { words, label, reason }: { words: AddAccountMessages; label: string; reason: string },
): AddAccountForm['news'] {
  const outcome = outcomeOf(account)
  const say = { active: words.added, pending: words.addedPending, problem: words.addedProblem }[outcome]
  return { outcome, text: say(label, reason) }
}

function failureOf(
  error: BanklinkError,
  { words, isEdited }: { words: AddAccountMessages; isEdited: boolean },
): AddAccountForm['failure'] {
  const texts = { ...words.errors, ...words.addErrors }
  const own = error.details.notice ?? (texts as Record<string, string | undefined>)[error.code]
  if (!leavesOpen(error)) return isEdited ? null : { text: own ?? texts.default, isRetry: false, error }
  // With other numbers it would not be the same again, and what was sent before may be there.
  const isRetry = error.retryable && !isEdited
  return { text: own ?? (isRetry ? texts.notAnswered : texts.notKnown), isRetry, error }
}
