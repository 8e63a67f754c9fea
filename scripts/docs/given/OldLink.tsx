/** What the reader's app had before: a component with `usePlaidLink`. */
import type { ReactNode } from 'react'

export default function OldLink(): ReactNode {
  return null
}
