import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import { useChangeSession } from '../session/useSignIn.ts'

/** The one place where the platform is switched. */
export function PlatformChoice({ signedIn }: { signedIn: SignedIn }): ReactNode {
  const { platform, platforms, direct } = signedIn
  const [chosen, choose] = useState(platform.id)
  const [isDirect, setDirect] = useState(direct !== null)
  const change = useChangeSession()
  return (
    <section aria-labelledby="platform">
      <h3 id="platform" tabIndex={-1}>
        Platform
      </h3>
      <fieldset className="choices" aria-labelledby="platform">
        {platforms.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="platform"
              checked={id === chosen}
              onChange={() => {
                choose(id)
                change.mutate({ platform: id })
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {platform.canBeDirect && (
        <label className="switch">
          <input
            type="checkbox"
            checked={isDirect}
            onChange={({ currentTarget: { checked } }) => {
              setDirect(checked)
              change.mutate({ direct: checked })
            }}
          />
          Without the gateway, with a token for one customer
        </label>
      )}
      <p role="alert" className="backstage-error">
        {change.error?.message}
      </p>
    </section>
  )
}
