import { BanklinkProvider } from '@banklink/react'
// In production on purpose: the demo shows it.
import { BanklinkDevtools } from '@banklink/react/devtools/production'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { SignedIn } from '../server/signIn.ts'
import { AccountPage } from './account/AccountPage.tsx'
import { BankReturn, returnPath } from './account/BankReturn.tsx'
import { Backstage, type BackstageHandle } from './backstage/Backstage.tsx'
import { demoTabs, isOfAccounts } from './devtools/demoTabs.ts'
import { backendFor } from './session/backendFor.ts'
import { useHostStage } from './session/hostStage.ts'
import type { Speech } from './session/loadSpeech.ts'
import { SpeechContext, useSpeech } from './session/SpeechContext.ts'
import { usePath } from './session/usePath.ts'
import { useSignedIn } from './session/useSignIn.ts'
import { useSpeaking } from './session/useSpeaking.ts'
import { Site } from './site/Site.tsx'
import { TenLinesPage, tenLinesPath } from './ten-lines/TenLinesPage.tsx'

/** Banklink's public page around a brand's account page, and the pages that the two lead to. */
export function App({ speech }: { speech: Speech }): ReactNode {
  const { data, error } = useSignedIn()
  const spoken = useSpeaking(speech)
  const path = usePath()
  const linkButton = useRef<HTMLButtonElement>(null)
  const backstage = useRef<BackstageHandle>(null)
  const queryClient = useQueryClient()
  const notice = <p className="notice">{error?.message ?? spoken.words.loading}</p>
  if (path === tenLinesPath) return data ? <TenLinesPage userId={ownerKeyOf(data)} /> : notice
  const page = data ? <SignedInApp signedIn={data} linkButton={linkButton} /> : notice
  return (
    <SpeechContext value={spoken}>
      {path === returnPath ? (
        page
      ) : (
        <Site
          onLink={data && (() => pressInView(linkButton.current))}
          onBreak={data && (() => backstage.current?.open('break'))}
          onSwitch={data && (() => backstage.current?.open('platform'))}
        >
          {page}
        </Site>
      )}
      {data && (
        <Backstage
          ref={backstage}
          signedIn={data}
          onMoved={() => void queryClient.invalidateQueries({ predicate: isOfAccounts })}
          onListFault={() => void queryClient.resetQueries({ predicate: isOfAccounts })}
        />
      )}
    </SpeechContext>
  )
}

interface SignedInAppProps {
  signedIn: SignedIn
  linkButton: RefObject<HTMLButtonElement | null>
}

function SignedInApp({ signedIn, linkButton }: SignedInAppProps): ReactNode {
  const { language, locale } = useSpeech()
  const { person, platform, direct } = signedIn
  const path = usePath()
  const { isOwnerKnown, hasProvider } = useHostStage()
  const queryClient = useQueryClient()
  const [beginning, begin] = useState(0)
  // The session's answer keeps its parts where nothing changed.
  const backend = useMemo(() => backendFor(direct), [direct])
  const tabs = useMemo(() => {
    const onReset = () => {
      queryClient.removeQueries({ predicate: isOfAccounts })
      begin((count) => count + 1)
    }
    return demoTabs({ signedIn, queryClient, onReset })
  }, [signedIn, queryClient])
  if (!hasProvider) return null
  return (
    <BanklinkProvider
      // After a reset, or at another platform, nothing that the kit holds is known.
      key={`${beginning}/${backend.id}/${platform.id}`}
      backend={backend}
      ownerKey={isOwnerKnown ? ownerKeyOf(signedIn) : undefined}
      language={language}
      locale={locale}
      redirectUri={`${location.origin}${returnPath}`}
      onEvent={(event) => {
        // oxlint-disable-next-line no-console -- a logger is this one line
        console.info('Link:', event)
      }}
    >
      {path === returnPath ? (
        <BankReturn name={person.name} />
      ) : (
        <AccountPage person={person} linkButton={linkButton} />
      )}
      {/* A landmark of the whole page, not of the brand's. */}
      {createPortal(<BanklinkDevtools tabs={tabs} position="bottom-start" docsUrl="/" />, document.body)}
    </BanklinkProvider>
  )
}

/** An account at one platform is nothing to another. */
function ownerKeyOf({ platform, person }: SignedIn): string {
  return `${platform.id}/${person.id}`
}

/** As a visitor would who goes there: the button is in view, has the focus, and is pressed. */
function pressInView(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: 'center' })
  button?.focus({ preventScroll: true })
  button?.click()
}
