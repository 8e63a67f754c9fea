/** What `docs/reliability.md` says of the load run. */
export function loadFigures(figures) {
  const { date, owners, links, linkedAgain, repeats, requests, broken, unavailable, seconds } = figures
  const rows = [
    ['links that ended with an account', whole(links)],
    ['their accounts at the platform', `${whole(links)}, one each`],
    ['links that failed, so that the user linked again', whole(linkedAgain)],
    ['requests; repeated requests among them', `${whole(requests)}; ${whole(repeats)}`],
    ['broken connections; responses with 503; with 500', `${whole(broken)}; ${whole(unavailable)}; 0`],
    [
      'duration of a link without the time in Link, median; 90 %',
      `${duration(figures.medianMs)}; ${duration(figures.p90Ms)}`,
    ],
    ['completions in flight at the gateway that was killed', whole(figures.cutOff)],
    ['longest wait of a page for a result', duration(figures.longestPauseMs)],
    ['outage of the database', duration(figures.databaseAwayMs)],
    ['webhooks from Plaid; lost ones among them', `${whole(figures.webhooks)}; 0`],
    ['delivery attempts for them', whole(figures.webhookTries)],
  ]
  const widths = [0, 1].map((at) => Math.max(6, ...rows.map((row) => row[at].length)))
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const table = [line(['figure', '']), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
  return `${loadText}

On ${date}, ${owners} owners, in ${whole(seconds)} s:

${table}`
}

const loadText = `Two gateways in separate processes share one PostgreSQL server. Bond with processor tokens and Plaid come from the mock, which
takes 25 ms per request. Fifty owners link four accounts each at the same time, and signed webhooks report that logins of these
accounts expired or were restored. One gateway is killed while it completes links, and started again; later the database is
stopped, and started again. \`npm run test:release\` does this. It fails unless:

- every owner has exactly the accounts at the platform that their page reported, one per link;
- both gateways list every login as Plaid has it, from stored webhooks only;
- no response has status 500, and both gateways exit with 0 on SIGTERM.

The longest wait belongs to a link that the killed gateway was completing. Its claim lasts 210 seconds, because the other
gateway can't detect the crash sooner. The page shows that the link is in progress, and the user can leave the page.`

function whole(number) {
  return number.toLocaleString('en-US')
}

function duration(ms) {
  return ms < 10_000 ? `${whole(ms)} ms` : `${whole(Math.round(ms / 1000))} s`
}
