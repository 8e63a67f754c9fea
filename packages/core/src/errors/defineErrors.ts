import { BanklinkError, type ErrorDetails } from './BanklinkError.ts'

/** What a catalogue says of one error: for the developer, and whether the same again can help. */
export interface ErrorEntry {
  message: string
  retryable: boolean
}

/** What an error is told of its circumstances, none of it secret. */
export interface ErrorContext {
  details?: ErrorDetails
  cause?: unknown
}

/** Makes the maker of one family's errors, so that a bundle holds only the texts of the families it uses. */
export function defineErrors<code extends string>(
  catalog: Record<code, ErrorEntry>,
): (code: code, context?: ErrorContext) => BanklinkError {
  return (code, context) => new BanklinkError(code, { ...catalog[code], ...context })
}

/**
 * The same without the texts, for a production bundle of a browser, where each of them costs bytes and nobody
 * reads them: the code leads to them in the docs. `final` are the codes that are not retryable.
 */
export function defineBriefErrors<code extends string>(
  ...final: readonly code[]
): (code: code, context?: ErrorContext) => BanklinkError {
  return (code, context) =>
    new BanklinkError(code, { message: `${code}, see docsUrl`, retryable: !final.includes(code), ...context })
}
