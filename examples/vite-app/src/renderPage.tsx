import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { BankPage } from './BankPage.tsx'
import type { LanguageCode } from './languages.ts'

/** What stands in the page before its scripts run. */
export function renderPage(code: LanguageCode, path: string): string {
  return renderToString(
    <StrictMode>
      <BankPage code={code} path={path} />
    </StrictMode>,
  )
}
