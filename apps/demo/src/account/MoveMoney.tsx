import { useTransferAccounts } from '@banklink/react'
import { type ReactNode, useState } from 'react'
import type { Goal } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import { MoveForm } from './MoveForm.tsx'
import type { Move } from './Transfer.ts'
import { useFormats } from './useFormats.ts'

export interface MoveMoneyProps {
  goals: readonly Goal[]
  onMoved: (move: Move) => void
}

/** The transfer from a bank to a goal, collapsed until it is opened. */
export function MoveMoney({ goals, onMoved }: MoveMoneyProps): ReactNode {
  const words = useWords().move
  const [isOpen, setOpen] = useState(false)
  const [moved, setMoved] = useState<Move | null>(null)
  const { data } = useTransferAccounts({ kind: 'own' })
  // Linking an account comes first.
  const leadsOn = !isOpen && data?.available.length
  return (
    <section className="card move" aria-labelledby="move">
      <div className="move-top">
        <div>
          <h2 id="move">{words.title}</h2>
          <p className="fine">{words.lead}</p>
        </div>
        <button
          type="button"
          className={leadsOn ? 'main-button' : 'plain-button'}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
            setMoved(null)
          }}
        >
          {isOpen ? words.close : words.open}
        </button>
      </div>
      {isOpen && !moved && (
        <MoveForm
          goals={goals}
          onMove={(move) => {
            setMoved(move)
            onMoved(move)
          }}
        />
      )}
      {isOpen && moved && <Moved move={moved} onMore={() => setMoved(null)} />}
    </section>
  )
}

function Moved({ move, onMore }: { move: Move; onMore: () => void }): ReactNode {
  const words = useWords().move
  const { money } = useFormats()
  const { amount, from, goal } = move
  return (
    <div className="moved" role="group" aria-labelledby="moved" tabIndex={-1} ref={focusOnce}>
      <h3 id="moved">{words.done}</h3>
      <p>{words.doneText({ amount: money(amount), from, to: goal })}</p>
      <p className="fine">{words.madeUp}</p>
      <button type="button" className="plain-button" onClick={onMore}>
        {words.more}
      </button>
    </div>
  )
}

/** The button that had the focus is gone with its form. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}
