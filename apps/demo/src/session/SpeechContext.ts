import { createContext, useContext } from 'react'
import type { Words } from '../words/Words.ts'
import type { LanguageCode, Speech } from './loadSpeech.ts'

export interface Spoken extends Speech {
  speak: (code: LanguageCode) => void
}

export const SpeechContext: React.Context<Spoken | null> = createContext<Spoken | null>(null)

/** The page's language, and how to change it. */
export function useSpeech(): Spoken {
  const spoken = useContext(SpeechContext)
  if (!spoken) throw new Error('useSpeech() stands outside of the page’s SpeechContext.')
  return spoken
}

/** The page's own messages. */
export function useWords(): Words {
  return useSpeech().words
}
