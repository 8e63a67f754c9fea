import type { Messages } from '../messages/Messages.ts'
import { mergeMessages } from '../messages/mergeMessages.ts'
import { languageOf } from './languageOf.ts'

interface Spoken {
  globals: Record<string, unknown>
  parameters: Record<string, unknown>
}

/** What the components of a story say, in the toolbar's language and with the story's own words. */
export function wordsOf({ globals, parameters }: Spoken): Messages {
  return mergeMessages(languageOf(globals['language']).messages, parameters['messages'] ?? {})
}
