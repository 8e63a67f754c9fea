/** What every app needs besides its builder. */
export const react = {
  react: '19.3.1',
  'react-dom': '19.3.1',
  '@tanstack/react-query': '5.108.0',
  '@types/node': '24.19.2',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  typescript: '6.0.3',
}

/** The oldest React that the kit runs on, with a TypeScript of its time. */
const react18 = {
  react: '18.2.0',
  'react-dom': '18.2.0',
  '@types/react': '18.3.32',
  '@types/react-dom': '18.3.7',
  typescript: '5.9.3',
}

const onReact19 = [
  viteApp({ name: 'vite', page: 'bare', isOften: true }),
  viteApp({
    name: 'tailwind-kit-first',
    page: 'Tailwind 4, kit first',
    needs: tailwindVite(),
    over: ['vite-tailwind'],
  }),
  viteApp({
    name: 'tailwind-kit-last',
    page: 'Tailwind 4, kit last',
    needs: tailwindVite(),
    over: ['vite-tailwind', 'vite-tailwind-last'],
  }),
  viteApp({
    name: 'shadcn',
    page: 'shadcn/ui variables',
    needs: tailwindVite(),
    over: ['vite-tailwind', 'vite-shadcn'],
    isByClass: true,
  }),
  nextApp({ name: 'next', page: 'as generated', isOften: true, followsSystem: true }),
  nextApp({
    name: 'next-tailwind',
    page: 'Tailwind 4, as generated',
    needs: { tailwindcss: '4.3.5', '@tailwindcss/postcss': '4.3.5' },
    over: ['next-tailwind'],
  }),
  nextApp({
    name: 'next-themes',
    page: 'next-themes',
    needs: { 'next-themes': '0.4.6' },
    over: ['next-themes'],
    followsSystem: true,
    isByClass: true,
  }),
  {
    name: 'rspack',
    tool: '@rspack/core',
    page: 'bare',
    apps: ['vite', 'rspack'],
    needs: { '@rspack/core': '2.3.3', '@rspack/cli': '2.2.8', typescript: '7.0.2' },
    build: ['@rspack/cli/bin/rspack.js', 'build', '--mode', 'production'],
    out: 'dist',
  },
  {
    name: 'webpack',
    tool: 'webpack',
    page: 'bare',
    apps: ['vite', 'webpack'],
    needs: {
      webpack: '5.113.0',
      'webpack-cli': '7.3.1',
      'esbuild-loader': '4.5.0',
      esbuild: '0.28.2',
      'css-loader': '7.1.5',
      'mini-css-extract-plugin': '2.10.2',
      'css-minimizer-webpack-plugin': '8.0.0',
    },
    build: ['webpack-cli/bin/cli.js', '--mode', 'production'],
    out: 'public',
  },
  {
    name: 'parcel',
    tool: 'parcel',
    page: 'bare',
    apps: ['vite'],
    needs: { parcel: '2.16.4' },
    // Without it Parcel reads no `exports`.
    manifest: { '@parcel/resolver-default': { packageExports: true } },
    build: ['parcel/lib/bin.js', 'build', 'index.html', '--no-cache'],
    out: 'dist',
  },
  {
    name: 'esbuild',
    tool: 'esbuild',
    page: 'bare',
    apps: ['vite', 'esbuild'],
    needs: { esbuild: '0.28.2' },
    build: ['./build.mjs'],
    out: 'public',
  },
  {
    name: 'react-router',
    tool: 'react-router',
    page: 'framework mode',
    apps: ['react-router'],
    needs: {
      'react-router': '7.18.4',
      '@react-router/dev': '7.18.4',
      '@react-router/node': '7.18.4',
      isbot: '5.2.3',
      vite: '8.4.0',
    },
    build: ['@react-router/dev/bin.js', 'build'],
    out: 'build/client',
  },
  {
    name: 'astro',
    tool: 'astro',
    page: 'an island',
    apps: ['astro'],
    needs: { astro: '7.3.5', '@astrojs/react': '7.0.0' },
    build: ['astro/bin/astro.mjs', 'build'],
    out: 'dist',
  },
]

const plain = ['vite', 'tailwind-kit-first', 'next', 'rspack', 'webpack', 'parcel', 'esbuild', 'react-router', 'astro']

/**
 * The production builds that the kit's page is made with. `apps` are the folders below `apps/` that make up the app, the
 * later ones laid over the first; `build` is what builds it: a program that it has installed, or has of its own,
 * and its arguments; `out`
 * is the folder that is served. `isOften` runs with every test, the others before a release. `followsSystem`: the page
 * itself has dark colors for who prefers them; `isByClass`: its colors follow a class alone. `isBrief`:
 * looked at in some conditions only, because its stylesheet is that of another. `page`: the kind of app, as
 * the table of what was tried names it.
 */
export const builders = onReact19.flatMap((builder) =>
  plain.includes(builder.name) ? [builder, onReact18(builder)] : [builder],
)

function viteApp({ over = [], needs, ...rest }) {
  return {
    ...rest,
    tool: 'vite',
    apps: ['vite', ...over],
    needs: { vite: '8.4.0', ...needs },
    build: ['vite/bin/vite.js', 'build', '--logLevel=warn'],
    out: 'dist',
  }
}

function nextApp({ over = [], needs, ...rest }) {
  return {
    ...rest,
    tool: 'next',
    apps: ['next', ...over],
    needs: { next: '16.4.6', ...needs },
    build: ['next/dist/bin/next', 'build'],
    out: 'out',
  }
}

function tailwindVite() {
  return { tailwindcss: '4.3.5', '@tailwindcss/vite': '4.3.5' }
}

/** The same app on React 18.2. The App Router brings its own React; that of Next 14 is the last 18. */
function onReact18({ name, needs, apps, ...rest }) {
  const isNext = rest.tool === 'next'
  return {
    ...rest,
    name: `${name}-react18`,
    // Next 14 would write a tsconfig.json with `node`, its generator one with `bundler`.
    apps: isNext ? [...apps, 'next-14'] : apps,
    needs: { ...needs, ...react18, ...(isNext ? { next: '14.2.35' } : {}) },
    isOften: false,
    isBrief: true,
  }
}
