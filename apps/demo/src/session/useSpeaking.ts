import { useEffect, useState } from 'react'
import { keep } from './kept.ts'
import { type LanguageCode, loadSpeech, type Speech } from './loadSpeech.ts'
import type { Spoken } from './SpeechContext.ts'
import { replacePlace } from './usePath.ts'

/** The language of the whole page. It sets the document's language, and after a choice the URL. */
export function useSpeaking(first: Speech): Spoken {
  const [speech, setSpeech] = useState(first)
  const { code, words } = speech
  useEffect(() => {
    document.documentElement.lang = code
    document.title = `${words.title} · Banklink`
  }, [code, words])
  const speak = async (chosen: LanguageCode) => {
    keep('language', chosen)
    const address = new URL(location.href)
    address.searchParams.set('lang', chosen)
    replacePlace(`${address.pathname}${address.search}${address.hash}`)
    setSpeech(await loadSpeech(chosen, navigator.languages))
  }
  return { ...speech, speak: (chosen) => void speak(chosen) }
}
