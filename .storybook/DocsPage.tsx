import { Controls, Description, Primary, Subtitle, Title } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

/**
 * A component's page: what it is, its first story and its props. The other stories are not on it, because each plays
 * itself, and on one page they would take the focus from each other and from the reader.
 */
export function DocsPage(): ReactNode {
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Controls />
    </>
  )
}
