import { UnverifiedAccountForm, useCapabilities } from '@banklink/react'
import type { ReactNode } from 'react'
import { useWords } from '../session/SpeechContext.ts'

/** The form for somebody else's account, out of the way until it is asked for, and only where the platform has it. */
export function SomebodyElse(): ReactNode {
  const words = useWords().banks
  const { data } = useCapabilities()
  if (!data?.addByNumbers) return null
  return (
    <details className="somebody-else">
      <summary>{words.somebodyElse}</summary>
      <UnverifiedAccountForm />
    </details>
  )
}
