import type { OauthBank, OauthReturn, SessionOf } from './LinkServer.ts'

/** The OAuth state of a user who left for a bank. */
export interface OauthState extends SessionOf, OauthBank {
  decision: OauthReturn['decision']
  isProcessed: boolean
}

export interface OauthStates {
  read: (stateId: string) => OauthState | null
  write: (stateId: string, state: OauthState) => void
}

/**
 * Stores OAuth states. A redirect unloads the page, so they are in the tab's session storage if there is one; it holds
 * only an invented link token and accounts of the Sandbox.
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
