import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createLinkSimulator, type UpdateNeed } from '../../src/index.ts'
import { App, calls } from './App.tsx'

// An app without a server remembers over an OAuth redirect what it has begun with.
const isBack = new URLSearchParams(location.search).has('oauth_state_id')
if (!isBack) sessionStorage.setItem('begun', location.search)
const begun = new URLSearchParams(sessionStorage.getItem('begun') ?? '')

window.calls = calls

if (!begun.has('script')) {
  const url = begun.get('mock')
  const update = begun.get('update')
  createLinkSimulator({
    anywhere: true, // however this page is built
    ...(begun.has('recorder') ? { recorder: true } : {}),
    ...(url === null ? {} : { mock: { url } }),
    ...(update === null ? {} : { updateMode: update as UpdateNeed }),
  }).install()
}

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <App
      as={begun.get('as')}
      token={begun.get('token') ?? 'link-sandbox-1'}
      receivedRedirectUri={isBack ? location.href : null}
    />
  </StrictMode>,
)
