import { setTimeout } from 'node:timers/promises'
import { isBanklinkError } from '../../packages/core/src/index.ts'
import { finishMockLink } from '../../packages/mock-backend/src/index.ts'

/**
 * Links one account as a page does: what may be tried again is, with the same key, until the user can be told how the
 * link ended.
 *
 * @returns `{ accountId, plaidAccountId, ms, pauseMs, repeats, refusals }`; without an `accountId` it never worked, `ms`
 * from the click to the account without the time in Link, `pauseMs` the longest wait for one answer that counted
 */
export async function linkAccount(backend, { mock, key, mask }) {
  const told = { ms: 0, pauseMs: 0, repeats: 0, refusals: [] }
  const ask = async (send) => {
    const began = performance.now()
    const answer = await untilAnswered(send, () => told.repeats++)
    const took = performance.now() - began
    told.ms += took
    told.pauseMs = Math.max(told.pauseMs, took)
    return answer
  }
  for (let time = 0; ; time++) {
    const begun = await ask(() => backend.begin({ purpose: 'link' }, call()))
    const { linkToken, state } = begun.value
    const finished = await finishMockLink(mock, { linkToken, account: { id: `account-${key}-${time}`, mask } })
    try {
      let step = await ask(() => backend.complete({ ...finished, state }, call(`${key}-${time}`)))
      while (!step.done) {
        const waiting = step
        await setTimeout(waiting.retryAfterMs)
        step = await ask(() => backend.follow(waiting, call()))
      }
      return { accountId: step.value.id, plaidAccountId: finished.account.id, ...told }
    } catch (error) {
      if (!isBanklinkError(error)) throw error
      // The user is told that this link failed, and links again.
      told.refusals.push(error.code)
      if (time === mostLinks) return { accountId: null, plaidAccountId: finished.account.id, ...told }
    }
  }
}

async function untilAnswered(send, onRepeat) {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!isBanklinkError(error) || !error.retryable) throw error
      onRepeat()
      await setTimeout(Math.max(error.details.retryAfterMs ?? 0, 250))
    }
  }
}

function call(idempotencyKey) {
  return { signal: AbortSignal.timeout(patienceMs), ...(idempotencyKey ? { idempotencyKey } : {}) }
}

const mostLinks = 3

/** For one answer: longer than the claim of a gateway that died. */
const patienceMs = 400_000
