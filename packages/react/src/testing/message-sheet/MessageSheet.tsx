import { Fragment, type ReactNode } from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'
import { en } from '../../languages/en.ts'
import { mergeMessages } from '../../messages/mergeMessages.ts'
import { captionId, type MessagePlaces } from './MessagePlace.ts'

/** Messages where a user reads them, each with its name in `messages`. */
export function MessageSheet({ places }: { places: MessagePlaces }): ReactNode {
  const messages = mergeMessages(en.messages, useBanklink().messages)
  return (
    <div data-story="sheet">
      {places(messages).map(({ names, children }) => (
        <figure key={names.join()} style={{ margin: 0, minInlineSize: 0 }}>
          <figcaption id={captionId(names)} lang="en" style={{ fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
            {names.map((name) => (
              <Fragment key={name}>
                <code>{name}</code>{' '}
              </Fragment>
            ))}
          </figcaption>
          {children}
        </figure>
      ))}
    </div>
  )
}
