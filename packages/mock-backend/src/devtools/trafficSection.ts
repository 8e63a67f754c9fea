import type { LoggedRequest } from '../world/MockWorld.ts'
import type { MockSection, MockTools } from './mockTab.ts'

const most = 20

/** The latest requests to the platforms and to Link, newest first. */
export function trafficSection({ make }: MockTools): MockSection {
  const rows = make('tbody')
  const heads = ['Time', 'Request', 'Answer'].map((name) => make('th', { scope: 'col' }, name))
  const row = ({ at, method, path, status }: LoggedRequest) =>
    make(
      'tr',
      {},
      make('td', {}, new Date(at).toISOString().slice(11, 19)),
      make('td', {}, `${method} ${path}`),
      make('td', {}, status === null ? 'lost' : String(status)),
    )
  let drawn = ''
  return {
    element: make(
      'section',
      { 'aria-label': 'Traffic' },
      make('h3', {}, 'Traffic'),
      make('table', { 'aria-label': 'Traffic' }, make('thead', {}, make('tr', {}, ...heads)), rows),
    ),
    draw: ({ requests }) => {
      const newest = requests.slice(-most).toReversed()
      const seen = JSON.stringify(newest)
      if (seen === drawn) return
      drawn = seen
      rows.replaceChildren(...newest.map(row))
    },
  }
}
