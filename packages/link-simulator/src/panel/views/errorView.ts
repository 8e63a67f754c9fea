import { offersNumbers } from '../../flow/institution.ts'
import type { PlaidError } from '../../sdk/PlaidSdk.ts'
import type { View, ViewParts, ViewTools } from '../View.ts'

/** Something went wrong at one bank; another may do. */
export const errorView: View<'error'> = (tools, { error }) => {
  const button = (label: string, kind: 'primary' | 'secondary', type: 'goBack' | 'enterNumbers') =>
    tools.make('button', { type: 'button', class: kind, onclick: () => tools.send({ type }) }, label)
  return {
    ...problem(tools, error),
    actions: [
      button(tools.state.facts?.update ? 'Try again' : 'Choose another bank', 'primary', 'goBack'),
      ...(offersNumbers(tools.state) ? [button('Link with account numbers', 'secondary', 'enterNumbers')] : []),
    ],
  }
}

/** An error that ends Link. */
export const fatalView: View<'fatal'> = (tools, { error }) => ({
  ...problem(tools, error),
  actions: [
    tools.make(
      'button',
      { type: 'button', class: 'primary', onclick: () => tools.send({ type: 'askToLeave' }) },
      'Close',
    ),
  ],
})

function problem({ make, icon }: ViewTools, error: PlaidError): Omit<ViewParts<'error'>, 'update'> {
  return {
    heading: headings[error.error_code] ?? headings[error.error_type] ?? 'That did not work',
    isCentred: true,
    top: [make('div', { class: 'disc bad' }, icon('alert'))],
    body: [
      make(
        'p',
        { class: 'intro', role: 'alert' },
        error.display_message ?? 'Nothing was linked. Close this and try again.',
      ),
      // Who tries an app on the simulator wants to know what Link would not say.
      make('p', { class: 'code' }, `${error.error_code}: ${error.error_message}`),
    ],
  }
}

const headings: { readonly [codeOrType in string]?: string } = {
  INSTITUTION_NO_LONGER_SUPPORTED: 'This bank cannot be linked',
  PRODUCTS_NOT_SUPPORTED: 'This bank cannot be linked',
  INSTITUTION_ERROR: 'The bank cannot be reached',
  RATE_LIMIT_EXCEEDED: 'Too many attempts',
  API_ERROR: 'Something went wrong',
  INVALID_INPUT: 'This session has ended',
  OAUTH_ERROR: 'The way back is lost',
  MICRODEPOSITS_ERROR: 'This account is locked',
}
