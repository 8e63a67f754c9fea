import { useEffect, useState } from 'react'
import { type PlaidLinkError, type PlaidLinkOnSuccessMetadata, usePlaidLink } from 'react-plaid-link'
import type { LinkServer } from './LinkServer.ts'

/** A button that opens Plaid Link, and what came of it in words. */
export function LinkBank({ server }: { server: LinkServer }) {
  const [message, setMessage] = useState('')
  const { token, renew } = useLinkToken(server, () => setMessage('Linking is not possible right now.'))
  const { open, ready, error } = usePlaidLink({
    token,
    onSuccess: async (publicToken, metadata) => {
      if (publicToken === null) return // only where one run of Link links several Items
      try {
        await server.exchangePublicToken(publicToken)
        setMessage(linkedMessage(metadata))
      } catch {
        setMessage('Your bank said yes, but the account could not be linked. Try again.')
      }
      renew() // a link token is good for one success
    },
    onExit: (exitError) => {
      setMessage(exitError ? errorMessage(exitError) : 'You left before finishing')
      if (exitError?.error_code === 'INVALID_LINK_TOKEN') renew()
    },
  })
  return (
    <>
      <button type="button" disabled={!ready} onClick={() => open()}>
        Link your bank
      </button>
      <p role="status">{error ? 'Plaid Link could not be loaded.' : message}</p>
    </>
  )
}

function useLinkToken(server: LinkServer, onFailure: () => void) {
  const [token, setToken] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isCurrent = true
    server.createLinkToken().then(
      (made) => isCurrent && setToken(made),
      () => isCurrent && onFailure(),
    )
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a token for each turn, whatever else is drawn anew
  }, [server, turn])
  return { token, renew: () => setTurn((last) => last + 1) }
}

function linkedMessage({ institution, accounts: [account] }: PlaidLinkOnSuccessMetadata): string {
  const name = `${institution?.name ?? 'your account'} ••${account?.mask ?? ''}`
  if (account?.verification_status !== 'pending_manual_verification') return `Linked: ${name}`
  return `Almost there: we are sending a small deposit to ${name}`
}

const errorMessages: Record<string, string> = {
  INVALID_CREDENTIALS: 'Your bank did not accept that login.',
  INSTITUTION_DOWN: 'Your bank is not answering. Try again later.',
  INVALID_LINK_TOKEN: 'This page was open for too long. Try again.',
}

function errorMessage({ error_code }: PlaidLinkError): string {
  return errorMessages[error_code] ?? 'Your bank could not be linked.'
}
