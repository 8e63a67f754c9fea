import { later } from '../later.ts'
import { linkScriptUrl } from './installPlaid.ts'

/** The way from Link to an app's callbacks. */
export interface CallbackChannel {
  /** Calls it soon, and in order: never before the call that caused it has returned. */
  post: (callback: () => void) => void
  /** Stops all deliveries, also of messages that were already posted. */
  close: () => void
}

/**
 * Calls an app's callbacks as a script with a cross-origin frame does: by a `message` to a listener of the page, added
 * when this is called. Tools that track an app through its listeners (zone.js, and so Angular) track it here too.
 *
 * @param page where the listener is added; null if there is no page, as in Node
 */
export function createCallbackChannel(page: MessagePage | null): CallbackChannel {
  const target = page ? targetOf(page) : new EventTarget()
  const { MessageEvent } = page ?? globalThis
  const posted = new Map<Event, () => void>()
  const hear = (event: Event) => posted.get(event)?.()
  target.addEventListener('message', hear)
  return {
    post: (callback) =>
      later(() => {
        const event = new MessageEvent('message', { data: { source: 'link-simulator' }, origin, bubbles: true })
        posted.set(event, callback)
        target.dispatchEvent(event)
        posted.delete(event)
      }),
    close: () => target.removeEventListener('message', hear),
  }
}

// Vitest's `window` only looks like one, and what has patched the page's event targets (zone.js) never sees it.
function targetOf(page: MessagePage): EventTarget {
  return page instanceof page.EventTarget ? page : page.document
}

/** A window, as far as messages go. */
export type MessagePage = Pick<Window & typeof globalThis, 'document' | 'MessageEvent' | 'EventTarget'>

// What the messages of Plaid's own frame say, so that an app's check of origins meets it here too.
const { origin } = new URL(linkScriptUrl)
