import { Canvas, Controls, Description, Source, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
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
  const { name, tags, props } = useDocs()
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
      {parts.length > 0 && <Anatomy parts={parts} />}
      <h2>States</h2>
      <StoryList />
      <h2>Props</h2>
      <Controls sort="requiredFirst" exclude={ofLook} />
      <h2>Styling</h2>
      <p>
        Set tokens such as <code>--banklink-accent</code> in your stylesheet, or select the parts above. Rules of the
        kit are in <code>@layer banklink</code>, so yours win.{' '}
        <a href="./?path=/docs/theming--docs" target="_top">
          Theming
        </a>{' '}
        has every way.
      </p>
      {props.some((prop) => ofLook.includes(prop)) && <Controls include={ofLook} />}
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

function Anatomy({ parts }: { parts: ReturnType<typeof anatomyOf> }): ReactNode {
  return (
    <>
      <h2>Anatomy</h2>
      <table>
        <thead>
          <tr>
            <th>Part</th>
            <th>States</th>
            <th>What it is</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ slot, states, text }) => (
            <tr key={slot}>
              <td>
                <code>{slot}</code>
              </td>
              <td>{states.join(', ')}</td>
              <td>{text || 'the component itself'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A component's name, what its docstring says in tags, and the names of its props. */
function useDocs(): { name: string; tags: Record<string, string>; props: string[] } {
  const { preparedMeta } = useOf('meta', ['meta'])
  const { __docgenInfo: docs } = (preparedMeta.component ?? {}) as {
    __docgenInfo?: { tags?: Record<string, string>; props?: object }
  }
  const name = preparedMeta.title.split('/').at(-1) ?? ''
  return { name, tags: docs?.tags ?? {}, props: Object.keys(docs?.props ?? {}) }
}
