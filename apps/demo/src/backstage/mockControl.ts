import type { Fault, MockState } from '@banklink/mock-backend'

/** What the mock of the platform knows, without a secret. */
export async function readPlatform(signal: AbortSignal): Promise<MockState> {
  const response = await ask('/state', { signal })
  const state: MockState = await response.json()
  return state
}

/** Moves the platform's time forward. */
export function moveTime(ms: number): Promise<unknown> {
  return post('/clock', { advance_ms: ms })
}

/** Sets what goes wrong with the next request that matches. */
export function setFault(fault: Fault): Promise<unknown> {
  return post('/faults', fault)
}

export function clearFaults(): Promise<unknown> {
  return ask('/faults', { method: 'DELETE' })
}

/** Whether leaving Link spends its link token. */
export function setTokenSpending(isSpent: boolean): Promise<unknown> {
  return post('/switches', { spend_link_token_on_exit: isSpent })
}

/** Puts the platform back to the beginning. */
export function resetPlatform(): Promise<unknown> {
  return post('/reset', {})
}

function post(path: string, body: object): Promise<Response> {
  return ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/mock/control${path}`, init)
  if (!response.ok) throw new Error('The mock backend did not do it. Is the demo still running?')
  return response
}
