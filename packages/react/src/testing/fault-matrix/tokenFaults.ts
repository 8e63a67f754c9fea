import type { Fault as Answer } from '@banklink/mock-backend'
import type { Fault } from './Fault.ts'

const noWorkflow = {
  Bond: 'Bond answers a link token at once',
  'Bond processor': 'Plaid answers a link token at once',
} as const

/** Faults of the request for a link token. */
export const tokenFaults: readonly Fault[] = [
  ...[401, 403, 404, 409, 422, 429, 500, 503].map((status) => answered(`token: ${status}`, { status })),
  answered('token: lost on the way back', { lose_answer: true }),
  answered('token: an answer of another shape', { status: 200, body: { something: 'else' } }),
  answered('token: HTML', { status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } }),
  {
    name: 'token: no answer in two minutes',
    async run(scene) {
      scene.world.stall()
      await scene.show()
      await scene.click('Link a bank account')
      await scene.pass(125_000)
    },
  },
  {
    name: 'workflow fails',
    async run(scene) {
      scene.world.mock.set({ cybrid: { workflowFailureCode: 'invalid_request' } })
      await scene.show()
      await scene.click('Link a bank account')
    },
    except: noWorkflow,
  },
  {
    name: 'workflow slow, then there',
    async run(scene) {
      scene.world.mock.set({ cybrid: { workflowMs: 20_000 } })
      await scene.show()
      await scene.click('Link a bank account')
      await scene.pass(21_000)
      await scene.finish(await scene.opened())
    },
    except: noWorkflow,
  },
  {
    name: 'workflow stuck',
    async run(scene) {
      scene.world.mock.set({ cybrid: { workflowMs: 86_400_000 } })
      await scene.show()
      await scene.click('Link a bank account')
      for (let minute = 0; minute < 5; minute++) await scene.pass(60_000)
    },
    except: noWorkflow,
  },
]

function answered(name: string, answer: Answer): Fault {
  return {
    name,
    async run(scene) {
      // Before the page: where a token costs nothing, it is asked for at once.
      scene.world.failAt('linkToken', { ...answer, times: 4 })
      await scene.show()
      await scene.click('Link a bank account')
    },
  }
}
