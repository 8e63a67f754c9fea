import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import './globals.css'
import '@banklink/react/styles.css'

export const metadata: Metadata = { title: 'Banks', icons: 'data:,' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
