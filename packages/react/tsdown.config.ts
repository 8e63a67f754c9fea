import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({ ...shared, entry: { index: 'src/index.ts', styles: 'src/styles.css' } })
