import { Canvas, Controls, Description, Source, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

/**
 * A component's page: what it is, its example alive with the code to paste, its props and what can be selected. The other
 * stories are in the sidebar, because each plays itself, and on one page they would take the focus from each other.
 */
export function DocsPage(): ReactNode {
  const { example, selector } = useTags()
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Canvas sourceState="none" />
      {example && <Source code={example} language="tsx" />}
      <h2>Props</h2>
      <Controls />
      {selector && (
        <>
          <h2>Selectors</h2>
          <Source code={selector} language="text" />
        </>
      )}
    </>
  )
}

/** What a component's docstring says in tags. */
function useTags(): Record<string, string> {
  const { preparedMeta } = useOf('meta', ['meta'])
  const { __docgenInfo: docs } = (preparedMeta.component ?? {}) as { __docgenInfo?: { tags?: Record<string, string> } }
  return docs?.tags ?? {}
}
