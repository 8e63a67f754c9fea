/**
 * The pages of the reference. A page takes what `entries` export from below its `folders` of the package's `src`, or
 * whatever no page before it took where it names none. Nothing of a file that `without` matches.
 */
const pages = [
  {
    path: 'react-components',
    title: 'React components',
    about: 'Components to mount below one `BanklinkProvider`. Each works separately.',
    entries: ['@banklink/react'],
    folders: ['components', 'provider/BanklinkProvider'],
    without: /Messages\.ts$/,
  },
  {
    path: 'react-hooks',
    title: 'React hooks',
    about: 'Hooks for custom UI. They work below a `BanklinkProvider`.',
    entries: ['@banklink/react'],
    folders: ['hooks', 'provider'],
  },
  {
    path: 'react-session',
    title: 'The Link session in React',
    about: 'The session below the hooks: its events, its script loader, and its dependencies on the browser.',
    entries: ['@banklink/react'],
    folders: ['session'],
  },
  {
    path: 'react-options',
    title: 'Options for TanStack Query',
    about: 'The query and mutation options of the hooks: to prefetch in a loader, and to read or invalidate by key.',
    entries: ['@banklink/react'],
    folders: ['query'],
  },
  {
    path: 'react-messages',
    title: 'Messages and languages',
    about: 'All messages, and their types. `messages` of the provider overrides them.',
    entries: ['@banklink/react', /^@banklink\/react\/languages\//],
    folders: ['messages', 'languages', 'components'],
  },
  {
    path: 'react-appearance',
    title: 'Appearance',
    about: 'The tokens of a look as a stylesheet, and its attributes: for a build script or a server. No React.',
    entries: ['@banklink/react/appearance'],
  },
  {
    path: 'react-devtools',
    title: 'Devtools',
    about: 'Not part of a production bundle.',
    entries: [/^@banklink\/react\/devtools/],
  },
  { path: 'react', title: 'React, the rest', about: 'All other exports.', entries: [/^@banklink\/react/] },
  {
    path: 'core',
    title: 'Core',
    about: 'The port, the account model, the errors and the Link session: no React, no DOM.',
    entries: ['@banklink/core', '@banklink/core/testing'],
  },
  {
    path: 'wire',
    title: 'The wire',
    about: "The gateway's routes and schemas, for your own server or client.",
    entries: ['@banklink/core/wire'],
  },
  {
    path: 'gateway',
    title: 'Gateway',
    about: 'The server side: one request handler, and its stores.',
    entries: [/^@banklink\/gateway/],
  },
  {
    path: 'backends',
    title: 'Backends',
    about: 'Implementations of the port: platforms on a server, the gateway in a browser.',
    entries: [/^@banklink\/backends/],
  },
  {
    path: 'link-simulator',
    title: 'Link simulator',
    about: 'Replaces Plaid Link in tests, Storybook and demos.',
    entries: [/^@banklink\/link-simulator/],
  },
  {
    path: 'mock-backend',
    title: 'Mock backend',
    about: 'Simulates Bond, Cybrid and Plaid over HTTP.',
    entries: [/^@banklink\/mock-backend/],
  },
]

/**
 * The exports of each page, in the order of the pages; each export on one page, once, with all the entries that have it.
 */
export function dealOut(entries) {
  const taken = new Set()
  return pages.map((page) => {
    const own = new Map()
    for (const each of exportsOf(page, entries).filter((found) => !taken.has(found.key))) {
      const known = own.get(each.name)
      if (known) known.entries.push(each.entry)
      else own.set(each.name, { ...each, entries: [each.entry] })
      taken.add(each.key)
    }
    return { ...page, exports: [...own.values()] }
  })
}

/** All that could be on a page. `key` tells exports apart. */
function exportsOf(page, entries) {
  return [...entries]
    .filter(([entry]) => page.entries.some((wanted) => isEntry(entry, wanted)))
    .flatMap(([entry, exports]) => exports.map((each) => ({ ...each, entry, key: `${entry} ${each.name}` })))
    .filter(({ path }) => isIn(path, page.folders) && !page.without?.test(path))
}

function isEntry(entry, wanted) {
  return typeof wanted === 'string' ? wanted === entry : wanted.test(entry)
}

function isIn(path, folders) {
  const inside = path.replace(/^packages\/[^/]+\/src\//, '')
  return !folders || folders.some((folder) => inside.startsWith(`${folder}/`) || inside.startsWith(`${folder}.`))
}
