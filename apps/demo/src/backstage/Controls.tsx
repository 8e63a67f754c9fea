import type { MockState } from '@banklink/mock-backend'
import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { useSwitchPerson } from '../session/useSignIn.ts'
import type { BackstageProps } from './Backstage.tsx'
import { type NamedFault, namedFaults, nameOf } from './faults.ts'
import { clearFaults, moveTime, resetPlatform, setFault, setTokenSpending } from './mockControl.ts'
import { useSteering } from './usePlatform.ts'

const hour = 3_600_000

/** Steers the platform: its time, what goes wrong, and who is asking. */
export function Controls(props: BackstageProps & { state: MockState | undefined }): ReactNode {
  const { state, signedIn, onMoved, onListFailing, onReset } = props
  const { steer, error } = useSteering()
  const switchPerson = useSwitchPerson()

  const move = (ms: number) => steer(() => moveTime(ms).then(onMoved))
  const fail = ({ fault, meetsList }: NamedFault) =>
    steer(() => setFault(fault).then(() => meetsList && onListFailing()))
  const failure = error ?? switchPerson.error
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
          {namedFaults.map((named) => (
            <button key={named.name} type="button" onClick={() => fail(named)}>
              {named.name}
            </button>
          ))}
        </div>
        <Waiting state={state} onClear={() => steer(clearFaults)} />
        <label className="switch">
          <input
            type="checkbox"
            checked={state?.switches.spendLinkTokenOnExit ?? false}
            onChange={({ currentTarget: { checked } }) => steer(() => setTokenSpending(checked))}
          />
          Leaving Link spends the link token
        </label>
      </section>
      <section aria-labelledby="who">
        <h3 id="who">Signed in</h3>
        <People key={signedIn.person.id} signedIn={signedIn} onChosen={(id) => switchPerson.mutate(id)} />
        <div className="buttons">
          <button type="button" onClick={() => steer(() => resetPlatform().then(onReset))}>
            Begin anew
          </button>
        </div>
        <p className="fine">Empties the platform and this page, for both.</p>
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
    <fieldset className="people" aria-labelledby="who">
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

function Waiting({ state, onClear }: { state: MockState | undefined; onClear: () => void }): ReactNode {
  if (!state || state.faults.length === 0) return null
  return (
    <div className="waiting">
      <ul aria-label="Faults that wait">
        {state.faults.map((fault, index) => (
          // Two that are alike are two, and they have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{nameOf(fault)}</li>
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
