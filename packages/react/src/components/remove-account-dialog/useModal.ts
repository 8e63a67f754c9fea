'use client'
import { type RefObject, useLayoutEffect } from 'react'

/**
 * Opens a dialog while it is there. The browser gives the focus back to where it was; where that is gone, it goes to
 * what was around it and can take it.
 */
export function useModal(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    const around = focusablesAround(document.activeElement)
    // The caller may draw another element, which opens itself.
    if (!(element instanceof HTMLDialogElement)) return undefined
    if (!element.open) element.showModal()
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
