import { OAuthReturn } from '@banklink/react'
import type { ReactNode } from 'react'
import { useWords } from '../session/SpeechContext.ts'
import { replacePlace } from '../session/usePath.ts'
import { Header } from './Header.tsx'

/** The path of the redirect URI in this page. */
export const returnPath = '/bank-return'

/** The OAuth return page. */
export function BankReturn({ name }: { name: string }): ReactNode {
  const words = useWords()
  return (
    <div className="page">
      <Header name={name} />
      <main>
        <h1 className="greeting">{words.banks.back}</h1>
        <section className="card return">
          <OAuthReturn onReturn={replacePlace} />
        </section>
      </main>
    </div>
  )
}
