import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { styles } from './styles.ts'

/**
 * Renders at the end of the page's body, in a shadow root: neither do the page's styles reach the panel nor the
 * panel's the page. They are a constructable style sheet, which a strict CSP allows.
 */
export function ShadowHost({ children }: { children: ReactNode }): ReactNode {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useEffect(() => {
    const host = document.createElement('div')
    host.dataset['banklinkDevtools'] = ''
    const shadow = host.attachShadow({ mode: 'open' })
    adoptStyles(shadow)
    document.body.append(host)
    // The element is there on a page only, and not while a server renders.
    // oxlint-disable-next-line react/set-state-in-effect
    setRoot(shadow)
    return () => {
      host.remove()
      setRoot(null)
    }
  }, [])
  return root && createPortal(children, root)
}

/** Where there are no constructable style sheets, as in jsdom, the panel stays plain. */
function adoptStyles(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
}
