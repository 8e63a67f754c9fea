import type { ReactNode } from 'react'

/** The brand, and who is signed in. */
export function Header({ name }: { name: string }): ReactNode {
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
          <span className="unseen">Signed in as </span>
          {name}
        </span>
      </p>
    </header>
  )
}
