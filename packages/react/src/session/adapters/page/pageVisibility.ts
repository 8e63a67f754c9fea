/** Whether the page is visible; an argument, so that tests can replace it. */
export interface Visibility {
  isVisible: () => boolean
  /** It was shown or hidden. The answer takes it back. */
  onVisibilityChange: (listener: () => void) => () => void
}

/** The real page. Without a document, as on a server, the page counts as visible. */
export const pageVisibility: Visibility = {
  isVisible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
  onVisibilityChange(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}
