import type { View } from '../View.ts'

export const recaptchaView: View<'recaptcha'> = ({ make, send }) => {
  const next = make('button', { type: 'submit', form: 'recaptcha', class: 'primary', disabled: true }, 'Continue')
  const box = make('input', {
    type: 'checkbox',
    onchange: () => {
      next.disabled = !box.checked
    },
  })
  const submit = (event: Event) => {
    event.preventDefault()
    send({ type: 'solveRecaptcha' })
  }
  return {
    heading: 'Confirm that you’re human',
    body: [
      make('p', { class: 'intro' }, 'Something looks unusual. Tick the box to go on.'),
      make(
        'form',
        { id: 'recaptcha', class: 'options', onsubmit: submit },
        make('label', { class: 'option' }, make('strong', {}, 'I am not a robot'), box),
      ),
    ],
    actions: [next],
  }
}
