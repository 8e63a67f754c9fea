import '../packages/react/src/styles.css'
import './preview.css'
import { platformOf } from '@banklink/test'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { languageOf } from '../packages/react/src/testing/languageOf.ts'
import { StoryProvider } from '../packages/react/src/testing/StoryProvider.tsx'
import { loadWorld, worldOf } from '../packages/react/src/testing/worldOf.ts'
import { controlsThatMakeSense } from './controlsThatMakeSense.ts'
import { DocsPage } from './DocsPage.tsx'
import { dressPage, systemScheme } from './dressPage.ts'
import { failOnConsole } from './failOnConsole.ts'
import { fitFrame } from './fitFrame.ts'
import { globalTypes, initialGlobals } from './globals.ts'
import { switchesThatAreOff } from './switchesThatAreOff.ts'
import { themeFor } from './themeFor.ts'

// A machine that is busy is no failure.
configure({ asyncUtilTimeout: 10_000 })

const checks = new WeakMap<AbortSignal, (() => void) | undefined>()

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    // A story has its own `window.Plaid`, so on a docs page it needs a window of its own.
    options: {
      storySort: {
        order: ['Welcome', 'States', 'Theming', 'Languages', 'Linking', 'Accounts', 'Looks', 'Recipes'],
      },
    },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { page: DocsPage, theme: themeFor(systemScheme()), story: { inline: false, height: '140px' } },
  },
  globalTypes,
  argTypesEnhancers: [controlsThatMakeSense],
  argsEnhancers: [switchesThatAreOff],
  beforeAll: fitFrame,
  initialGlobals,
  loaders: [
    (context) => {
      const { id, parameters, globals } = context
      const platform = platformOf(globals['platform'])
      return { world: loadWorld(context, { seed: id, platform, ...parameters['world'] }) }
    },
  ],
  beforeEach(context) {
    const uninstall = worldOf(context).simulator.install()
    // In Storybook itself the console is the reader's.
    const console = import.meta.env['VITEST'] ? failOnConsole() : undefined
    checks.set(context.abortSignal, console?.check)
    return () => {
      console?.stop()
      uninstall()
    }
  },
  afterEach: ({ abortSignal }) => checks.get(abortSignal)?.(),
  decorators: [
    (Story, context) => {
      const { globals, parameters } = context
      const language = languageOf(globals['language'])
      dressPage(globals, { locale: language.locale, dir: parameters['dir'] ?? 'ltr' })
      return (
        <StoryProvider
          key={globals['platform']}
          world={worldOf(context)}
          language={language}
          messages={parameters['messages']}
        >
          <Story />
        </StoryProvider>
      )
    },
  ],
}

export default preview
