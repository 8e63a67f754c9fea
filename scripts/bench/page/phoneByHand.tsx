import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { ByHand } from './ByHand.tsx'

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <ByHand />
    </QueryClientProvider>,
  )
}
