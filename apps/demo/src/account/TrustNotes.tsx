import type { ReactNode } from 'react'

/** What somebody wants to know before they sign in to their bank from here. */
export function TrustNotes(): ReactNode {
  return (
    <ul className="trust" aria-label="Linking a bank account">
      {notes.map(({ title, text, shape }) => (
        <li key={title}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={shape} />
          </svg>
          <p>
            <strong>{title}</strong> {text}
          </p>
        </li>
      ))}
    </ul>
  )
}

const notes = [
  {
    title: 'Quick to set up.',
    text: 'No account numbers to type and no paper forms. It takes about a minute.',
    shape: 'M13 3 5 13.5h6L10 21l8-10.5h-6L13 3Z',
  },
  {
    title: 'You decide what is shared.',
    text: 'You pick the account. We see its name, its type and its last digits, and never your password.',
    shape: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  },
  {
    title: 'Protected all the way.',
    text: 'We use Plaid to connect to your bank over an encrypted connection. Remove an account here whenever you like.',
    shape: 'M12 3 5 5.8v5.7c0 4.3 2.9 7.6 7 9.5 4.1-1.9 7-5.2 7-9.5V5.8L12 3ZM9 12l2.2 2.2L15.2 10',
  },
]
