import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { BankPage } from './BankPage.tsx'
import type { LanguageCode } from './languages.ts'
import { loadLanguage } from './loadLanguage.ts'

/** The page’s HTML before its scripts run. */
export async function renderPage(code: LanguageCode, path: string): Promise<string> {
  const language = await loadLanguage(code)
  return renderToString(
    <StrictMode>
      <BankPage code={code} language={language} path={path} />
    </StrictMode>,
  )
}
