import { type KeyboardEvent, type ReactNode, type RefObject, useId, useImperativeHandle, useRef, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { BreakSomething } from './BreakSomething.tsx'
import { People } from './People.tsx'
import { PlatformChoice } from './PlatformChoice.tsx'
import { PlatformRows } from './PlatformRows.tsx'
import { usePlatform } from './usePlatform.ts'

/** What the drawer can be opened at. */
export type BackstageSection = 'break' | 'platform'

export interface BackstageHandle {
  open: (section: BackstageSection) => void
}

export interface BackstageProps {
  ref: RefObject<BackstageHandle | null>
  signedIn: SignedIn
  /** After an account changed at its bank. */
  onMoved: () => void
  /** After a fault was set that the next list meets. */
  onListFault: () => void
}

/** The bar of the developer tools, and a drawer: faults, the platform and its state, and the customer. */
export function Backstage({ ref, ...props }: BackstageProps): ReactNode {
  const drawer = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const titleId = useId()
  const { person, platform } = props.signedIn
  const seen = usePlatform(`${platform.id}/${person.id}`, isOpen)

  const open = () => {
    // Over the whole of a small screen nothing behind it can be used; beside the page on a large one it can.
    if (!drawer.current?.open) {
      if (window.matchMedia('(width < 64rem)').matches) drawer.current?.showModal()
      else drawer.current?.show()
    }
    setOpen(true)
  }
  useImperativeHandle(ref, () => ({
    open(section) {
      open()
      drawer.current?.querySelector<HTMLElement>(`#${section}`)?.focus()
    },
  }))
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') drawer.current?.close()
  }
  return (
    <>
      <aside className="bar" lang="en" aria-label="Developer tools">
        <button type="button" className="backstage-button" aria-expanded={isOpen} aria-haspopup="dialog" onClick={open}>
          Behind the scenes
        </button>
      </aside>
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
        <BreakSomething key={`break ${platform.id}`} {...props} seen={seen.data} />
        <PlatformChoice key={`choice ${platform.id}`} signedIn={props.signedIn} />
        <PlatformRows groups={seen.data?.groups} />
        <People key={person.id} signedIn={props.signedIn} />
      </dialog>
    </>
  )
}
