/* oxlint-disable import/no-unassigned-import -- a style sheet has nothing to assign */
import './styles.css'
import '@banklink/react/styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { loadLanguage } from './session/loadLanguage.ts'
import { simulator } from './session/provideLink.ts'

const queryClient = new QueryClient()
// For tests, and for whoever opens the console.
Object.assign(window, { tidewell: { queryClient, simulator } })

const language = await loadLanguage(location.search)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element to render into. Check index.html.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App language={language} />
    </QueryClientProvider>
  </StrictMode>,
)
