/* oxlint-disable import/no-unassigned-import -- a style sheet has nothing to assign */
import './styles.css'
import '@banklink/react/styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { setStage } from './session/hostStage.ts'
import { kept } from './session/kept.ts'
import { loadSpeech, pickLanguage } from './session/loadSpeech.ts'
import { followSystem, showLook } from './session/look.ts'
import { simulator } from './session/provideLink.ts'

const queryClient = new QueryClient()
// For tests, and for whoever opens the console.
Object.assign(window, { tidewell: { queryClient, simulator, setStage } })

showLook()
followSystem()

const chosen = new URLSearchParams(location.search).get('lang') ?? kept('language')
const speech = await loadSpeech(pickLanguage({ chosen, preferred: navigator.languages }), navigator.languages)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element to render into. Check index.html.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App speech={speech} />
    </QueryClientProvider>
  </StrictMode>,
)
