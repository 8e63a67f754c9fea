import type { ReactNode } from 'react'
import { repository } from '../../../../scripts/publish/owner.json'
import { Invitations, type InvitationsProps } from './Invitations.tsx'
import { TenLines } from './TenLines.tsx'

export interface SiteProps extends InvitationsProps {
  /** The live page of the brand. */
  children: ReactNode
}

/** Banklink's public page: what it is, the code, and next to them a brand's page that can be used. */
export function Site({ children, ...invitations }: SiteProps): ReactNode {
  return (
    <div className="site">
      <header className="site-top" lang="en">
        <a className="site-brand" href="/">
          <img src="/banklink.svg" alt="" width="28" height="28" />
          Banklink
        </a>
        <nav aria-label="Banklink">
          <a href="/docs/">Docs</a>
          <a href="/storybook/">Storybook</a>
          <a href={repository}>Code</a>
        </nav>
      </header>
      <main className="site-columns">
        <div className="pitch" lang="en">
          <h1>Let your customers link a bank account</h1>
          <p className="lead">
            Banklink is a React component kit for Plaid Link that also handles bank redirects, expired sign-ins and lost
            answers.
          </p>
          <Invitations {...invitations} />
          <TenLines />
        </div>
        <section className="stage" aria-label="Demo">
          <p className="stage-bar" lang="en">
            <span className="address">tidewell.example</span>
            <span>A fictional brand’s page, live</span>
          </p>
          {children}
        </section>
      </main>
    </div>
  )
}
