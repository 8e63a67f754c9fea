import { addons } from 'storybook/manager-api'
import { themeFor } from './themeFor.ts'

// The frame around the stories is light or dark as the device is; a story's own scheme is chosen in its toolbar.
const dark = matchMedia('(prefers-color-scheme: dark)')
const show = (): void => addons.setConfig({ theme: themeFor(dark.matches ? 'dark' : 'light') })
show()
dark.addEventListener('change', show)
