import type { AccountNumbers, BanklinkError, NumberField } from '@banklink/core'
import type { AddFieldError } from './addAccountMessages.ts'
import { isRoutingNumber } from './isRoutingNumber.ts'

/** Errors by the name of the form's field. */
export type FieldErrors = { [name in FieldName]?: AddFieldError | undefined }
export type FieldName = NumberField | 'accountNumberAgain' | 'agreement'

/** Reads the form: the numbers, or their errors. Accepts numbers as they are usually pasted. */
export function readAccountNumbers(form: FormData): { numbers: AccountNumbers | null; errors: FieldErrors } {
  const text = (name: FieldName) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const digits = (name: FieldName) => pastedDigits(text(name))
  const numbers: AccountNumbers = {
    routingNumber: digits('routingNumber'),
    accountNumber: digits('accountNumber'),
    accountType: text('accountType') === 'savings' ? 'savings' : 'checking',
    ...(text('bankName') && { bankName: text('bankName') }),
  }
  const errors = findErrors(numbers, { again: digits('accountNumberAgain'), hasAgreed: form.has('agreement') })
  return { numbers: Object.keys(errors).length === 0 ? numbers : null, errors }
}

/**
 * Returns plain digits, without characters that are often pasted with a number: spaces, dashes and invisible
 * characters. Full-width digits are converted.
 */
export function pastedDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Dash}\p{Control}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u30fc]/gu, '')
}

/** The field that the platform refused, if its code names one. */
export function refusedField(platformCode: string | null | undefined): FieldErrors | null {
  return (platformCode && refusals.get(platformCode)) || null
}

/** The same for an error, which has field names itself if the backend knows them. */
export function refusedFieldsOf({ code, details }: BanklinkError): FieldErrors | null {
  const named = code === 'request.numbers_refused' ? details.fields?.filter(isField) : undefined
  if (!named?.length) return refusedField(details.platformCode)
  return Object.fromEntries(named.map((name) => [name, refusedBy[name]]))
}

function isField(name: string): name is NumberField {
  return Object.hasOwn(refusedBy, name)
}

const refusedBy: Record<NumberField, AddFieldError> = {
  routingNumber: 'routingNumberRefused',
  accountNumber: 'accountNumberRefused',
  accountType: 'accountTypeRefused',
  bankName: 'bankNameRefused',
}

function findErrors(
  { routingNumber, accountNumber }: AccountNumbers,
  { again, hasAgreed }: { again: string; hasAgreed: boolean },
): FieldErrors {
  const errors: FieldErrors = {}
  if (!routingNumber) errors.routingNumber = 'routingNumberMissing'
  else if (!isRoutingNumber(routingNumber)) errors.routingNumber = 'routingNumberInvalid'
  if (!accountNumber) errors.accountNumber = 'accountNumberMissing'
  else if (!/^\d{4,17}$/.test(accountNumber)) errors.accountNumber = 'accountNumberInvalid'
  if (!again) errors.accountNumberAgain = 'accountNumberAgainMissing'
  else if (!errors.accountNumber && again !== accountNumber) errors.accountNumberAgain = 'accountNumberDiffers'
  if (!hasAgreed) errors.agreement = 'agreementMissing'
  return errors
}

const refusals = new Map<string, FieldErrors>([
  ['routing_invalid', { routingNumber: 'routingNumberRefused' }],
  ['invalid_routing_number', { routingNumber: 'routingNumberRefused' }],
  ['invalid_bank_info', { accountNumber: 'accountNumberRefused' }],
  ['invalid_account_number', { accountNumber: 'accountNumberRefused' }],
  ['invalid_account_type', { accountType: 'accountTypeRefused' }],
])
