/**
 * Where the gateway listens, below its base path. Everything is JSON; an error is `application/problem+json`.
 *
 * | method and path | body | answer |
 * |---|---|---|
 * | `GET /capabilities` | | `Capabilities` |
 * | `POST /link-tokens` | `BeginRequest` | `Step<LinkToken>` |
 * | `POST /completions` | `CompleteRequest`, with `Idempotency-Key` | `Step<LinkedAccount>` |
 * | `POST /update-completions` | `UpdateRequest` | `Step<LinkedAccount>` |
 * | `POST /follow-ups` | `{ resume }` | `Step<LinkToken>` or `Step<LinkedAccount>` |
 * | `POST /abandonments` | `{ state }` | 204 |
 * | `GET /accounts?cursor=` | | `AccountPage` |
 * | `GET /accounts/:id` | | `LinkedAccount` |
 * | `DELETE /accounts/:id` | | `Step<LinkedAccount>` |
 * | `POST /accounts` | `AccountNumbers`, with `Idempotency-Key` | `Step<LinkedAccount>` |
 */
export const routes = {
  capabilities: '/capabilities',
  linkTokens: '/link-tokens',
  completions: '/completions',
  updateCompletions: '/update-completions',
  followUps: '/follow-ups',
  abandonments: '/abandonments',
  accounts: '/accounts',
} as const
