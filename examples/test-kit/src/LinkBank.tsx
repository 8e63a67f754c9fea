import { useEffect, useState } from 'react'
import { type PlaidLinkError, type PlaidLinkOnSuccessMetadata, usePlaidLink } from 'react-plaid-link'
import type { LinkServer } from './LinkServer.ts'

/** A button that opens Plaid Link, with a message about the result. */
export function LinkBank({ server }: { server: LinkServer }) {
  const [message, setMessage] = useState('')
  const { token, hasFailed, renew } = useLinkToken(server)
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
      <p role="status">{statusOf({ error, hasFailed, message })}</p>
    </>
  )
}

function statusOf(state: { error: unknown; hasFailed: boolean; message: string }): string {
  if (state.error) return 'Plaid Link could not be loaded.'
  return state.hasFailed ? 'Linking is not possible right now.' : state.message
}

function useLinkToken(server: LinkServer) {
  const [turn, setTurn] = useState(0)
  const [made, setMade] = useState<{ turn: number; token: string | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const keep = (token: string | null) => isCurrent && setMade({ turn, token })
    server.createLinkToken().then(keep, () => keep(null))
    return () => {
      isCurrent = false
    }
  }, [server, turn])
  return {
    token: made?.token ?? null,
    hasFailed: made?.turn === turn && made.token === null,
    renew: () => setTurn((last) => last + 1),
  }
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
