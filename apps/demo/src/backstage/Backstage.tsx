import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { Controls } from './Controls.tsx'
import { PlatformChoice } from './PlatformChoice.tsx'
import { PlatformRows } from './PlatformRows.tsx'
import { usePlatform } from './usePlatform.ts'

export interface BackstageProps {
  signedIn: SignedIn
  /** After an account changed at its bank. */
  onMoved: () => void
}

/**
 * A drawer that shows the platform's state for the page, and switches the customer. The developer panel has the rest.
 */
export function Backstage(props: BackstageProps): ReactNode {
  const drawer = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const titleId = useId()
  const { person, platform } = props.signedIn
  const seen = usePlatform(`${platform.id}/${person.id}`, isOpen)

  const open = () => {
    // Over the whole of a small screen nothing behind it can be used; beside the page on a large one it can.
    if (window.matchMedia('(width < 60rem)').matches) drawer.current?.showModal()
    else drawer.current?.show()
    setOpen(true)
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') drawer.current?.close()
  }
  return (
    <>
      <div className="bar" lang="en">
        <button type="button" className="backstage-button" aria-expanded={isOpen} aria-haspopup="dialog" onClick={open}>
          Behind the scenes
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dialog beside the page has no Escape of its own */}
      <dialog
        ref={drawer}
        lang="en"
        className="backstage"
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
        onKeyDown={closeOnEscape}
      >
        <div className="backstage-top">
          <h2 id={titleId}>Behind the scenes</h2>
          <button type="button" className="plain" onClick={() => drawer.current?.close()}>
            Close
          </button>
        </div>
        <PlatformChoice key={platform.id} signedIn={props.signedIn} />
        <PlatformRows groups={seen.data?.groups} />
        <Controls {...props} seen={seen.data} />
      </dialog>
    </>
  )
}
