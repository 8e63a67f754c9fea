import { create, type ThemeVars } from 'storybook/theming'

const shared = {
  brandTitle: 'Banklink',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBorderRadius: 10,
  inputBorderRadius: 8,
} as const

/** Storybook's own frame and pages in Banklink's colors. */
export function themeFor(base: 'light' | 'dark'): ThemeVars {
  return base === 'light'
    ? create({
        base,
        ...shared,
        brandImage: './banklink-light.svg',
        colorPrimary: '#1b4d9b',
        colorSecondary: '#1b4d9b',
        appBg: '#f1f5fb',
        appContentBg: '#ffffff',
        appPreviewBg: '#ffffff',
        appBorderColor: '#dfe5ee',
        textColor: '#111b2b',
        textMutedColor: '#55617a',
        barBg: '#ffffff',
        barTextColor: '#55617a',
        barSelectedColor: '#1b4d9b',
        barHoverColor: '#1b4d9b',
      })
    : create({
        base,
        ...shared,
        brandImage: './banklink-dark.svg',
        colorPrimary: '#a6c3f7',
        colorSecondary: '#6f9bea',
        appBg: '#0a0f18',
        appContentBg: '#111826',
        appPreviewBg: '#111826',
        appBorderColor: '#253044',
        textColor: '#e9eef7',
        textMutedColor: '#a2aec2',
        barBg: '#111826',
        barTextColor: '#a2aec2',
        barSelectedColor: '#a6c3f7',
        barHoverColor: '#a6c3f7',
      })
}
