import type { ReactNode } from 'react'

const themes = ['calm', 'paper', 'ink'] as const
const schemes = ['light', 'dark'] as const

/**
 * The same in each ready theme, in light and in dark: six times, side by side. Children are told the id of the element
 * that says which one it is, to name their landmarks by it.
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
