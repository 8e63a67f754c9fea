import { keep, kept } from './kept.ts'

export const schemes = ['system', 'light', 'dark'] as const
/** `own`: the brand's tokens. The others are the kit's ready themes. */
export const themes = ['own', 'calm', 'paper', 'ink'] as const

export type Scheme = (typeof schemes)[number]
export type Theme = (typeof themes)[number]

export interface Look {
  scheme: Scheme
  theme: Theme
}

/** The choice stored for this tab, otherwise the device's color scheme and the brand's tokens. */
export function keptLook(): Look {
  const scheme = kept('scheme')
  const theme = kept('theme')
  return {
    scheme: schemes.find((known) => known === scheme) ?? 'system',
    theme: themes.find((known) => known === theme) ?? 'own',
  }
}

/** Stores the choice, and applies it. */
export function keepLook(look: Look): void {
  keep('scheme', look.scheme)
  keep('theme', look.theme)
  showLook(look)
}

/** The whole document has it: the kit's parts and the page around them. */
export function showLook({ scheme, theme }: Look = keptLook()): void {
  const { dataset } = document.documentElement
  dataset.banklinkScheme = scheme === 'system' ? systemScheme() : scheme
  if (theme === 'own') delete dataset.banklinkTheme
  else dataset.banklinkTheme = theme
}

/** Shows the look again whenever the device changes between light and dark. */
export function followSystem(): void {
  systemIsDark().addEventListener('change', () => showLook())
}

function systemScheme(): 'light' | 'dark' {
  return systemIsDark().matches ? 'dark' : 'light'
}

function systemIsDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}
