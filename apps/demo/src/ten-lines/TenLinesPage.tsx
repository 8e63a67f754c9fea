import type { ReactNode } from 'react'
import { BankAccounts } from './BankAccounts.tsx'

/** The path of the page that the ten lines make. */
export const tenLinesPath = '/ten-lines'

/** The ten lines and nothing else of the kit: what the code on the first page renders. */
export function TenLinesPage({ userId }: { userId: string }): ReactNode {
  return (
    <main className="ten-lines" lang="en">
      <p>
        <a href="/">Banklink</a>
      </p>
      <h1>Bank accounts</h1>
      <BankAccounts id={userId} />
    </main>
  )
}
