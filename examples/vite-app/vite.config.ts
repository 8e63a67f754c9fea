import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server writes a new nonce in place of this one into each page. */
export default defineConfig({ plugins: [react()], html: { cspNonce: 'NONCE' } })
