import { type ReactNode, useState } from 'react'
import { parse } from 'sugar-high/core'
import { tokenize } from 'sugar-high/lang/typescript'
// oxlint-disable-next-line import/default -- Vite exports the text of the file
import source from '../ten-lines/BankAccounts.tsx?raw'
import { tenLinesPath } from '../ten-lines/TenLinesPage.tsx'

const { lines } = parse(source.trimEnd(), { tokenize })

/** The code of a whole page. It is the file that runs at {@link tenLinesPath}. */
export function TenLines(): ReactNode {
  return (
    <figure className="code" aria-labelledby="code">
      <figcaption>
        <span id="code">BankAccounts.tsx</span>
        <a href={tenLinesPath}>Open this page</a>
        <CopyButton text={source} />
      </figcaption>
      <pre>
        <code>
          {lines.map(({ index, tokens }) => (
            <span key={index} className="line">
              {tokens.map(({ type, value }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- the code never changes
                <span key={at} className={`token-${type}`}>
                  {value}
                </span>
              ))}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  )
}

function CopyButton({ text }: { text: string }): ReactNode {
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        Copy
      </button>
      <span role="status">{isCopied && 'Copied'}</span>
    </>
  )
}
