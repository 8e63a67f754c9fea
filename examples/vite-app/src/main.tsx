import './styles.css'
import '@banklink/react/styles.css'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BankPage } from './BankPage.tsx'
import { chooseLanguage } from './languages.ts'
import { loadLanguage } from './loadLanguage.ts'

const root = document.getElementById('root')
const code = chooseLanguage(document.documentElement.lang)
const language = await loadLanguage(code)
if (root)
  hydrateRoot(
    root,
    <StrictMode>
      <BankPage code={code} language={language} path={location.pathname} />
    </StrictMode>,
  )
