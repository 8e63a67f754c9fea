import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { BeginRequest, Call, CompleteRequest, LinkBackend, LinkToken } from '../backend/LinkBackend.ts'
import type { Step } from '../backend/Step.ts'
import type { BackendHarness, LinkFinish } from './BackendHarness.ts'
import { expectThat } from './expectations.ts'

/** A call that is never aborted, with its own key if one is given. */
export function callWith(idempotencyKey?: string): Call {
  return { signal: new AbortController().signal, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }
}

/** A unique key. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Follows a step until it is done. */
export async function settle<T extends LinkToken | LinkedAccount>(
  harness: BackendHarness,
  { backend, step }: { backend: LinkBackend; step: Step<T> },
): Promise<T> {
  let current = step
  for (let look = 0; !current.done; look++) {
    expectThat(look < mostLooks, `A pending step must settle, but was still pending after ${mostLooks} looks.`)
    const { retryAfterMs } = current
    expectThat(retryAfterMs >= 0, `retryAfterMs must be 0 or more, but is ${retryAfterMs}.`)
    await (harness.advance ? harness.advance(retryAfterMs) : wait(retryAfterMs))
    current = await backend.follow(current, callWith())
  }
  return current.value
}

/** A link token that is there. */
export async function beginLink(
  harness: BackendHarness,
  { backend, request = { purpose: 'link' } }: { backend: LinkBackend; request?: BeginRequest },
): Promise<LinkToken> {
  return settle(harness, { backend, step: await backend.begin(request, callWith(newKey())) })
}

/** Everything up to the exchange: a link that the user finished in Link. */
export async function finishedLink(
  harness: BackendHarness,
  { backend, outcome = 'instant' }: { backend: LinkBackend; outcome?: LinkFinish },
): Promise<CompleteRequest> {
  const { linkToken, state } = await beginLink(harness, { backend })
  const finished = await harness.finishLink(linkToken, outcome)
  const { currencies } = await backend.capabilities(callWith())
  const currency = harness.currency ?? currencies?.[0]
  return { ...finished, state, ...(currency === undefined ? {} : { currency }) }
}

/** An account that is linked. */
export async function linkAccount(
  harness: BackendHarness,
  { backend, outcome = 'instant' }: { backend: LinkBackend; outcome?: LinkFinish },
): Promise<LinkedAccount> {
  const request = await finishedLink(harness, { backend, outcome })
  return settle(harness, { backend, step: await backend.complete(request, callWith(newKey())) })
}

/** Every account of the owner, over all pages. */
export async function listAll(backend: LinkBackend): Promise<LinkedAccount[]> {
  const all: LinkedAccount[] = []
  let cursor: string | undefined
  do {
    const page = await backend.list(cursor === undefined ? {} : { cursor }, callWith())
    all.push(...page.accounts)
    cursor = page.next
  } while (cursor !== undefined && all.length < mostAccounts)
  return all
}

const mostLooks = 200
const mostAccounts = 1000

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
