import { createRoot } from 'react-dom/client'
import { LinkBank } from './LinkBank.tsx'
import { linkServer } from './LinkServer.ts'

const root = document.getElementById('root')
if (root) createRoot(root).render(<LinkBank server={linkServer} />)
