import type { APIResponse, BrowserContext, Request, Route } from '@playwright/test'

/**
 * Keeps the body of each address that a page sent to last. For Firefox, whose requests reach Playwright without their
 * bodies.
 */
export async function keepBodies(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const sent: Record<string, string> = {}
    Object.defineProperty(window, 'sentBodies', { value: sent })
    const fetchIt = window.fetch
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : new URL(input, location.href).href
      if (typeof init?.body === 'string') sent[url] = init.body
      return fetchIt(input, init)
    }
  })
}

/** What a request of the page sent. */
export async function bodyOf(request: Request): Promise<string | null> {
  const sent = (url: string) => (window as Window & { sentBodies?: Record<string, string> }).sentBodies?.[url] ?? null
  return request.postData() ?? (await request.frame().evaluate(sent, request.url()))
}

/** Sends a request of the page on, and resolves to the answer. */
export async function fetchFor(route: Route): Promise<APIResponse> {
  const postData = await bodyOf(route.request())
  return route.fetch(postData === null ? {} : { postData })
}
