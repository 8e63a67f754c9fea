import { type ReactNode, useState } from 'react'
import type { NamedFault } from '../../server/platforms/Platform.ts'
import type { SignedIn } from '../../server/signIn.ts'
import { useChangeSession } from '../session/useSignIn.ts'
import type { BackstageProps } from './Backstage.tsx'
import { nameOf } from './nameOf.ts'
import { type SeenPlatform, useSteering } from './usePlatform.ts'

const hour = 3_600_000

/** Steers the platform: its time, what goes wrong, and who is asking. */
export function Controls(props: BackstageProps & { seen: SeenPlatform | undefined }): ReactNode {
  const { seen, signedIn, onMoved, onListFailing, onReset } = props
  const { steer, error } = useSteering()
  const change = useChangeSession()
  const { state, groups = [] } = seen ?? {}
  const { faults } = signedIn.platform
  // The first are the accounts.
  const newest = groups[0]?.rows.find(({ isGood }) => isGood)

  const move = (ms: number) => steer((mock) => mock.advance(ms).then(onMoved))
  const fail = ({ fault, switches, meetsList }: NamedFault) =>
    steer(async (mock) => {
      if (fault) await mock.fail(fault)
      if (switches) await mock.set(switches)
      if (meetsList) onListFailing()
    })
  const failure = error ?? change.error
  return (
    <>
      <section aria-labelledby="time">
        <h3 id="time">Time</h3>
        <p className="fine">At the platform it is {state ? dateOf(state.now) : '…'}</p>
        <div className="buttons">
          <button type="button" onClick={() => move(hour)}>
            + 1 hour
          </button>
          <button type="button" onClick={() => move(24 * hour)}>
            + 1 day
          </button>
        </div>
      </section>
      <section aria-labelledby="faults">
        <h3 id="faults">Faults</h3>
        <div className="buttons">
          {faults.map((named) => (
            <button key={named.name} type="button" onClick={() => fail(named)}>
              {named.name}
            </button>
          ))}
          <button
            type="button"
            disabled={!newest}
            onClick={() => newest && steer((mock) => mock.requireLogin(newest.id).then(onMoved))}
          >
            The bank wants a new login
          </button>
        </div>
        <Waiting waiting={state?.faults ?? []} known={faults} onClear={() => steer((mock) => mock.clearFaults())} />
        <label className="switch">
          <input
            type="checkbox"
            checked={state?.switches.spendLinkTokenOnExit ?? false}
            onChange={({ currentTarget: { checked } }) => steer((mock) => mock.set({ spendLinkTokenOnExit: checked }))}
          />
          Leaving Link spends the link token
        </label>
      </section>
      <section aria-labelledby="who">
        <h3 id="who">Signed in</h3>
        <People key={signedIn.person.id} signedIn={signedIn} onChosen={(user) => change.mutate({ user })} />
        <div className="buttons">
          <button type="button" onClick={() => steer((mock) => mock.reset().then(onReset))}>
            Begin anew
          </button>
        </div>
        <p className="fine">Empties the platforms and this page, for both.</p>
      </section>
      <p role="alert" className="backstage-error">
        {failure?.message}
      </p>
    </>
  )
}

function People({ signedIn, onChosen }: { signedIn: SignedIn; onChosen: (id: string) => void }): ReactNode {
  const [chosen, choose] = useState(signedIn.person.id)
  return (
    <fieldset className="choices" aria-labelledby="who">
      {signedIn.people.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="person"
            checked={id === chosen}
            onChange={() => {
              choose(id)
              onChosen(id)
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

interface WaitingProps {
  waiting: SeenPlatform['state']['faults']
  known: readonly NamedFault[]
  onClear: () => void
}

function Waiting({ waiting, known, onClear }: WaitingProps): ReactNode {
  if (waiting.length === 0) return null
  return (
    <div className="waiting">
      <ul aria-label="Faults that wait">
        {waiting.map((fault, index) => (
          // Two that are alike are two, and they have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{nameOf(fault, known)}</li>
        ))}
      </ul>
      <button type="button" className="plain" onClick={onClear}>
        Clear
      </button>
    </div>
  )
}

const dateTime = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })

function dateOf(now: number): string {
  return dateTime.format(now)
}
