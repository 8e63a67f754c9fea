import { type ReactNode, useEffect } from 'react'
import { checkStylesheet } from './checkStylesheet.ts'

/** {@link checkStylesheet}, as long as the provider is there. Renders nothing. */
export function StylesheetCheck({ isUnstyled }: { isUnstyled: boolean | undefined }): ReactNode {
  useEffect(() => (isUnstyled ? undefined : checkStylesheet()), [isUnstyled])
  return null
}
