import { DocsContext } from '@storybook/addon-docs/blocks'
import { type ReactNode, useContext } from 'react'
import { Inline } from './Inline.tsx'

/** The stories of a component, each with what it shows, as links. */
export function StoryList(): ReactNode {
  const stories = useContext(DocsContext).componentStories()
  return (
    <ul data-docs="stories">
      {stories.map(({ id, name, parameters }) => (
        <li key={id}>
          <a href={`./?path=/story/${id}`} target="_top">
            {name}
          </a>
          {': '}
          <Inline>{parameters['docs']?.description?.story ?? ''}</Inline>
        </li>
      ))}
    </ul>
  )
}
