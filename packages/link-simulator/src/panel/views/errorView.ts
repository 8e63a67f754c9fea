import type { PlaidError } from '../../sdk/PlaidSdk.ts'
import type { View, ViewParts, ViewTools } from '../View.ts'

/** Something went wrong at one bank; another may do. */
export const errorView: View<'error'> = (tools, { error }) => ({
  ...problem(tools, error),
  actions: [
    tools.make(
      'button',
      { type: 'button', class: 'primary', onclick: () => tools.send({ type: 'goBack' }) },
      'Choose another bank',
    ),
  ],
})

/** Something went wrong for good. */
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
    heading: error.error_type === 'INSTITUTION_ERROR' ? 'The bank cannot be reached' : 'That did not work',
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
