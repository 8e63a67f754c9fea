/** Found by every copy of the kit on the page, of whatever version. */
const key = Symbol.for('banklink.open')

type Page = typeof globalThis & { [key]?: object }

/** Notes that a Link is open over the page. False where another one is: Link's frames cover each other. */
export function claimPage(holder: object): boolean {
  const page = globalThis as Page
  page[key] ??= holder
  return page[key] === holder
}

/** Notes that the holder's Link is closed. Harmless where it was not open. */
export function releasePage(holder: object): void {
  const page = globalThis as Page
  if (page[key] === holder) delete page[key]
}
