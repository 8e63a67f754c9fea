import { Fragment, type ReactNode } from 'react'
import type { AnatomyAttribute, AnatomyPart } from './anatomyOf.ts'
import { Inline } from './Inline.tsx'

/** A component's parts and what styles can select on. Without any attribute there is no column for them. */
export function Anatomy({ parts }: { parts: AnatomyPart[] }): ReactNode {
  const hasAttributes = parts.some(({ attributes }) => attributes.length > 0)
  return (
    <table data-docs="anatomy">
      <thead>
        <tr>
          <th>Part</th>
          <th>What it is</th>
          {hasAttributes && <th>Attributes</th>}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ slot, text, attributes }) => (
          <tr key={slot}>
            <td>
              <code>{slot}</code>
            </td>
            <td>
              <Inline>{text}</Inline>
            </td>
            {hasAttributes && (
              <td>{attributes.length > 0 ? attributes.map((each) => <Attribute key={each.name} {...each} />) : '–'}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Attribute({ name, values, text }: AnatomyAttribute): ReactNode {
  return (
    <div>
      <code>{name}</code>
      {values.map((value, at) => (
        <Fragment key={value}>
          {at === 0 ? ': ' : ', '}
          {value}
        </Fragment>
      ))}
      {text && (
        <>
          {values.length > 0 ? '; ' : ': '}
          <Inline>{text}</Inline>
        </>
      )}
    </div>
  )
}
