import { BanklinkError, type ErrorDetails } from './BanklinkError.ts'

/** One error of the catalog: its message for the developer, and whether retrying can help. */
export interface ErrorEntry {
  message: string
  retryable: boolean
}

/** The details of one error, none of them secret. */
export interface ErrorContext {
  details?: ErrorDetails
  cause?: unknown
}

/**
 * Creates the function that creates one family's errors, so that a bundle contains only the messages of the families it
 * uses.
 */
export function defineErrors<code extends string>(
  catalog: Record<code, ErrorEntry>,
): (code: code, context?: ErrorContext) => BanklinkError {
  return (code, context) => new BanklinkError(code, { ...catalog[code], ...context })
}

/**
 * The same without messages, for a production bundle of a browser, where each message costs bytes: the code leads to
 * its entry in the docs. `final` lists the codes that are not retryable.
 */
export function defineBriefErrors<code extends string>(
  ...final: readonly code[]
): (code: code, context?: ErrorContext) => BanklinkError {
  return (code, context) =>
    new BanklinkError(code, { message: `${code}, see docsUrl`, retryable: !final.includes(code), ...context })
}
