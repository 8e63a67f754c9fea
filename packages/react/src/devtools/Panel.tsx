'use client'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { LinkSession } from '../session/LinkSession.ts'
import type { BanklinkDevtoolsProps } from './BanklinkDevtools.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Recorder } from './createRecorder.ts'
import { ErrorList } from './ErrorList.tsx'
import { keepView, readKeptView } from './keptView.ts'
import { SessionFacts } from './SessionFacts.tsx'
import { ShadowHost } from './ShadowHost.tsx'
import { supportText } from './supportText.ts'
import { MountedTab, Tabs } from './Tabs.tsx'
import { Timeline } from './Timeline.tsx'
import { useInspection } from './useInspection.ts'

export interface PanelProps extends BanklinkDevtoolsProps {
  session: LinkSession
  recorder: Recorder
}

/** The button in the corner, and the panel that it opens. */
export function Panel({ position = 'bottom-end', defaultOpen = false, ...props }: PanelProps): ReactNode {
  const [isOpen, setOpen] = useState(() => readKeptView().isOpen ?? defaultOpen)
  // A panel that is open at first leaves the focus where the page has it.
  const [takesFocus, setTakesFocus] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const show = (isShown: boolean) => {
    setOpen(isShown)
    keepView({ isOpen: isShown })
  }
  const close = () => {
    show(false)
    button.current?.focus()
  }
  return (
    <ShadowHost>
      <aside aria-label="Banklink devtools" data-position={position}>
        <button
          ref={button}
          type="button"
          className="opener"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            setTakesFocus(true)
            show(!isOpen)
          }}
        >
          Banklink devtools
        </button>
        {isOpen && <OpenPanel {...props} id={id} takesFocus={takesFocus} onClose={close} />}
      </aside>
    </ShadowHost>
  )
}

interface OpenPanelProps extends Omit<PanelProps, 'position' | 'defaultOpen'> {
  id: string
  takesFocus: boolean
  onClose: () => void
}

function OpenPanel({ session, recorder, tabs = [], docsUrl, id, takesFocus, onClose }: OpenPanelProps): ReactNode {
  const recording = useSyncExternalStore(recorder.subscribe, recorder.getRecording, recorder.getRecording)
  const inspection = useInspection(session)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  }, [takesFocus])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // A dialog of the page around stays open.
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dialog beside the page has no Escape of its own
    <div ref={panel} id={id} role="dialog" aria-label="Banklink devtools" className="panel" onKeyDown={closeOnEscape}>
      <header>
        <h2>Banklink</h2>
        <code>{inspection?.status ?? session.getState().status}</code>
        <CopyButton label="Copy for a support ticket" text={() => supportText(recording, inspection)} />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <Tabs
        tabs={[
          {
            id: 'timeline',
            title: 'Timeline',
            content: <Timeline runs={recording.runs} onClear={recorder.clear} />,
          },
          {
            id: 'session',
            title: 'Session',
            content: <SessionFacts inspection={inspection} run={recording.runs.at(-1)} />,
          },
          {
            id: 'errors',
            title: recording.errors.length > 0 ? `Errors (${recording.errors.length})` : 'Errors',
            content: <ErrorList errors={recording.errors} docsUrl={docsUrl} />,
          },
          ...tabs.map((tab) => ({
            id: `own-${tab.id}`,
            title: tab.title,
            content: <MountedTab key={tab.id} tab={tab} />,
          })),
        ]}
      />
    </div>
  )
}
