import type { Fault as Answer } from '@banklink/mock-backend'
import type { Fault } from './Fault.ts'

const byCybrid = (what: string) => ({ Bond: what, 'Bond processor': what })

/** Faults of the exchange of the public token, and of the new account. */
export const exchangeFaults: readonly Fault[] = [
  ...[400, 422, 429, 500, 503].map((status) => answered(`exchange: ${status}`, { status })),
  answered('exchange: lost on the way back', { lose_answer: true }),
  {
    name: 'exchange: lost, then tried again',
    async run(scene) {
      scene.world.failAt('exchange', { lose_answer: true })
      await scene.link()
      const retry = [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Try again')
      if (retry) await scene.click('Try again')
    },
  },
  {
    name: 'exchange: 503, then tried again',
    async run(scene) {
      scene.world.failAt('exchange', { status: 503 })
      await scene.link()
      const retry = [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Try again')
      if (retry) await scene.click('Try again')
    },
  },
  ...(['plaid_multiple_accounts', 'plaid_processor_token', 'duplicate'] as const).map(
    (code): Fault => ({
      name: `account fails after it was stored: \`${code}\``,
      async run(scene) {
        scene.world.mock.set({ cybrid: { accountFailureCode: code } })
        await scene.link()
      },
      except: byCybrid('Bond has no state between stored and failed'),
    }),
  ),
  {
    name: 'account stays unverified',
    async run(scene) {
      scene.world.mock.set({ cybrid: { accountState: 'unverified' } })
      await scene.link()
    },
    except: byCybrid('a login verifies the account at once'),
  },
  {
    name: 'account stays in storing',
    async run(scene) {
      scene.world.mock.set({ cybrid: { accountMs: 86_400_000 } })
      await scene.link()
      for (let minute = 0; minute < 3; minute++) await scene.pass(60_000)
    },
    except: byCybrid('the answer to the exchange is the account'),
  },
]

function answered(name: string, answer: Answer): Fault {
  return {
    name,
    async run(scene) {
      scene.world.failAt('exchange', answer)
      await scene.link()
    },
  }
}
