import type { ReactNode } from 'react'

export interface InvitationsProps {
  /** Undefined while the brand's page is loading. */
  onLink: (() => void) | undefined
  onBreak: (() => void) | undefined
  onSwitch: (() => void) | undefined
}

/** What a visitor can try at once. */
export function Invitations({ onLink, onBreak, onSwitch }: InvitationsProps): ReactNode {
  return (
    <div className="invitations">
      <button type="button" className="invitation primary" disabled={!onLink} onClick={onLink}>
        Link an account
      </button>
      <button type="button" className="invitation" disabled={!onBreak} onClick={onBreak}>
        Break something
      </button>
      <button type="button" className="invitation" disabled={!onSwitch} onClick={onSwitch}>
        Switch the platform
      </button>
      <p>
        At First Platypus Bank, sign in with <code>user_good</code> and <code>pass_good</code>. No bank and no money are
        real.
      </p>
    </div>
  )
}
