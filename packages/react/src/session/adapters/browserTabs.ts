import { createListenerSet } from '../createListenerSet.ts'
import type { TabNews, Tabs } from '../tabs/Tabs.ts'

const channelName = 'banklink'

/**
 * The browser's tabs, by BroadcastChannel; without one, there are no other tabs. The channel is closed while the page
 * is in the back/forward cache or about to enter it, because an open channel prevents caching.
 */
export function browserTabs(): Tabs {
  const listeners = createListenerSet<[TabNews]>()
  let listening = 0
  let channel: BroadcastChannel | null = null

  function open(): void {
    channel ??= openChannel()
    if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data)
  }
  function close(): void {
    channel?.close()
    channel = null
  }
  function hear(data: unknown): void {
    const news = toNews(data)
    if (news) listeners.call(news)
  }

  return {
    tell(news) {
      const sender = channel ?? openChannel()
      sender?.postMessage(news)
      if (sender !== channel) sender?.close()
    },
    onNews(listener) {
      const remove = listeners.add(listener)
      listening += 1
      open()
      window.addEventListener('pagehide', close)
      window.addEventListener('pageshow', open)
      return () => {
        remove()
        listening -= 1
        if (listening > 0) return
        close()
        window.removeEventListener('pagehide', close)
        window.removeEventListener('pageshow', open)
      }
    },
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return null
  }
}

const kinds: ReadonlySet<unknown> = new Set<TabNews['kind']>([
  'accountsChanged',
  'continued',
  'asked',
  'living',
  'endKept',
])

/** Other scripts of the origin, and other versions of the kit, can write to the channel too. */
function toNews(data: unknown): TabNews | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, run } = data as Partial<TabNews>
  return kinds.has(kind) && typeof run === 'string' && run.length <= 64 ? ({ kind, run } as TabNews) : null
}
