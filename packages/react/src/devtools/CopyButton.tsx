import { type ReactNode, useState } from 'react'

export interface CopyButtonProps {
  /** Describes the copied value. */
  label: string
  /** Asked for when the button is clicked. */
  text: () => string
  children?: ReactNode
}

/** Copies a text, and says whether that worked. Where the browser refuses, the text is there to be selected. */
export function CopyButton({ label, text, children = label }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState<{ text: string; isRefused: boolean } | null>(null)
  const copy = async () => {
    const wanted = text()
    // Absent on a plain http page.
    const clipboard = navigator.clipboard as Clipboard | undefined
    const work = clipboard?.writeText(wanted) ?? Promise.reject(new Error('no clipboard'))
    setCopied(
      await work.then(
        () => ({ text: wanted, isRefused: false }),
        () => ({ text: wanted, isRefused: true }),
      ),
    )
  }
  return (
    <span className="copy">
      <button type="button" aria-label={label} onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">{copied && (copied.isRefused ? 'Couldn’t copy. Select the text instead.' : 'Copied')}</span>
      {copied?.isRefused && <textarea aria-label={label} readOnly rows={3} value={copied.text} />}
    </span>
  )
}
