import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { DevtoolsTab } from './DevtoolsTab.ts'
import { keepView, readKeptView } from './keptView.ts'

export interface TabsProps {
  tabs: readonly ShownTab[]
}

interface ShownTab {
  id: string
  title: string
  content: ReactNode
}

/** Tabs that the arrow keys go through. Only the content of the chosen one is there. */
export function Tabs({ tabs }: TabsProps): ReactNode {
  const [wanted, want] = useState(() => readKeptView().tab)
  const chosen = tabs.find(({ id }) => id === wanted) ?? tabs[0]
  const list = useRef<HTMLDivElement>(null)
  const base = useId()

  const choose = (id: string) => {
    want(id)
    keepView({ tab: id })
  }
  const move = (event: KeyboardEvent) => {
    const to = next(event.key, { at: chosen ? tabs.indexOf(chosen) : 0, count: tabs.length })
    const tab = to === null ? undefined : tabs[to]
    if (!tab || to === null) return
    event.preventDefault()
    choose(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  if (!chosen) return null
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it take the focus */}
      <div ref={list} role="tablist" aria-label="Parts of the panel" onKeyDown={move}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === chosen.id}
            aria-controls={id === chosen.id ? `${base}-content` : undefined}
            tabIndex={id === chosen.id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard too */}
      <div role="tabpanel" id={`${base}-content`} aria-labelledby={`${base}-${chosen.id}`} tabIndex={0}>
        {chosen.content}
      </div>
    </>
  )
}

/** The tab that a key leads to; null for another key. */
function next(key: string, { at, count }: { at: number; count: number }): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** Holds what a tab of another package mounts. */
export function MountedTab({ tab }: { tab: DevtoolsTab }): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  // An app that makes its tabs anew on every render would lose what stands in their fields.
  const [{ mount }] = useState(() => tab)
  useEffect(() => (element.current ? mount(element.current) : undefined), [mount])
  return <div ref={element} className="own-tab" />
}
