import { setTimeout } from 'node:timers/promises'

/** Fires webhooks about Items, and delivers them as Plaid does until each was accepted. */
export function deliverWebhooks(mock, balancer) {
  const { waiting, fire, deliver } = mock.plaid.webhooks
  const found = { fired: 0, tries: 0, refused: 0 }
  const send = async (request) => {
    found.tries++
    const response = await balancer.fetch(request)
    if (response.status !== 200) found.refused++
    await response.arrayBuffer()
    return response
  }
  return {
    found,
    requireLogin(itemId) {
      mock.requireLogin(itemId)
      found.fired++
    },
    repairLogin(itemId) {
      fire(itemId, 'LOGIN_REPAIRED')
      found.fired++
    },
    /** Delivers until this promise is settled and no webhook waits. */
    async deliverUntil(over) {
      const ended = over.then(() => null)
      for (;;) {
        await deliver(send)
        const isOver = (await Promise.race([ended, setTimeout(everyMs, 'later')])) === null
        if (isOver && waiting() === 0) return
      }
    },
  }
}

const everyMs = 50
