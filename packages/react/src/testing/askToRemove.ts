import { userEvent, type within } from 'storybook/test'

/** Presses "Remove" in an account's menu, and returns the menu's button. */
export async function askToRemove(canvas: ReturnType<typeof within>, account: string): Promise<HTMLElement> {
  const menu = await canvas.findByRole('button', { name: `Actions for ${account}` })
  await userEvent.click(menu)
  await userEvent.click(await canvas.findByRole('button', { name: `Remove ${account}` }))
  return menu
}
