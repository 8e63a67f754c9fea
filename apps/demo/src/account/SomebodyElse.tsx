import { UnverifiedAccountForm, useCapabilities } from '@banklink/react'
import type { ReactNode } from 'react'

/** The form for somebody else's account, out of the way until it is asked for, and only where the platform has it. */
export function SomebodyElse(): ReactNode {
  const { data } = useCapabilities()
  if (!data?.addByNumbers) return null
  return (
    <details className="somebody-else">
      <summary>Pay somebody else</summary>
      <UnverifiedAccountForm />
    </details>
  )
}
