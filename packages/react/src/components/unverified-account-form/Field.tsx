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

/** A control with its label, and its hint or, in its place, its error. */
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
        'aria-describedby': error || hint ? `${id}text` : undefined,
      })}
      {error ? (
        <span id={`${id}text`} data-slot="banklink-field-error">
          {words[error]}
        </span>
      ) : (
        hint && <small id={`${id}text`}>{hint}</small>
      )}
    </div>
  )
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
