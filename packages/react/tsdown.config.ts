import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'appearance/index': 'src/appearance/index.ts',
    'devtools/index': 'src/devtools/index.ts',
    'devtools/production': 'src/devtools/production.ts',
    'languages/de': 'src/languages/de.ts',
    'languages/en': 'src/languages/en.ts',
    'languages/es': 'src/languages/es.ts',
    'languages/fr': 'src/languages/fr.ts',
    'languages/nl': 'src/languages/nl.ts',
    styles: 'src/styles.css',
  },
  // TypeScript 6 wants types for `import '@banklink/react/styles.css'` too.
  copy: [{ from: 'src/styles.css.d.ts', to: 'dist' }],
  attw: { ...shared.attw, excludeEntrypoints: ['./styles.css'] },
})
