import type { ReactNode } from 'react'

const themes = ['calm', 'paper', 'ink'] as const
const schemes = ['light', 'dark'] as const

/** The same in each ready theme, in light and in dark: six times, side by side. */
export function ThemeSheet({ children }: { children: (name: string) => ReactNode }): ReactNode {
  return (
    <div data-story="sheet">
      {themes.map((theme) =>
        schemes.map((scheme) => (
          <div key={theme + scheme} data-story="page" data-banklink-theme={theme} data-banklink-scheme={scheme}>
            <p>
              {theme}, {scheme}
            </p>
            {children(`${theme}, ${scheme}`)}
          </div>
        )),
      )}
    </div>
  )
}
