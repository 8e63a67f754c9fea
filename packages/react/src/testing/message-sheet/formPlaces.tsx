import type { ReactNode } from 'react'
import {
  type AddAccountMessages,
  type AddFieldError,
  addAccountMessages,
} from '../../components/unverified-account-form/addAccountMessages.ts'
import { Field } from '../../components/unverified-account-form/Field.tsx'
import type { FieldName } from '../../components/unverified-account-form/readAccountNumbers.ts'
import { UnverifiedAccountForm } from '../../components/unverified-account-form/UnverifiedAccountForm.tsx'
import type { Messages } from '../../messages/Messages.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { MessagePlace } from './MessagePlace.ts'

const form = [
  'addTitle',
  'addText',
  'routingNumber',
  'routingNumberHint',
  'accountNumber',
  'accountNumberAgain',
  'accountType',
  'accountTypes.checking',
  'accountTypes.savings',
  'bankName',
  'addAgree',
  'addAccount',
]

/** The form for someone else's account, each of its errors, and the page that a bank returns to. */
export function formPlaces(messages: Messages): MessagePlace[] {
  const { addErrors, fieldErrors, failureReasons } = messages
  return [
    { names: form, children: <UnverifiedAccountForm /> },
    { names: ['adding'], children: <Button>{messages.adding}</Button> },
    ...Object.keys(fieldErrors).map((error) => ({
      names: [`fieldErrors.${error}`],
      children: <FailedField error={error as AddFieldError} />,
    })),
    ...Object.entries(addErrors).map(([name, text]) => alert(`addErrors.${name}`, text)),
    alert('addUnavailable', messages.addUnavailable, messages.retry),
    news('added', messages.added('Their Bank ••0655')),
    news('addedPending', messages.addedPending('Their Bank ••0655')),
    news('addedProblem', messages.addedProblem('Their Bank ••0655', failureReasons['invalid_account_type'] ?? '')),
    returned('returnResuming', messages),
    returned('returnNone', messages),
    returned('returnLeft', messages),
    returned('returnLeftUpdate', messages),
  ]
}

function alert(name: string, text: string, button?: string): MessagePlace {
  return {
    names: [name],
    children: (
      <div data-slot="banklink-add-account-error">
        {text} {button && <Button>{button}</Button>}
      </div>
    ),
  }
}

function news(name: string, text: string): MessagePlace {
  return { names: [name], children: <div data-slot="banklink-add-account-status">{text}</div> }
}

type ReturnName = 'returnResuming' | 'returnNone' | 'returnLeft' | 'returnLeftUpdate'

function returned(name: ReturnName, messages: Messages): MessagePlace {
  return {
    names: [name, 'returnBack'],
    children: (
      <div data-slot="banklink-oauth-return">
        <div data-slot="banklink-link-status">
          <div data-slot="banklink-link-news">{messages[name]}</div>
        </div>
        {name !== 'returnResuming' && (
          <div data-slot="banklink-oauth-return-actions">
            {name !== 'returnNone' && <button type="button">{messages.retry}</button>}
            <a href="/">{messages.returnBack}</a>
          </div>
        )}
      </div>
    ),
  }
}

function Button({ children }: { children: ReactNode }): ReactNode {
  return (
    <button type="button" data-slot="banklink-add-account-button">
      {children}
    </button>
  )
}

function FailedField({ error }: { error: AddFieldError }): ReactNode {
  const words = useMessages(addAccountMessages)
  const name = fieldOf(error)
  return (
    <div data-slot="banklink-add-account">
      <Field name={name} label={labelOf(name, words)} errors={{ [name]: error }} words={words.fieldErrors}>
        {(control) => <input {...control} type={name === 'agreement' ? 'checkbox' : 'text'} />}
      </Field>
    </div>
  )
}

function fieldOf(error: AddFieldError): FieldName {
  if (error === 'accountNumberDiffers' || error === 'accountNumberAgainMissing') return 'accountNumberAgain'
  return error.replace(/(Missing|Invalid|Refused)$/, '') as FieldName
}

function labelOf(name: FieldName, words: AddAccountMessages): string {
  return name === 'agreement' ? words.addAgree : words[name]
}
