import type { HostPage } from './HostPage.ts'
import { pageVisibility } from './pageVisibility.ts'
import { type ScrollWatch, watchScroll } from './watchScroll.ts'

const tabKey = 'banklink.tab'

/** The real page: scroll and focus are after Link as they were before, whatever Link's script did to them. */
export function browserPage(): HostPage {
  let focused: HTMLElement | null = null
  let watch: ScrollWatch | null = null
  let named = ''
  return {
    ...pageVisibility,
    opening() {
      focused = document.activeElement as HTMLElement | null
      watch?.close()
      watch = watchScroll()
    },
    closed() {
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
    address: () => location.href,
    replaceAddress: (address) => history.replaceState(history.state, '', address),
    leaveFor: (address) => location.replace(address),
    tab() {
      // It keeps nobody out and only tells tabs apart, so it need not be hard to guess.
      named ||= Math.random().toString(36).slice(2)
      try {
        named = sessionStorage.getItem(tabKey) ?? named
        sessionStorage.setItem(tabKey, named)
      } catch {
        // A browser that keeps nothing: the tab is new on every page.
      }
      return named
    },
  }
}
