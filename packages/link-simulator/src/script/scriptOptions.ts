import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { parseUrl } from '../parseUrl.ts'

/** The script's URL, and its options in the page. */
export interface ScriptPlace {
  /** The script tag. */
  script: Pick<HTMLScriptElement, 'src' | 'dataset'> | Pick<SVGScriptElement, 'dataset'> | null
  given: object
}

/**
 * Selects the mock backend: the page's `linkSimulatorMockUrl`, the tag's `data-mock-url`, or the script's own origin.
 * An empty text means none, so that any `link-…` token is valid. `data-anywhere`, or the page's
 * `linkSimulatorAnywhere`, allows a page that is not local; `data-recorder`, or `linkSimulatorRecorder`, shows the
 * recorder. If `linkSimulatorBankPages` is false, no bank's page is opened at the mock.
 */
export function scriptOptions({ script, given }: ScriptPlace): LinkSimulatorOptions {
  const named = 'linkSimulatorMockUrl' in given ? given.linkSimulatorMockUrl : script?.dataset.mockUrl
  const origin = script && 'src' in script ? (parseUrl(script.src)?.origin ?? '') : ''
  const url = typeof named === 'string' ? named : origin
  const hasBankPages = !('linkSimulatorBankPages' in given && given.linkSimulatorBankPages === false)
  const isAnywhere = 'linkSimulatorAnywhere' in given || script?.dataset.anywhere !== undefined
  const hasRecorder = 'linkSimulatorRecorder' in given || script?.dataset.recorder !== undefined
  return {
    ...(isAnywhere ? { anywhere: true } : {}),
    ...(hasRecorder ? { recorder: true } : {}),
    ...(url === '' ? {} : { mock: { url, ...(hasBankPages ? {} : { hasBankPages }) } }),
  }
}
