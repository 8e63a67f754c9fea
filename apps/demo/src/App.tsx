import { accountKeys, BanklinkProvider } from '@banklink/react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { SignedIn } from '../server/signIn.ts'
import { AccountPage } from './account/AccountPage.tsx'
import { BankReturn, returnPath } from './account/BankReturn.tsx'
import { Backstage } from './backstage/Backstage.tsx'
import { LinkStates } from './backstage/LinkStates.tsx'
import { useLinkLog } from './backstage/useLinkLog.ts'
import { backendFor } from './session/backendFor.ts'
import { usePath } from './session/usePath.ts'
import { useSignedIn } from './session/useSignIn.ts'

/** A brand's account page around the kit, with a look behind the scenes. */
export function App(): ReactNode {
  const { data, error } = useSignedIn()
  if (data) return <SignedInApp signedIn={data} />
  return <p className="notice">{error ? error.message : 'Loading your account…'}</p>
}

function SignedInApp({ signedIn }: { signedIn: SignedIn }): ReactNode {
  const { person, platform, direct } = signedIn
  const path = usePath()
  const queryClient = useQueryClient()
  const [beginning, begin] = useState(0)
  // The session's answer keeps its parts where nothing changed.
  const backend = useMemo(() => backendFor(direct), [direct])
  // An account at one platform is nothing to another.
  const ownerKey = `${platform.id}/${person.id}`
  const log = useLinkLog(`${backend.id}/${ownerKey}`)
  const accounts = accountKeys.all({ backend, ownerKey })
  return (
    <>
      <BanklinkProvider
        // A platform that began anew knows nothing of what the kit holds, and neither does another platform.
        key={`${beginning}/${backend.id}/${platform.id}`}
        backend={backend}
        ownerKey={ownerKey}
        locale={navigator.language}
        redirectUri={`${location.origin}${returnPath}`}
        onEvent={(event) => {
          log.addEvent(event)
          // oxlint-disable-next-line no-console -- a logger is this one line
          console.info('Link:', event)
        }}
      >
        <LinkStates onState={log.addState} />
        {path === returnPath ? <BankReturn name={person.name} /> : <AccountPage person={person} />}
      </BanklinkProvider>
      <Backstage
        signedIn={signedIn}
        log={log}
        onMoved={() => void queryClient.invalidateQueries({ queryKey: accounts })}
        onListFailing={() => void queryClient.resetQueries({ queryKey: accounts })}
        onReset={() => {
          log.clear()
          queryClient.removeQueries({ queryKey: accounts })
          begin((count) => count + 1)
        }}
      />
    </>
  )
}
