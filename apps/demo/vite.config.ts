import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

/** The kit is read from its sources, so the demo runs without building the packages first. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['banklink-source', ...defaultClientConditions] },
})
