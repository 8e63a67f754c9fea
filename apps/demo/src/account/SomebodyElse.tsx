import { UnverifiedAccountForm, useCapabilities } from '@banklink/react'
import type { ReactNode } from 'react'
import { useWords } from '../session/SpeechContext.ts'

/** The form for someone else's account, collapsed until it is opened, and only if the platform supports it. */
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
