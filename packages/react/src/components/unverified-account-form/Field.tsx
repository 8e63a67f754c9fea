'use client'
import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react'
import type { FieldErrors, FieldName } from './readAccountNumbers.ts'

export interface FieldProps {
  name: FieldName
  label: string
  hint?: string | undefined
  errors: FieldErrors
  words: Record<string, string>
  /** Renders the control with the attributes that connect it to its label and texts. */
  children: (control: ControlProps) => ReactNode
}

export type ControlProps = Pick<
  ComponentPropsWithoutRef<'input'>,
  'id' | 'name' | 'autoComplete' | 'aria-invalid' | 'aria-describedby'
>

/** A control with its label, its hint and its errors. */
export function Field({ name, label, hint, errors, words, children }: FieldProps): ReactNode {
  const id = useId()
  const error = errors[name]
  return (
    <div data-slot="banklink-field" data-state={error ? 'invalid' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        autoComplete: 'off',
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy(id, { hint, error }),
      })}
      {hint && <small id={`${id}hint`}>{hint}</small>}
      {error && (
        <span id={`${id}error`} data-slot="banklink-field-error">
          {words[error]}
        </span>
      )}
    </div>
  )
}

function describedBy(id: string, texts: { hint: string | undefined; error: string | undefined }): string | undefined {
  const ids = Object.entries(texts).flatMap(([name, text]) => (text ? [id + name] : []))
  return ids.length > 0 ? ids.join(' ') : undefined
}

export interface NumberInputProps extends Omit<FieldProps, 'children'> {
  isReadOnly: boolean
}

/** An input for digits that supports pasting and disables autofill. */
export function NumberInput({ isReadOnly, ...field }: NumberInputProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} type="text" inputMode="numeric" spellCheck={false} readOnly={isReadOnly} required />
      )}
    </Field>
  )
}
