import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { parseUrl } from '../parseUrl.ts'

/** The script's URL, and its options in the page. */
export interface ScriptPlace {
  /** The tag that it was loaded by. */
  script: Pick<HTMLScriptElement, 'src' | 'dataset'> | Pick<SVGScriptElement, 'dataset'> | null
  given: object
}

/**
 * Which mock backend the script is joined to: that of the page's `linkSimulatorMockUrl`, of the tag's `data-mock-url`,
 * or of the address that the script came from. An empty text means none, so that any `link-…` token is good. `data-anywhere`, or the page's
 * `linkSimulatorAnywhere`, lets it run on a page that is not local; `data-recorder`, or
 * `linkSimulatorRecorder`, shows the recorder. Where `linkSimulatorBankPages` is false, no page of a bank is opened at the mock.
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
