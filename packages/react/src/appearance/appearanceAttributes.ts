import { invalidAppearance } from './invalidAppearance.ts'

/** Light or dark. Without one the kit follows the page. */
export type AppearanceScheme = 'light' | 'dark'

/** How close things stand. Under a finger, buttons and fields are 44 px high in both. */
export type AppearanceDensity = 'comfortable' | 'compact'

/** A ready theme, or the name of your own. */
export type AppearanceTheme = 'calm' | 'paper' | 'ink' | (string & {})

export interface AppearanceAttributesParameters {
  /** @default the page's */
  scheme?: AppearanceScheme | undefined
  /** @default 'comfortable' */
  density?: AppearanceDensity | undefined
  /** @default 'calm' */
  theme?: AppearanceTheme | undefined
}

export interface AppearanceAttributes {
  'data-banklink-scheme'?: AppearanceScheme | undefined
  'data-banklink-density'?: AppearanceDensity | undefined
  'data-banklink-theme'?: AppearanceTheme | undefined
}

/**
 * The attributes that choose scheme, density and theme, for `<html>` or any element around the kit's parts. A server that
 * writes them gets the first paint right.
 *
 * @throws `config.appearance_invalid` for a scheme or a density that there is not
 * @example
 * appearanceAttributes({ scheme: 'dark', density: 'compact' })
 * // { 'data-banklink-scheme': 'dark', 'data-banklink-density': 'compact' }
 */
export function appearanceAttributes({ scheme, density, theme }: AppearanceAttributesParameters): AppearanceAttributes {
  if (scheme && scheme !== 'light' && scheme !== 'dark') throw invalidAppearance('scheme')
  if (density && density !== 'comfortable' && density !== 'compact') throw invalidAppearance('density')
  return {
    ...(scheme && { 'data-banklink-scheme': scheme }),
    ...(density && { 'data-banklink-density': density }),
    ...(theme && { 'data-banklink-theme': theme }),
  }
}
