import type { LinkedAccount } from '@banklink/core'
import { AccountPicker } from '@banklink/react'
import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react'
import type { Goal } from '../../server/people.ts'
import { useSpeech } from '../session/SpeechContext.ts'
import { accountName } from './accountName.ts'
import { readAmount } from './readAmount.ts'
import type { Move } from './Transfer.ts'

export interface MoveFormProps {
  goals: readonly Goal[]
  onMove: (move: Move) => void
}

/** From which account, to which goal, and how much. */
// oxlint-disable-next-line max-lines-per-function -- one form, read from top to bottom
export function MoveForm({ goals, onMove }: MoveFormProps): ReactNode {
  const { words, locale } = useSpeech()
  const id = useId()
  const picker = useRef<HTMLFieldSetElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [account, setAccount] = useState<LinkedAccount | null>(null)
  const [goal, setGoal] = useState(goals[0]?.name ?? '')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<'account' | 'amount' | null>(null)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const amount = readAmount(typed, locale)
    if (account && amount) return onMove({ from: accountName(account, words), goal, amount })
    setWrong(account ? 'amount' : 'account')
    // The first radio that can be chosen, or the group where none can.
    if (account) field.current?.focus()
    else (picker.current?.querySelector<HTMLElement>('input:enabled') ?? picker.current)?.focus()
  }
  return (
    <form className="move-form" aria-labelledby="move" noValidate onSubmit={submit}>
      <AccountPicker
        ref={picker}
        kind="own"
        label={words.move.from}
        contactHref="mailto:help@tidewell.example"
        aria-describedby={wrong === 'account' ? `${id}wrong` : undefined}
        onValueChange={(picked) => {
          setAccount(picked)
          setWrong(null)
        }}
      />
      <div className="fields">
        <label>
          {words.move.to}
          <select value={goal} onChange={({ currentTarget }) => setGoal(currentTarget.value)}>
            {goals.map(({ name }) => (
              <option key={name} lang="en">
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.move.amount}
          <span className="dollars">
            <input
              ref={field}
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              aria-invalid={wrong === 'amount'}
              aria-describedby={wrong === 'amount' ? `${id}wrong` : undefined}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value)
                setWrong(null)
              }}
            />
          </span>
        </label>
      </div>
      <p id={`${id}wrong`} className="wrong" role="alert">
        {wrong === 'account' && words.move.accountMissing}
        {wrong === 'amount' && words.move.amountWrong}
      </p>
      <button type="submit" className="main-button">
        {words.move.submit}
      </button>
    </form>
  )
}
