import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { OauthState } from '../plaid/PlaidState.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The page of an OAuth bank: plain, and marked as what it is. */
export function oauthPage(
  { id, institution, accounts, session }: OauthState,
  { isRedirect }: { isRedirect: boolean },
): Html {
  const bank = institution.name ?? 'the bank'
  return page(
    `Allow access? ${bank}`,
    html`<p class="mark">Simulator · no real bank</p>
      <h1>Share your accounts at ${bank}?</h1>
      <p>${session.linkToken.clientName} asks to see the accounts below and to move money to and from them.</p>
      <form method="post" action="${id}${isRedirect ? '?way=redirect' : ''}">
        <fieldset>
          <legend>Accounts to share</legend>
          ${accounts.map(
            (account) =>
              html`<label>
                <input type="checkbox" name="account" value="${account.id}" checked />
                ${account.name} <span>••${account.mask ?? ''}</span>
              </label>`,
          )}
        </fieldset>
        <button class="allow" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  )
}

/** The content of a window that has finished; it closes automatically. */
export function closingPage(): Html {
  return page(
    'Done',
    html`<p class="mark">Simulator · no real bank</p>
      <h1>You can close this window</h1>
      <p>Go back to the page that you came from.</p>
      <script>
        window.close()
      </script>`,
  )
}

/** The page of a user whose OAuth return can't be resumed. */
export function lostPage(message: string): Html {
  return page(
    'Not possible',
    html`<p class="mark">Simulator · no real bank</p>
      <h1>This can't be done any more</h1>
      <p>${message}</p>`,
  )
}

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          :root { color-scheme: light dark; --accent: light-dark(#0f5f56, #7fd6c8); --line: light-dark(#cfd8d6, #3c4846); }
          body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#f1f6f5, #121817); color: light-dark(#14211f, #eef5f3); }
          main { max-width: 420px; margin: 6vh auto; padding: 32px 24px; background: light-dark(#fff, #1b2422); border: 1px solid var(--line); border-radius: 12px; }
          h1 { font-size: 24px; line-height: 1.25; margin: 16px 0 8px; }
          .mark { display: inline-block; margin: 0; padding: 3px 11px; border-radius: 99px; background: light-dark(#fff3d9, #3d3014); color: light-dark(#7a4d00, #ffd58a); font-size: 12px; font-weight: 600; }
          fieldset { margin: 24px 0; padding: 0; border: 0; display: grid; gap: 10px; }
          legend { padding: 0; margin-bottom: 8px; font-weight: 600; }
          label { display: flex; gap: 12px; align-items: center; min-height: 44px; padding: 4px 14px; border: 1px solid var(--line); border-radius: 8px; }
          label span { margin-left: auto; opacity: 0.75; }
          input { width: 20px; height: 20px; accent-color: var(--accent); }
          button { width: 100%; min-height: 48px; margin-top: 10px; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit; font: 600 16px system-ui, sans-serif; cursor: pointer; }
          .allow { background: var(--accent); border-color: transparent; color: light-dark(#fff, #0b1f1c); }
          :is(button, input):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
          @media (max-width: 480px) { main { margin: 0; min-height: 100vh; box-sizing: border-box; border: 0; border-radius: 0; } }
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
}
