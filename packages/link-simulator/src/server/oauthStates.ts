import type { OauthBank, OauthReturn, SessionOf } from './LinkServer.ts'

/** A person on the way to an OAuth bank and back. */
export interface OauthState extends SessionOf, OauthBank {
  decision: OauthReturn['decision']
  isProcessed: boolean
}

export interface OauthStates {
  read: (stateId: string) => OauthState | null
  write: (stateId: string, state: OauthState) => void
}

/**
 * Keeps the ways to OAuth banks. A redirect takes the page away, so they stand in the tab's session storage where there
 * is one; it holds nothing but a link token that was made up and accounts of the Sandbox.
 */
export function createOauthStates(storage: Pick<Storage, 'getItem' | 'setItem'> | null): OauthStates {
  const here = new Map<string, OauthState>()
  return {
    read: (stateId) => here.get(stateId) ?? stored(storage?.getItem(keyOf(stateId))),
    write: (stateId, state) => {
      here.set(stateId, state)
      storage?.setItem(keyOf(stateId), JSON.stringify(state))
    },
  }
}

function keyOf(stateId: string): string {
  return `link-simulator.oauth.${stateId}`
}

function stored(text: string | null | undefined): OauthState | null {
  // What stands under this key was written above, by this origin's own page.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text ? (JSON.parse(text) as OauthState) : null
}
