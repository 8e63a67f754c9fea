import { createMockBackend } from '@banklink/mock-backend'
import { mockHandlers } from '@banklink/mock-backend/msw'
import { setupWorker } from 'msw/browser'
import { createRoot } from 'react-dom/client'
import { App, calls } from './App.tsx'

// Plaid, its script and the brand's own server are all in this page, behind a worker.
const linkScript = await (await fetch('/link-initialize.js')).text()
const mock = createMockBackend({ linkScript })
await setupWorker(...mockHandlers(mock)).start({ quiet: true, onUnhandledFrame: 'bypass' })

async function askPlaid(path: string, body: object): Promise<Record<string, string>> {
  const { clientId, secret } = mock.plaid.credentials
  const answer = await fetch(`https://sandbox.plaid.com${path}`, {
    method: 'POST',
    headers: { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
    body: JSON.stringify(body),
  })
  return await answer.json()
}

window.calls = calls
window.exchange = async (publicToken) => {
  await askPlaid('/item/public_token/exchange', { public_token: publicToken })
  return mock.state().plaid.items.filter(({ hasAccess }) => hasAccess).length
}

const { link_token } = await askPlaid('/link/token/create', {
  client_name: 'A brand',
  language: 'en',
  country_codes: ['US'],
  user: { client_user_id: 'user-1' },
  products: ['auth'],
})

createRoot(document.getElementById('root') ?? document.body).render(
  <App as={null} token={link_token ?? ''} receivedRedirectUri={null} />,
)
