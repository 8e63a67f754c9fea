import type { Finding } from './Finding.ts'

/** Checks that the page has the kit's stylesheet, and has it before the app's utilities, if any. */
export function examineStyles(html: string, sheets: readonly string[]): Finding {
  const css = sheets.join('\n')
  if (css.includes('--banklink-styles')) {
    const layers = layersOf(css)
    const [own, utilities] = [layers.indexOf('banklink'), layers.indexOf('utilities')]
    if (own > utilities && utilities >= 0) {
      return {
        subject: 'styles',
        state: 'wrong',
        text: 'the kit’s layer comes after `utilities`, so classes of yours do not win on its parts',
        fix: 'begin your CSS with @layer theme, base, banklink, components, utilities;',
      }
    }
    return { subject: 'styles', state: 'ok', text: 'the kit’s sheet is there, and in order' }
  }
  if (html.includes('/@vite/client') || /\/_next\/static\/chunks\/.*(hmr|turbopack)/.test(html)) {
    return {
      subject: 'styles',
      state: 'unknown',
      text: 'in development they come with the scripts',
      fix: 'build the app, start it, and look at that',
    }
  }
  return {
    subject: 'styles',
    state: 'wrong',
    text: 'no sheet of the page is the kit’s',
    fix: "import '@banklink/react/styles.css' where the app begins",
  }
}

/** The outermost layers, in the order in which they are first named. */
function layersOf(css: string): string[] {
  const named = [...css.matchAll(/@layer\s+([\w\s,.-]+)[;{]/g)].flatMap(([, names = '']) => names.split(','))
  return [...new Set(named.map((name) => name.trim().split('.')[0] ?? ''))]
}
