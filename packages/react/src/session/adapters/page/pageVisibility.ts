/** Whether somebody can see the page; an argument, so that a test can bring its own. */
export interface Visibility {
  isVisible: () => boolean
  /** It was shown or hidden. The answer takes it back. */
  onVisibilityChange: (listener: () => void) => () => void
}

/** The real page. Without one, as on a server, somebody is always looking. */
export const pageVisibility: Visibility = {
  isVisible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
  onVisibilityChange(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}
