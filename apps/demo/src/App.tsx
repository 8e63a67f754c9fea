import { BanklinkProvider } from '@banklink/react'
// In production on purpose: the demo shows it.
import { BanklinkDevtools } from '@banklink/react/devtools/production'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { SignedIn } from '../server/signIn.ts'
import { AccountPage } from './account/AccountPage.tsx'
import { BankReturn, returnPath } from './account/BankReturn.tsx'
import { Backstage } from './backstage/Backstage.tsx'
import { demoTabs, isOfAccounts } from './devtools/demoTabs.ts'
import { backendFor } from './session/backendFor.ts'
import { useHostStage } from './session/hostStage.ts'
import type { Speech } from './session/loadSpeech.ts'
import { SpeechContext, useSpeech } from './session/SpeechContext.ts'
import { usePath } from './session/usePath.ts'
import { useSignedIn } from './session/useSignIn.ts'
import { useSpeaking } from './session/useSpeaking.ts'

/** A brand's account page around the kit, with a look behind the scenes. */
export function App({ speech }: { speech: Speech }): ReactNode {
  const { data, error } = useSignedIn()
  const spoken = useSpeaking(speech)
  return (
    <SpeechContext value={spoken}>
      {data ? <SignedInApp signedIn={data} /> : <p className="notice">{error?.message ?? spoken.words.loading}</p>}
    </SpeechContext>
  )
}

function SignedInApp({ signedIn }: { signedIn: SignedIn }): ReactNode {
  const { language, locale } = useSpeech()
  const { person, platform, direct } = signedIn
  const path = usePath()
  const { isOwnerKnown, hasProvider } = useHostStage()
  const queryClient = useQueryClient()
  const [beginning, begin] = useState(0)
  // The session's answer keeps its parts where nothing changed.
  const backend = useMemo(() => backendFor(direct), [direct])
  // An account at one platform is nothing to another.
  const ownerKey = `${platform.id}/${person.id}`
  const tabs = useMemo(() => {
    const onReset = () => {
      queryClient.removeQueries({ predicate: isOfAccounts })
      begin((count) => count + 1)
    }
    return demoTabs({ signedIn, queryClient, onReset })
  }, [signedIn, queryClient])
  return (
    <>
      {hasProvider && (
        <BanklinkProvider
          // A platform that began anew knows nothing of what the kit holds, and neither does another platform.
          key={`${beginning}/${backend.id}/${platform.id}`}
          backend={backend}
          ownerKey={isOwnerKnown ? ownerKey : undefined}
          language={language}
          locale={locale}
          redirectUri={`${location.origin}${returnPath}`}
          onEvent={(event) => {
            // oxlint-disable-next-line no-console -- a logger is this one line
            console.info('Link:', event)
          }}
        >
          {path === returnPath ? <BankReturn name={person.name} /> : <AccountPage person={person} />}
          <BanklinkDevtools tabs={tabs} position="bottom-start" docsUrl="/" />
        </BanklinkProvider>
      )}
      <Backstage signedIn={signedIn} onMoved={() => void queryClient.invalidateQueries({ predicate: isOfAccounts })} />
    </>
  )
}
