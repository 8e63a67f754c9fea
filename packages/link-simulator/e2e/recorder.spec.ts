import { scenarios } from '../src/index.ts'
import { runScript } from '../src/testing/runScript.ts'
import { expect, test } from './test.ts'

// A person's clicks are written down, and the script makes the same clicks.
const drives = { mfaSelections: scenarios.mfaSelections, oauthPopup: scenarios.oauthPopup }

for (const [name, drive] of Object.entries(drives)) {
  test(`records and repeats: ${name}`, async ({ page, app }) => {
    await app.goto({ recorder: 'yes' })
    await app.pressButton()
    const end = await drive(app.link)
    await expect.poll(app.ends).toEqual([end])
    const recorder = page.locator('#link-simulator-recorder').contentFrame()
    await recorder.getByText(/^Recorder · \d+ steps$/).click()
    const script = await recorder.getByRole('textbox', { name: 'Recorded script' }).inputValue()
    const order = await app.order()

    await app.goto({ recorder: 'yes' })
    await app.pressButton()
    expect(await runScript(script, app.link)).toEqual(end)
    await expect.poll(app.ends).toEqual([end])
    expect(await app.order()).toEqual(order)
  })
}
