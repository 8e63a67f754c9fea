import type { Messages } from '../messages/Messages.ts'
import { mergeMessages } from '../messages/mergeMessages.ts'
import { languageOf } from './languageOf.ts'

interface Spoken {
  globals: Record<string, unknown>
  parameters: Record<string, unknown>
}

/** The messages of a story's components, in the toolbar's language and with the story's overrides. */
export function wordsOf({ globals, parameters }: Spoken): Messages {
  return mergeMessages(languageOf(globals['language']).messages, parameters['messages'] ?? {})
}
