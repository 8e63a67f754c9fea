import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig } from 'vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['./pages/*.mdx', '../packages/*/src/**/*.stories.tsx'],
  staticDirs: ['./public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  // The other one shows a union by its name alone.
  typescript: {
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: { include: ['packages/*/src/**/*.tsx'] },
  },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Our packages are read from their sources. This also reaches what a browser is else refused, such as Bond's
      // backend: a story runs the gateway in the page.
      resolve: { conditions: ['banklink-source', ...defaultClientConditions] },
      build: {
        // 'use client' says nothing to a page that is client alone, and Storybook's own parts are large.
        rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
        chunkSizeWarningLimit: 4000,
      },
    }),
}

export default config
