import { isBanklinkError } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import type { LinkSession } from '../session/LinkSession.ts'

export interface NoteErrorsOptions {
  session: Pick<LinkSession, 'watch'>
  queryClient: QueryClient
  /** @default console.warn */
  warn?: ((text: string) => void) | undefined
}

/**
 * Warns once per query client of each error that only a developer can fix, such as a gateway that is not mounted: users see
 * a sentence without a code. Used only in development.
 *
 * @returns stops it
 */
export function noteErrors({ session, queryClient, warn = toConsole }: NoteErrorsOptions): () => void {
  const told = noted.get(queryClient) ?? new Set()
  noted.set(queryClient, told)
  const note = (error: unknown) => {
    const text = textOf(error)
    if (text === null || told.has(text)) return
    told.add(text)
    warn(text)
  }
  const ends = [
    session.watch(({ event }) => 'error' in event && note(event.error)),
    queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && isOurs(query.queryKey)) note(query.state.error)
    }),
    queryClient.getMutationCache().subscribe(({ type, mutation }) => {
      if (type === 'updated' && isOurs(mutation.options.mutationKey)) note(mutation.state.error)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** What each client's page was warned of, however often its provider is mounted. */
const noted = new WeakMap<QueryClient, Set<string>>()

/** What the app's code or its server gets wrong. Anything else can happen to an app that is right. */
const mistakes =
  /^(config\..+|request\.(not_found|origin_refused)|gateway\.unexpected_answer|platform\.unauthorized|unexpected)$/

function textOf(error: unknown): string | null {
  if (!isBanklinkError(error) || !mistakes.test(error.code)) return null
  const { code, message, docsUrl, cause } = error
  const thrown = code === 'unexpected' ? ` The cause: ${String(cause)}.` : ''
  return `Banklink: ${code}. ${message}${thrown} See ${docsUrl}. Production never shows this message.`
}

function isOurs(key: readonly unknown[] | undefined): boolean {
  return key?.[0] === 'banklink'
}

function toConsole(text: string): void {
  // oxlint-disable-next-line no-console -- for a developer, who has nowhere else to look
  console.warn(text)
}
