/** The oldest browsers that the published packages run in. `docs/compatibility.md` states them. */
export const floor = { chrome: '100', edge: '100', safari: '15.4', firefox: '97' }

/** The same for tools that take a list of browsers. */
export const browserslist = [
  ...Object.entries(floor).map(([name, version]) => `${name} >= ${version}`),
  'ios_saf >= 15.4',
]

/**
 * What the published stylesheet uses that is newer than the floor, and what a browser without it shows. Anything newer that
 * is not in here fails the check.
 */
export const newerStyles = {
  'light-dark(': 'only inside `@supports`; the light colors stand before it',
  'color(': 'links have your accent as it is, and text on it is white; `appearanceCss` writes colors for them',
  'lab(': 'the same',
  'color-mix(': 'soft backgrounds are transparent',
  '@container': 'narrow layouts are as wide ones, and wrap',
  'style(': 'the scheme follows the system alone',
  '@starting-style': 'the dialog appears at once',
  ':has(': 'the link button keeps its color next to linked accounts',
  subgrid: 'columns of a card are as wide as their own content',
  lh: 'the line for news has no height while it is empty',
}

/** What the floor's browsers have all of. */
export const knownStyles = new Set([
  ...['@import', '@layer', '@media', '@supports', '@keyframes'],
  ...[':not(', ':where(', ':is(', ':nth-child(', '::before', '::after', '::backdrop', '::placeholder'],
  ...['var(', 'layer(', 'minmax(', 'min(', 'max(', 'clamp(', 'calc(', 'path(', 'inset(', 'rgb(', 'repeat(', 'url('],
  ...['fit-content(', 'translateY(', 'translate(', 'scale(', 'rotate(', 'polygon(', 'circle(', 'linear-gradient('],
])
