import './page.css'
import '@banklink/react/styles.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Banking } from '@/Banking'
import { chooseLanguage } from '@/languages'

export const metadata: Metadata = { title: 'Tidewell', icons: 'data:,' }

/** The page and the kit follow the device. */
export const viewport: Viewport = { colorScheme: 'light dark' }

export interface LayoutProps {
  params: Promise<{ language: string }>
  children: ReactNode
}

/** The kit’s provider is above the pages, so that the next page can show the result of a link. */
export default async function Layout({ params, children }: LayoutProps): Promise<ReactNode> {
  const { language } = await params
  const scheme = (await cookies()).get('scheme')?.value
  return (
    <html lang={language} data-banklink-scheme={scheme === 'light' || scheme === 'dark' ? scheme : undefined}>
      <body>
        <Banking code={chooseLanguage(language)}>{children}</Banking>
      </body>
    </html>
  )
}
