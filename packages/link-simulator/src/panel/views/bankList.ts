import type { Institution } from '../../sandbox/institutions.ts'
import type { ViewTools } from '../View.ts'

/** The banks as buttons, each with its initials as a logo. */
export function bankList(tools: ViewTools, banks: readonly Institution[]): HTMLElement {
  return tools.make('ul', { class: 'banks' }, ...banks.map((bank) => tools.make('li', {}, bankButton(tools, bank))))
}

function bankButton({ make, icon, send }: ViewTools, institution: Institution): HTMLElement {
  const tone = `tone-${Number(institution.id.replace(/\D/g, '')) % 4}`
  return make(
    'button',
    { type: 'button', class: 'bank', onclick: () => send({ type: 'chooseInstitution', institution }) },
    make('span', { class: `initials ${tone}`, 'aria-hidden': 'true' }, initials(institution.name)),
    make('span', {}, institution.name),
    icon('forward'),
  )
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => word !== 'First')
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
}
