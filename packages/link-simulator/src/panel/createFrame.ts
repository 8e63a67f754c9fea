import { adoptStyles } from './adoptStyles.ts'

export interface FrameParameters {
  parent: HTMLElement
  id: string
  title: string
  /** Called with the frame's document: at once, and again should the browser replace it while it loads. */
  onDocument: (document: Document) => void
}

/** Puts a frame of the page's own origin into it. It has no markup, so it needs no `<style>` and no `style` attribute. */
export function createFrame({ parent, id, title, onDocument }: FrameParameters): HTMLIFrameElement {
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it is filled by this page, and loads nothing
  const frame = parent.ownerDocument.createElement('iframe')
  frame.id = id
  frame.title = title
  parent.append(frame)
  let prepared: Document | null = null
  const prepare = () => {
    const document = frame.contentDocument
    if (!document || document === prepared) return
    prepared = document
    document.documentElement.lang = 'en'
    document.title = title
    adoptStyles(document)
    followColorScheme(parent.ownerDocument, document)
    onDocument(document)
  }
  prepare()
  // Firefox loads a second about:blank over the first.
  frame.addEventListener('load', prepare)
  return frame
}

// A frame would see its element's colour scheme instead of the person's, which differs where the page sets its own.
function followColorScheme(page: Document, framed: Document): void {
  const dark = page.defaultView?.matchMedia?.('(prefers-color-scheme: dark)')
  const apply = () => framed.documentElement.setAttribute('data-scheme', dark?.matches ? 'dark' : 'light')
  apply()
  dark?.addEventListener('change', apply)
}
