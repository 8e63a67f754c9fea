import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server replaces this nonce by a new one in each page. */
export default defineConfig({ plugins: [react()], html: { cspNonce: 'NONCE' } })
