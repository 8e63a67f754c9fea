'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react'
import { useCapabilities } from '../hooks/useCapabilities.ts'
import { addAccountMessages } from '../messages/addAccountMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useBanklink } from '../provider/BanklinkContext.ts'
import { Field, NumberInput } from './Field.tsx'
import { useAddAccountForm } from './useAddAccountForm.ts'

export interface UnverifiedAccountFormProps
  extends Omit<ComponentPropsWithoutRef<'form'>, 'children' | 'onSubmit' | 'onError'> {
  /** The platform added it. It may still have to be looked at: see the account's `status`. */
  onAdded?: (account: LinkedAccount) => void
  onError?: (error: BanklinkError) => void
}

/**
 * Adds somebody else's account by its numbers, without Link, and says that this is for good. Nothing where the
 * platform cannot do that. The numbers are read when the form is sent, and are in the page no more once the account is
 * added; they are in no state, no cache and no message.
 *
 * @example
 * <UnverifiedAccountForm onAdded={(account) => console.log(account.mask)} />
 * @selector [data-slot="banklink-add-account"][data-state="idle|sending|failed|added"]
 */
export function UnverifiedAccountForm(props: UnverifiedAccountFormProps): ReactNode {
  // What was typed goes with the owner who typed it.
  const { ownerKey } = useBanklink()
  return <OwnForm key={ownerKey} {...props} />
}

function OwnForm(props: UnverifiedAccountFormProps): ReactNode {
  const { onAdded, onError, ...rest } = props
  const fields = useCapabilities().data?.addByNumbers
  const words = useMessages(addAccountMessages)
  const titleId = useId()
  const { form, state, errors, news, failure, onInput, onSubmit } = useAddAccountForm({
    words,
    onAdded: (account) => onAdded?.(account),
    onError: (error) => onError?.(error),
  })
  if (!fields) return null
  const isSending = state === 'sending'
  const texts = words.fieldErrors
  const field = { errors, words: texts, isReadOnly: isSending }
  return (
    <form
      aria-labelledby={titleId}
      {...rest}
      ref={form}
      data-slot="banklink-add-account"
      data-state={state}
      // Sent by a page whose script is not there yet, the numbers must not be in its address.
      method="post"
      noValidate
      autoComplete="off"
      onInput={onInput}
      onSubmit={onSubmit}
    >
      <h2 id={titleId}>{words.addTitle}</h2>
      <p>{words.addText}</p>
      <NumberInput name="routingNumber" label={words.routingNumber} hint={words.routingNumberHint} {...field} />
      <NumberInput name="accountNumber" label={words.accountNumber} {...field} />
      <NumberInput name="accountNumberAgain" label={words.accountNumberAgain} {...field} />
      {fields.includes('accountType') && (
        <Field name="accountType" label={words.accountType} errors={errors} words={texts}>
          {(control) => (
            <select {...control}>
              <option value="checking">{words.accountTypes.checking}</option>
              <option value="savings">{words.accountTypes.savings}</option>
            </select>
          )}
        </Field>
      )}
      {fields.includes('bankName') && (
        <Field name="bankName" label={words.bankName} errors={errors} words={texts}>
          {(control) => <input {...control} type="text" maxLength={128} readOnly={isSending} />}
        </Field>
      )}
      <Field name="agreement" label={words.addAgree} errors={errors} words={texts}>
        {(control) => <input {...control} type="checkbox" required />}
      </Field>
      <button
        type="submit"
        data-slot="banklink-add-account-button"
        aria-disabled={isSending || undefined}
        aria-busy={isSending || undefined}
      >
        {isSending ? words.adding : failure?.isRetry ? words.retry : words.addAccount}
      </button>
      <div role="status" data-slot="banklink-add-account-status" data-outcome={news?.outcome}>
        {news?.text}
      </div>
      <div role="alert" data-slot="banklink-add-account-error">
        {failure?.text}
      </div>
    </form>
  )
}
