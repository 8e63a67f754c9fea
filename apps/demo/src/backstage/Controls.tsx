import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { useChangeSession } from '../session/useSignIn.ts'
import type { BackstageProps } from './Backstage.tsx'
import { type SeenPlatform, useSteering } from './usePlatform.ts'

/** What happens at the bank, and who is asking. */
export function Controls(props: BackstageProps & { seen: SeenPlatform | undefined }): ReactNode {
  const { seen, signedIn, onMoved } = props
  const { steer, error } = useSteering()
  const change = useChangeSession()
  // The first are the accounts.
  const newest = seen?.groups[0]?.rows.find(({ isGood }) => isGood)
  const failure = error ?? change.error
  return (
    <>
      <section aria-labelledby="bank">
        <h3 id="bank">At the bank</h3>
        <div className="buttons">
          <button
            type="button"
            disabled={!newest}
            onClick={() => newest && steer((mock) => mock.requireLogin(newest.id).then(onMoved))}
          >
            Require reconnect
          </button>
        </div>
      </section>
      <section aria-labelledby="who">
        <h3 id="who">Signed in</h3>
        <People key={signedIn.person.id} signedIn={signedIn} onChosen={(user) => change.mutate({ user })} />
      </section>
      <p className="fine">Open the Banklink devtools to change time, add faults or see Link’s timeline.</p>
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
