import { OAuthReturn } from '@banklink/react'
import type { ReactNode } from 'react'
import { useWords } from '../session/SpeechContext.ts'
import { replacePlace } from '../session/usePath.ts'
import { Header } from './Header.tsx'

/** Where banks send the person back to. It is this path of the page. */
export const returnPath = '/bank-return'

/** The page of the way back from a bank. */
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
