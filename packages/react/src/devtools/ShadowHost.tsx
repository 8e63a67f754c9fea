import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { styles } from './styles.ts'

/**
 * Renders into a shadow root at the end of `body`, so that the page's styles and the panel's don't affect each other.
 * Uses a constructable style sheet, which a strict CSP allows.
 */
export function ShadowHost({ children }: { children: ReactNode }): ReactNode {
  const [host] = useState(createHost)
  const root = useSyncExternalStore(host.mount, host.root, () => null)
  return root && createPortal(children, root)
}

/** An element of the page, which is there from `mount` on until its answer is called. A server has none. */
function createHost() {
  let root: ShadowRoot | null = null
  return {
    root: () => root,
    mount: () => {
      const element = document.createElement('div')
      element.dataset['banklinkDevtools'] = ''
      root = element.attachShadow({ mode: 'open' })
      adoptStyles(root)
      document.body.append(element)
      return () => {
        element.remove()
        root = null
      }
    },
  }
}

/** Without constructable style sheets, as in jsdom, the panel is unstyled. */
function adoptStyles(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
}
