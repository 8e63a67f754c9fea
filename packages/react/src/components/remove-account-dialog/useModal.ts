'use client'
import { type RefObject, useLayoutEffect } from 'react'

/**
 * Opens a dialog while it is mounted. When it closes, the browser restores the focus; if that element is gone, the
 * focus moves to the closest focusable surroundings.
 */
export function useModal(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    // A click on the app's own button may have left the focus on the body, as in Safari.
    const around = [document.activeElement, element].flatMap(focusablesAround)
    // The caller may draw another element, which opens itself.
    if (!(element instanceof HTMLDialogElement)) return undefined
    if (!element.open) element.showModal()
    // On a low screen, a focused button would scroll the title out of sight.
    if (element.scrollHeight > element.clientHeight) {
      element.setAttribute('tabindex', '-1')
      element.focus()
      element.scrollTo(0, 0)
    }
    return () => {
      element.close()
      const { activeElement } = document
      if (activeElement === document.body || element.contains(activeElement))
        around.find(({ isConnected }) => isConnected)?.focus()
    }
  }, [dialog])
}

function focusablesAround(element: Element | null): HTMLElement[] {
  const next = element?.parentElement?.closest<HTMLElement>('[tabindex]')
  return next ? [next, ...focusablesAround(next)] : []
}
