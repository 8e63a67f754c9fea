import type { BrowserContext } from '@playwright/test'

/**
 * Lets `fill` work in Link's frame in Firefox. Playwright defines its helper only in documents that were navigated to, and
 * that frame is an `about:blank`; it also sets the value in a way that React does not see.
 */
export async function addTextHelper(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const insert = (text: string): Element | undefined => {
      const field = document.activeElement
      if (field instanceof HTMLIFrameElement) return field
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
      const { value, selectionStart: start, selectionEnd: end } = field
      const next = start === null ? value + text : value.slice(0, start) + text + value.slice(end ?? start)
      // The prototype's own setter: React replaces the field's.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, next)
      field.dispatchEvent(new InputEvent('input', { data: text, bubbles: true, composed: true }))
      return undefined
    }
    // Playwright's own comes later, and must not replace it.
    Object.defineProperty(window, '__pw_bidiInsertText', { writable: false, value: insert })
  })
}
