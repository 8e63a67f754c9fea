import type { SyntheticEvent } from 'react'

/**
 * Gives a clicked button the focus, which Safari and Firefox on macOS don't. Link and dialogs return the focus to the
 * element that had it when they opened.
 */
export function takeFocus({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.focus({ preventScroll: true })
}
