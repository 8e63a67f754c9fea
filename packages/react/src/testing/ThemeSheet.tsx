import type { ReactNode } from 'react'

const themes = ['calm', 'paper', 'ink'] as const
const schemes = ['light', 'dark'] as const

/**
 * The same content in each ready-made theme, light and dark: six times, in a grid. Children receive the ID of the
 * element that names the theme, to label their landmarks.
 */
export function ThemeSheet({ children }: { children: (id: string) => ReactNode }): ReactNode {
  return (
    <div data-story="sheet">
      {themes.map((theme) =>
        schemes.map((scheme) => {
          const id = `${theme}-${scheme}`
          return (
            <div key={id} data-story="page" data-banklink-theme={theme} data-banklink-scheme={scheme}>
              <p id={id}>
                {theme}, {scheme}
              </p>
              {children(id)}
            </div>
          )
        }),
      )}
    </div>
  )
}
