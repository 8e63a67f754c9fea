import { type ReactNode, useState } from 'react'
import { type LanguageCode, languageNames } from '../session/loadSpeech.ts'
import { keepLook, keptLook, type Scheme, schemes, type Theme, themes } from '../session/look.ts'
import { useSpeech } from '../session/SpeechContext.ts'

/** Explains that this is a demo, and switches its language and theme. */
export function Footer(): ReactNode {
  const { code, words, speak } = useSpeech()
  const [look, setLook] = useState(keptLook)
  const { schemes: schemeNames, ...footer } = words.footer
  const change = (changed: { scheme: Scheme } | { theme: Theme }) => {
    const next = { ...look, ...changed }
    setLook(next)
    keepLook(next)
  }
  return (
    <footer className="bottom">
      <p>{footer.madeUp}</p>
      <div className="settings">
        <label>
          {footer.language}
          <select value={code} onChange={({ currentTarget }) => speak(currentTarget.value as LanguageCode)}>
            {Object.entries(languageNames).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {footer.scheme}
          <select value={look.scheme} onChange={(event) => change({ scheme: event.currentTarget.value as Scheme })}>
            {schemes.map((scheme) => (
              <option key={scheme} value={scheme}>
                {schemeNames[scheme]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {footer.theme}
          <select value={look.theme} onChange={(event) => change({ theme: event.currentTarget.value as Theme })}>
            {themes.map((theme) => (
              <option key={theme} value={theme} lang={theme === 'own' ? undefined : 'en'}>
                {theme === 'own' ? footer.ownTheme : themeNames[theme]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </footer>
  )
}

/** Names, in every language. */
const themeNames: Record<Exclude<Theme, 'own'>, string> = { calm: 'Calm', paper: 'Paper', ink: 'Ink' }
