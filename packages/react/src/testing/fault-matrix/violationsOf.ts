import type { World } from '../createWorld.ts'

export interface Outcome {
  heard: readonly string[]
  /** The public tokens that Link returned. */
  publicTokens: ReadonlySet<string | null>
}

/** What must never be, whatever went wrong, as far as it is so. */
export function violationsOf(world: World, { heard, publicTokens }: Outcome): string[] {
  const page = document.body.innerHTML + JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
  const isLinkOpen = world.simulator.handlers().some(({ isOpen }) => isOpen)
  const found = {
    'more than one account for a public token': world.rows(0).filter(isLive).length > publicTokens.size,
    'an account of another owner': world.rows(1).length > 0,
    'a secret in the page': world.mock.secrets().some((secret) => page.includes(secret)),
    'no way on': !isLinkOpen && document.querySelector('button:not([aria-disabled="true"]), a[href]') === null,
    'an error without words': heard.at(-1)?.startsWith('onError') && !textOf('[role="alert"],[role="status"]'),
  }
  return Object.entries(found).flatMap(([violation, is]) => (is ? [violation] : []))
}

/** Whether the platform allows transfers with an account, by the platform's status. */
export function isLive(row: string): boolean {
  return /^(active|completed)\b/.test(row)
}

function textOf(selector: string): string {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('')
}
