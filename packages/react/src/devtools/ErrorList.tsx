import { docsSite, type ErrorDetails, errorCatalog } from '@banklink/core'
import type { ReactNode } from 'react'
import type { RecordedError } from './Recording.ts'

export interface ErrorListProps {
  /** Newest first. */
  errors: readonly RecordedError[]
  docsUrl: string | undefined
}

/** The last errors, each with what to do about it. */
export function ErrorList({ errors, docsUrl }: ErrorListProps): ReactNode {
  if (errors.length === 0) return <p>No errors.</p>
  return (
    <ul className="errors">
      {errors.map(({ id, at, where, error }) => (
        <li key={id}>
          <h3>
            <code>{error.code}</code>
          </h3>
          <p>{adviceOf(error.code) ?? error.message}</p>
          <dl>
            <dt>Where</dt>
            <dd>
              {where}, at {new Date(at).toLocaleTimeString('en-GB')}
            </dd>
            <dt>Retryable</dt>
            <dd>{error.retryable ? 'yes' : 'no'}</dd>
            {keysOf(error.details).map((name) => (
              <Detail key={name} name={name} value={error.details[name]} />
            ))}
            <dt>Docs</dt>
            <dd>
              <DocsEntry
                url={
                  docsUrl === undefined ? error.docsUrl : error.docsUrl.replace(docsSite, docsUrl.replace(/\/+$/, ''))
                }
              />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Detail({ name, value }: { name: string; value: ErrorDetails[keyof ErrorDetails] }): ReactNode {
  if (value === undefined) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{typeof value === 'object' ? value.join(', ') : value}</code>
      </dd>
    </>
  )
}

function DocsEntry({ url }: { url: string }): ReactNode {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {url.slice(url.lastIndexOf('/') + 1)}
    </a>
  )
}

/** What the catalogue says to a developer: a production bundle's errors have only their code as their message. */
function adviceOf(code: string): string | undefined {
  return Object.hasOwn(errorCatalog, code) ? errorCatalog[code as keyof typeof errorCatalog].message : undefined
}

function keysOf(details: ErrorDetails): (keyof ErrorDetails)[] {
  return Object.keys(details) as (keyof ErrorDetails)[]
}
