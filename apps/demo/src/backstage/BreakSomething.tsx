import { type ReactNode, useState } from 'react'
import type { NamedFault } from '../../server/platforms/Platform.ts'
import type { BackstageProps } from './Backstage.tsx'
import { type SeenPlatform, useSteering } from './usePlatform.ts'

export type BreakSomethingProps = Pick<BackstageProps, 'signedIn' | 'onMoved' | 'onListFault'> & {
  seen: SeenPlatform | undefined
}

/** What can go wrong at the bank, the platform or on the way there, each at the press of a button. */
export function BreakSomething({ seen, signedIn, onMoved, onListFault }: BreakSomethingProps): ReactNode {
  const { steer, error } = useSteering()
  const [done, tell] = useState('')
  // The first are the accounts.
  const newest = seen?.groups[0]?.rows.find(({ isGood }) => isGood)
  const requireLogin = () => {
    if (!newest) return tell('Link an account first, so that its bank can require a sign-in.')
    steer(async (mock) => {
      await mock.requireLogin(newest.id)
      tell('The bank now requires a new sign-in.')
      onMoved()
    })
  }
  const set = ({ name, fault, switches, meetsList }: NamedFault) =>
    steer(async (mock) => {
      if (fault) await mock.fail(fault)
      if (switches) await mock.set(switches)
      tell(`Set: ${name}. Now use the page.`)
      if (meetsList) onListFault()
    })
  return (
    <section aria-labelledby="break">
      <h3 id="break" tabIndex={-1}>
        Break something
      </h3>
      <p className="fine">Choose what goes wrong, then link, reconnect or remove an account.</p>
      <div className="buttons">
        <button type="button" onClick={requireLogin}>
          Require reconnect
        </button>
        {signedIn.platform.faults.map((fault) => (
          <button key={fault.name} type="button" onClick={() => set(fault)}>
            {fault.name}
          </button>
        ))}
      </div>
      <p role="status" className="fine">
        {done}
      </p>
      <p role="alert" className="backstage-error">
        {error?.message}
      </p>
      <p className="fine">The Banklink devtools have more: time, Link’s timeline and the simulator’s scenarios.</p>
    </section>
  )
}
