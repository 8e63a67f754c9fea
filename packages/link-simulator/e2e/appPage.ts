import type { Page } from '@playwright/test'
import type { UpdateNeed } from '../src/flow/Flow.ts'
import { type PlaywrightLink, playwrightLink } from '../src/playwright/index.ts'
import type { ScenarioEnd } from '../src/scenarios/scenarios.ts'
import type { Call } from './page/Call.ts'

/** How the page is set up. */
export interface AppAddress {
  /** @default 'usePlaidLink' */
  as?: 'usePlaidLink' | 'PlaidLink' | 'PlaidEmbeddedLink'
  /** @default one that is valid without a mock */
  token?: string
  /** The mock that the simulator is joined to. @default none */
  mock?: string
  /** Whether the recorder is shown. @default it is not */
  recorder?: 'yes'
  /** The purpose of the token, without a mock. */
  update?: UpdateNeed
}

/** The page of an app that links bank accounts with react-plaid-link. */
export interface AppPage {
  link: PlaywrightLink
  goto: (address: AppAddress) => Promise<void>
  /** The same, and presses the button. */
  openLink: (address: AppAddress) => Promise<void>
  pressButton: () => Promise<void>
  calls: () => Promise<Call[]>
  /** What the app was called with, as `OPEN`, `TRANSITION_VIEW[LOADING]`, `onSuccess`. */
  order: () => Promise<string[]>
  /** How Link ended, as reported to the app. */
  ends: () => Promise<ScenarioEnd[]>
}

export function appPage(page: Page): AppPage {
  const calls = () => page.evaluate(() => window.calls)
  const goto = async (address: AppAddress) => void (await page.goto(`/?${new URLSearchParams({ ...address })}`))
  const pressButton = () => page.getByRole('button', { name: 'Link a bank account' }).click()
  return {
    link: playwrightLink(page),
    goto,
    pressButton,
    openLink: async (address) => {
      await goto(address)
      await pressButton()
    },
    calls,
    order: async () => inOrder(await calls()).map(nameOf),
    ends: async () => (await calls()).flatMap(endOf),
  }
}

/** Events as they happened: Link tells most of them at its end, in whichever order. */
function inOrder(calls: readonly Call[]): readonly Call[] {
  const events = calls.filter((call) => call[0] === 'onEvent')
  const sorted = events.toSorted(([, , one], [, , other]) => one.timestamp.localeCompare(other.timestamp))
  return calls.map((call) => (call[0] === 'onEvent' ? (sorted.shift() ?? call) : call))
}

function nameOf(call: Call): string {
  if (call[0] !== 'onEvent') return call[0]
  const [, name, { view_name }] = call
  return name === 'TRANSITION_VIEW' ? `[${view_name}]` : name
}

function endOf(call: Call): ScenarioEnd[] {
  if (call[0] === 'onSuccess') {
    return [{ kind: 'success', verificationStatus: call[2].accounts[0]?.verification_status ?? null }]
  }
  if (call[0] !== 'onExit') return []
  return [{ kind: 'exit', errorCode: call[1]?.error_code ?? null, status: call[2].status ?? '' }]
}
