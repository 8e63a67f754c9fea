import { gatewayBackend } from '@banklink/backends/gateway'
import { accountKeys, BanklinkProvider } from '@banklink/react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../server/signIn.ts'
import { AccountPage } from './account/AccountPage.tsx'
import { Backstage } from './backstage/Backstage.tsx'
import { LinkStates } from './backstage/LinkStates.tsx'
import { useLinkLog } from './backstage/useLinkLog.ts'
import { useSignedIn } from './session/useSignIn.ts'

const backend = gatewayBackend({ url: '/api/banklink' })

/** A brand's account page around the kit, with a look behind the scenes. */
export function App(): ReactNode {
  const { data, error } = useSignedIn()
  if (data) return <SignedInApp signedIn={data} />
  return <p className="notice">{error ? error.message : 'Loading your account…'}</p>
}

function SignedInApp({ signedIn }: { signedIn: SignedIn }): ReactNode {
  const { person } = signedIn
  const queryClient = useQueryClient()
  const [beginning, begin] = useState(0)
  const log = useLinkLog(person.id)
  const accounts = accountKeys.all({ backend, ownerKey: person.id })
  return (
    <>
      <BanklinkProvider
        // A platform that began anew knows nothing of what the kit holds.
        key={beginning}
        backend={backend}
        ownerKey={person.id}
        onEvent={log.addEvent}
      >
        <LinkStates onState={log.addState} />
        <AccountPage person={person} />
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
