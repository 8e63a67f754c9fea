import type { LinkedAccount } from '../../../packages/core/src/index.ts'

/** The peer: what a page would write that only shows its accounts. It stays as it is. */
export function PlainList({ accounts }: { accounts: readonly LinkedAccount[] }) {
  return (
    <ul>
      {accounts.map(({ id, institution, mask }) => (
        <li key={id}>
          <span>{institution.name}</span> <span>Checking ••{mask}</span> <span>Active</span>
          <button type="button">Remove</button>
        </li>
      ))}
    </ul>
  )
}
