import { styles } from './styles.ts'

/**
 * Gives a document its looks without a `<style>` or a `style` attribute, which a page's CSP may forbid. Where there are
 * no constructable style sheets, as in jsdom, it stays plain.
 */
export function adoptStyles(document: Document): void {
  const view = document.defaultView
  if (!view || !('adoptedStyleSheets' in document)) return
  // A sheet can be adopted only by documents of the window that made it.
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets = [sheet]
}
