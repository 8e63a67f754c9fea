import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

/** One line of a docstring, with its code as code. */
export function Inline({ children }: { children: string }): ReactNode {
  return <Markdown options={{ forceInline: true, wrapper: 'span' }}>{children}</Markdown>
}
