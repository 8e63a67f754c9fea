import type { ReactNode } from 'react'
import { useWords } from '../session/SpeechContext.ts'

/** The brand, and who is signed in. */
export function Header({ name }: { name: string }): ReactNode {
  const words = useWords()
  return (
    <header className="top">
      <p className="wordmark">Tidewell</p>
      <p className="person">
        <span className="initials" aria-hidden="true">
          {name
            .split(' ')
            .map((word) => word[0])
            .join('')}
        </span>
        <span>
          <span className="unseen">{words.signedInAs} </span>
          {name}
        </span>
      </p>
    </header>
  )
}
