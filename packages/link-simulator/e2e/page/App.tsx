import { type ReactElement, useEffect } from 'react'
import { PlaidEmbeddedLink, PlaidLink, type PlaidLinkOptionsWithLinkToken, usePlaidLink } from 'react-plaid-link'
import type { Call } from './Call.ts'

export interface AppProps {
  /** Which way of react-plaid-link the page takes. */
  as: string | null
  token: string
  /** The URL that an OAuth bank redirected to. */
  receivedRedirectUri: string | null
}

export const calls: Call[] = []

export function App({ as, token, receivedRedirectUri }: AppProps): ReactElement {
  const options = { token, ...callbacks, ...(receivedRedirectUri === null ? {} : { receivedRedirectUri }) }
  if (as === 'PlaidLink') return <PlaidLink {...options}>Link a bank account</PlaidLink>
  if (as === 'PlaidEmbeddedLink') return <PlaidEmbeddedLink {...options} />
  return <LinkButton {...options} />
}

function LinkButton(options: PlaidLinkOptionsWithLinkToken): ReactElement {
  const { open, ready } = usePlaidLink(options)
  const isBack = options.receivedRedirectUri !== undefined
  useEffect(() => {
    if (isBack && ready) open()
  }, [isBack, ready, open])
  return (
    <button type="button" disabled={!ready} onClick={() => open()}>
      Link a bank account
    </button>
  )
}

// The same ones in every render: PlaidEmbeddedLink starts anew when one of them changes.
const callbacks: Omit<PlaidLinkOptionsWithLinkToken, 'token'> = {
  onLoad: () => void calls.push(['onLoad']),
  onSuccess: (...details) => void calls.push(['onSuccess', ...details]),
  onExit: (...details) => void calls.push(['onExit', ...details]),
  onEvent: (...details) => void calls.push(['onEvent', ...details]),
}
