'use client'
import type { BanklinkError, LinkedAccount, NumberField } from '@banklink/core'
import { type ForwardedRef, type ForwardRefExoticComponent, type ReactNode, type RefAttributes, useId } from 'react'
import { useCapabilities } from '../../hooks/useCapabilities.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import { SupportId } from '../support-id/SupportId.tsx'
import { type AddAccountMessages, addAccountMessages } from './addAccountMessages.ts'
import { Field, NumberInput } from './Field.tsx'
import { type AddAccountForm, useAddAccountForm } from './useAddAccountForm.ts'

/** State of the form: errors by field name, never the typed values. */
export interface UnverifiedAccountFormState extends Pick<AddAccountForm, 'errors' | 'news' | 'failure'> {
  status: AddAccountForm['state']
  /** The fields that the platform requires. */
  fields: readonly NumberField[]
}

export interface UnverifiedAccountFormProps
  extends Omit<PartProps<'form', UnverifiedAccountFormState>, 'children' | 'onError' | 'onSubmit'> {
  /** Classes of the inner parts; the form has `className`. */
  classNames?: ClassNames<'title' | 'text' | 'button' | 'status' | 'error', UnverifiedAccountFormState> | undefined
  /**
   * A function that renders custom content of the form. Its controls are read by name: `routingNumber`,
   * `accountNumber`, `accountNumberAgain`, `accountType`, `bankName`, and the checkbox `agreement`.
   */
  children?: ((state: UnverifiedAccountFormState) => ReactNode) | undefined
  /** Called after the platform added the account. It may still need verification: see the account's `status`. */
  onAdded?: ((account: LinkedAccount) => void) | undefined
  onError?: ((error: BanklinkError) => void) | undefined
}

/**
 * Adds someone else's account by its numbers, without Link, and explains that this is permanent. Renders nothing if the
 * platform doesn't support it. The numbers are read on submit and cleared after the account is added; they are in no
 * state, cache or message.
 *
 * @example
 * <UnverifiedAccountForm onAdded={(account) => console.log(account.mask)} />
 * @selector [data-slot="banklink-add-account"][data-state="idle|sending|failed|added"] the form
 * @selector [data-slot="banklink-add-account-title"] its title
 * @selector [data-slot="banklink-add-account-text"] the explanation
 * @selector [data-slot="banklink-field"][data-state="invalid"] a field with its label
 * @selector [data-slot="banklink-field-error"] the field's error message
 * @selector [data-slot="banklink-add-account-button"] the button
 * @selector [data-slot="banklink-add-account-status"] the result
 * @selector [data-slot="banklink-add-account-error"] the error message
 * @selector [data-slot="banklink-add-account-unavailable"] replaces it if the platform's capabilities can't be read
 */
export const UnverifiedAccountForm: ForwardRefExoticComponent<
  UnverifiedAccountFormProps & RefAttributes<HTMLFormElement>
> = perOwner<HTMLFormElement, UnverifiedAccountFormProps>(FormOfOwner)

function FormOfOwner(all: UnverifiedAccountFormProps & { forwardedRef: ForwardedRef<HTMLFormElement> }): ReactNode {
  const { onAdded, onError, classNames = {}, children, forwardedRef, ...props } = all
  const capabilities = useCapabilities()
  const fields = capabilities.data?.addByNumbers
  const words = useMessages(addAccountMessages)
  const titleId = useId()
  const { form, state, errors, news, failure, onInput, onSubmit } = useAddAccountForm({
    words,
    onAdded: (account) => onAdded?.(account),
    onError: (error) => onError?.(error),
  })
  if (!capabilities.data && capabilities.error)
    return <Unavailable words={words} error={capabilities.error} retry={() => void capabilities.refetch()} />
  if (!fields) return null
  const whole: UnverifiedAccountFormState = { status: state, fields, errors, news, failure }
  return (
    <PartWithRef
      as="form"
      state={whole}
      // Sent by a page whose script is not there yet, the numbers must not be in its address.
      props={{ ...props, method: 'post', noValidate: true, autoComplete: 'off' }}
      forwardedRef={forwardedRef}
      innerRef={form}
      aria-labelledby={children ? undefined : titleId}
      data-slot="banklink-add-account"
      data-state={state}
      onInput={onInput}
      onSubmit={onSubmit}
    >
      {children ? (
        <CustomContent render={children} state={whole} actions={null} />
      ) : (
        <Inside state={whole} words={words} titleId={titleId} classNames={classNames} />
      )}
    </PartWithRef>
  )
}

/** Shown if the platform's fields can't be loaded, with a retry button. */
function Unavailable(props: { words: AddAccountMessages; error: BanklinkError; retry: () => void }): ReactNode {
  const { words, error, retry } = props
  return (
    <div role="alert" data-slot="banklink-add-account-unavailable">
      <p>{words.addUnavailable}</p>
      <SupportId error={error} words={words} />
      <button type="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  )
}

interface InsideProps {
  classNames: NonNullable<UnverifiedAccountFormProps['classNames']>
  state: UnverifiedAccountFormState
  words: AddAccountMessages
  titleId: string
}

function Inside({ state, words, titleId, classNames }: InsideProps): ReactNode {
  const { status, fields, errors, news, failure } = state
  const isSending = status === 'sending'
  const field = { errors, words: words.fieldErrors }
  const number = { ...field, isReadOnly: isSending }
  return (
    <>
      <Part as="h2" state={state} className={classNames.title} id={titleId} data-slot="banklink-add-account-title">
        {words.addTitle}
      </Part>
      <Part as="p" state={state} className={classNames.text} data-slot="banklink-add-account-text">
        {words.addText}
      </Part>
      <NumberInput name="routingNumber" label={words.routingNumber} hint={words.routingNumberHint} {...number} />
      <NumberInput name="accountNumber" label={words.accountNumber} {...number} />
      <NumberInput name="accountNumberAgain" label={words.accountNumberAgain} {...number} />
      {fields.includes('accountType') && (
        <Field name="accountType" label={words.accountType} {...field}>
          {(control) => (
            <select {...control}>
              <option value="checking">{words.accountTypes.checking}</option>
              <option value="savings">{words.accountTypes.savings}</option>
            </select>
          )}
        </Field>
      )}
      {fields.includes('bankName') && (
        <Field name="bankName" label={words.bankName} {...field}>
          {(control) => <input {...control} type="text" maxLength={128} readOnly={isSending} />}
        </Field>
      )}
      <Field name="agreement" label={words.addAgree} {...field}>
        {(control) => <input {...control} type="checkbox" required />}
      </Field>
      <Part
        as="button"
        state={state}
        className={classNames.button}
        type="submit"
        data-slot="banklink-add-account-button"
        aria-disabled={isSending || undefined}
        aria-busy={isSending || undefined}
      >
        {isSending ? words.adding : failure?.isRetry ? words.retry : words.addAccount}
      </Part>
      <Part
        as="div"
        state={state}
        className={classNames.status}
        role="status"
        data-slot="banklink-add-account-status"
        data-outcome={news?.outcome}
      >
        {news?.text}
      </Part>
      <Part as="div" state={state} className={classNames.error} role="alert" data-slot="banklink-add-account-error">
        {failure && (
          <>
            {failure.text}
            <SupportId error={failure.error} words={words} />
          </>
        )}
      </Part>
    </>
  )
}
