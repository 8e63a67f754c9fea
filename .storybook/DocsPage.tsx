import { ArgTypes, Canvas, Controls, Description, Source, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import type { StrictArgTypes } from 'storybook/internal/types'
import { Anatomy } from './Anatomy.tsx'
import { accessibility } from './accessibility.ts'
import { anatomyOf } from './anatomyOf.ts'
import { systemScheme } from './dressPage.ts'
import { StoryList } from './StoryList.tsx'

/** What every part takes: its look, not its work. */
const ofLook = ['className', 'classNames', 'style', 'render', 'ref']

/**
 * A component's page: it alive, its example, parts, states, props, styling and accessibility, from its docstring and its
 * stories. The other stories are links, because each plays itself, and on one page they would take the focus from each
 * other.
 */
export function DocsPage(): ReactNode {
  const { name, tags, argTypes } = useDocs()
  const props = Object.keys(argTypes)
  const styling = props.filter((prop) => ofLook.includes(prop))
  const facts = accessibility[name]
  const parts = anatomyOf(tags['selector'] ?? '')
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Canvas sourceState="none" />
      {tags['example'] && (
        <>
          <h2>Example</h2>
          <Source code={tags['example']} language="tsx" dark={systemScheme() === 'dark'} />
        </>
      )}
      {parts.length > 0 && (
        <>
          <h2>Anatomy</h2>
          <Anatomy parts={parts} />
        </>
      )}
      <h2>States</h2>
      <StoryList />
      <h2>Props</h2>
      <Props argTypes={argTypes} names={props.filter((prop) => !ofLook.includes(prop))} />
      <h2>Styling</h2>
      <p>
        Set tokens such as <code>--banklink-accent</code> in your stylesheet, or select the parts above. Rules of the
        kit are in <code>@layer banklink</code>, so yours win.{' '}
        <a href="./?path=/docs/theming--docs" target="_top">
          Theming
        </a>{' '}
        has every way.
      </p>
      {styling.length > 0 && <Props argTypes={argTypes} names={styling} />}
      <h2>Accessibility</h2>
      {facts && (
        <ul>
          <li>
            <strong>Keyboard:</strong> {facts.keyboard}
          </li>
          <li>
            <strong>Announced:</strong> {facts.announced}
          </li>
          <li>
            <strong>Focus:</strong> {facts.focus}
          </li>
        </ul>
      )}
      <p>
        Each story is checked by axe, with the results under <em>Accessibility</em>, and by a test that uses it, under{' '}
        <em>Interactions</em>. Every target is 44 pixels high on a phone.
      </p>
    </>
  )
}

/** The props with their controls, or without that column where none has one. */
function Props({ argTypes, names }: { argTypes: StrictArgTypes; names: readonly string[] }): ReactNode {
  const Table = names.some((name) => argTypes[name]?.control) ? Controls : ArgTypes
  return <Table sort="requiredFirst" include={[...names]} />
}

/** A component's name, what its docstring says in tags, and its props. */
function useDocs(): { name: string; tags: Record<string, string>; argTypes: StrictArgTypes } {
  const { preparedMeta } = useOf('meta', ['meta'])
  const { __docgenInfo: docs } = (preparedMeta.component ?? {}) as {
    __docgenInfo?: { tags?: Record<string, string> }
  }
  const name = preparedMeta.title.split('/').at(-1) ?? ''
  return { name, tags: docs?.tags ?? {}, argTypes: preparedMeta.argTypes }
}
