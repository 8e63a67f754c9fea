import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { useChangeSession } from '../session/useSignIn.ts'

/** Who is signed in at the brand. */
export function People({ signedIn }: { signedIn: SignedIn }): ReactNode {
  const [chosen, choose] = useState(signedIn.person.id)
  const change = useChangeSession()
  return (
    <section aria-labelledby="who">
      <h3 id="who">Signed in</h3>
      <fieldset className="choices" aria-labelledby="who">
        {signedIn.people.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="person"
              checked={id === chosen}
              onChange={() => {
                choose(id)
                change.mutate({ user: id })
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p role="alert" className="backstage-error">
        {change.error?.message}
      </p>
    </section>
  )
}
