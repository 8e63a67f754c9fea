import type { TabNews, Tabs } from '../session/tabs/Tabs.ts'

/** The tabs of a browser, without a browser: each receives the others' messages a moment later. */
export interface MemoryTabs {
  /** Opens another tab. */
  open(): Tabs
  /** The messages that all tabs sent. */
  told: TabNews[]
}

export function memoryTabs(): MemoryTabs {
  const ends = new Set<{ of: Tabs; listener: (news: TabNews) => void }>()
  const told: TabNews[] = []
  return {
    told,
    open() {
      const tab: Tabs = {
        tell(news) {
          told.push(news)
          queueMicrotask(() => {
            for (const end of ends) if (end.of !== tab) end.listener(structuredClone(news))
          })
        },
        onNews(listener) {
          const end = { of: tab, listener }
          ends.add(end)
          return () => ends.delete(end)
        },
      }
      return tab
    },
  }
}

/** A browser with a single tab. */
export const noTabs: Tabs = { tell: () => {}, onNews: () => () => {} }
