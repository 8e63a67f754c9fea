import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../server/signIn.ts'
import type { SessionChoice } from '../session/useSignIn.ts'

export interface PlatformChoiceProps {
  signedIn: SignedIn
  onChosen: (choice: SessionChoice) => void
}

/** The one place where the platform is switched. */
export function PlatformChoice({ signedIn, onChosen }: PlatformChoiceProps): ReactNode {
  const { platform, platforms, direct } = signedIn
  const [chosen, choose] = useState(platform.id)
  return (
    <section aria-labelledby="platform">
      <h3 id="platform">Platform</h3>
      <fieldset className="choices" aria-labelledby="platform">
        {platforms.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="platform"
              checked={id === chosen}
              onChange={() => {
                choose(id)
                onChosen({ platform: id })
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
            checked={direct !== null}
            onChange={({ currentTarget: { checked } }) => onChosen({ direct: checked })}
          />
          Without the gateway, with a token for one customer
        </label>
      )}
    </section>
  )
}
