import type { Preview } from '@storybook/react-vite'

type GlobalTypes = NonNullable<Preview['globalTypes']>

/** What the toolbar chooses for every story. The address takes the same, as `&globals=scheme:dark;platform:cybrid`. */
export const globalTypes: GlobalTypes = {
  scheme: choice({ title: 'Scheme', description: 'Light or dark', icon: 'mirror' }, ['system', 'light', 'dark']),
  platform: choice({ title: 'Platform', description: 'What is behind the gateway', icon: 'database' }, [
    { value: 'bond', title: 'Bond' },
    { value: 'cybrid', title: 'Cybrid' },
    { value: 'own', title: 'The brand’s own' },
  ]),
}

export const initialGlobals = { scheme: 'system', platform: 'bond' }

interface Choice {
  title: string
  description: string
  icon: 'mirror' | 'database' | 'globe' | 'paintbrush'
}

function choice(
  { title, description, icon }: Choice,
  items: (string | { value: string; title: string })[],
): GlobalTypes[string] {
  return { description, toolbar: { title, icon, items, dynamicTitle: true } }
}
