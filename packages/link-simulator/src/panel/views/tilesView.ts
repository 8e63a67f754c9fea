import { findInstitutions } from '../../sandbox/institutions.ts'
import type { View } from '../View.ts'
import { bankList } from './bankList.ts'

export const tilesView: View<'tiles'> = (tools) => ({
  heading: 'Choose your bank',
  body: [bankList(tools, findInstitutions('', tools.state.facts?.countryCodes))],
})
