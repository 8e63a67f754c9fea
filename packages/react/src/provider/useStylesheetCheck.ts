import { useEffect } from 'react'
import { checkStylesheet } from './checkStylesheet.ts'

/** {@link checkStylesheet}, as long as the provider is there. */
export function useStylesheetCheck(isUnstyled: boolean | undefined): void {
  useEffect(() => (isUnstyled ? undefined : checkStylesheet()), [isUnstyled])
}
