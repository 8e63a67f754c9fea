import './index.css'
import { createRoot } from 'react-dom/client'
import { Banks } from './Banks'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Banks />)
