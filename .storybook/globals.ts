import type { Preview } from '@storybook/react-vite'

type GlobalTypes = NonNullable<Preview['globalTypes']>

/** What the toolbar chooses for every story. The address takes the same: `&globals=theme:ink;scheme:dark;language:de`. */
export const globalTypes: GlobalTypes = {
  theme: choice({ title: 'Theme', description: 'One of the ready themes', icon: 'paintbrush' }, [
    { value: 'calm', title: 'Calm' },
    { value: 'paper', title: 'Paper' },
    { value: 'ink', title: 'Ink' },
  ]),
  scheme: choice({ title: 'Scheme', description: 'Light or dark', icon: 'mirror' }, [
    { value: 'system', title: 'System' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  language: choice({ title: 'Language', description: 'What the components say', icon: 'globe' }, [
    { value: 'en', title: 'English' },
    { value: 'es', title: 'Español' },
    { value: 'fr', title: 'Français' },
    { value: 'de', title: 'Deutsch' },
    { value: 'nl', title: 'Nederlands' },
  ]),
  platform: choice({ title: 'Platform', description: 'What is behind the gateway', icon: 'database' }, [
    { value: 'bond', title: 'Bond' },
    { value: 'cybrid', title: 'Cybrid' },
    { value: 'own', title: 'The brand’s own' },
  ]),
}

export const initialGlobals: Record<string, string> = {
  theme: 'calm',
  scheme: 'system',
  language: 'en',
  platform: 'bond',
}

interface Choice {
  title: string
  description: string
  icon: 'mirror' | 'database' | 'globe' | 'paintbrush'
}

function choice({ title, description, icon }: Choice, items: { value: string; title: string }[]): GlobalTypes[string] {
  return { description, toolbar: { title, icon, items, dynamicTitle: true } }
}
