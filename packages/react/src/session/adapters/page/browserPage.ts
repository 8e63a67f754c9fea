import type { HostPage } from './HostPage.ts'
import { claimPage, releasePage } from './openLink.ts'
import { pageVisibility } from './pageVisibility.ts'
import { type ScrollWatch, watchScroll } from './watchScroll.ts'

const runKey = 'banklink.run'

/** The real page: scroll and focus are after Link as they were before, whatever Link's script did to them. */
export function browserPage(): HostPage {
  let focused: HTMLElement | null = null
  let watch: ScrollWatch | null = null
  let lastRun: string | null = null
  const holder = {}
  return {
    ...pageVisibility,
    opening() {
      if (!claimPage(holder)) return false
      focused = document.activeElement as HTMLElement | null
      watch?.close()
      watch = watchScroll()
      return true
    },
    closed() {
      releasePage(holder)
      watch?.close()
      watch = null
      const active = document.activeElement
      // Only what Link left behind is moved: a host that took the focus meanwhile keeps it.
      if (focused?.isConnected && (!active || active === document.body || active.tagName === 'IFRAME')) {
        focused.focus({ preventScroll: true })
      }
      focused = null
    },
    onRestored(listener) {
      const heard = (event: PageTransitionEvent) => event.persisted && listener()
      window.addEventListener('pageshow', heard)
      return () => window.removeEventListener('pageshow', heard)
    },
    isFramed: () => window.self !== window.top,
    address: () => location.href,
    replaceAddress: (address) => history.replaceState(history.state, '', address),
    leaveFor: (address) => location.replace(address),
    lastRun() {
      try {
        return lastRun ?? sessionStorage.getItem(runKey)
      } catch {
        return lastRun
      }
    },
    rememberRun(id) {
      lastRun = id
      try {
        sessionStorage.setItem(runKey, id)
      } catch {
        // A browser that keeps nothing: the newest run is taken after a return.
      }
    },
  }
}
