import { type ReactNode, useEffect } from 'react'
import { checkStylesheet } from './checkStylesheet.ts'

/** Runs {@link checkStylesheet} while the provider is mounted. Renders nothing. */
export function StylesheetCheck({ isUnstyled }: { isUnstyled: boolean | undefined }): ReactNode {
  useEffect(() => (isUnstyled ? undefined : checkStylesheet()), [isUnstyled])
  return null
}
