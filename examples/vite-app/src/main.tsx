import './styles.css'
import '@banklink/react/styles.css'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BankPage } from './BankPage.tsx'
import { chooseLanguage } from './languages.ts'

const root = document.getElementById('root')
const code = chooseLanguage(document.documentElement.lang)
if (root)
  hydrateRoot(
    root,
    <StrictMode>
      <BankPage code={code} path={location.pathname} />
    </StrictMode>,
  )
