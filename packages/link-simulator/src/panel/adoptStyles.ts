import { styles } from './styles.ts'

/**
 * Styles a document without a `<style>` element or a `style` attribute, which a page's CSP may forbid. Without
 * constructable style sheets, as in jsdom, it remains unstyled.
 */
export function adoptStyles(document: Document): void {
  const view = document.defaultView
  if (!view || !('adoptedStyleSheets' in document)) return
  // A sheet can be adopted only by documents of the window that made it.
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets = [sheet]
}
