import type { Capabilities } from '@banklink/core'
import type { ReactNode } from 'react'
import { useCapabilities } from '../hooks/useCapabilities.ts'
import { CopyButton } from './CopyButton.tsx'
import { durationText } from './durationText.ts'
import type { Inspection, SeenExchange, SeenReturn, SeenToken } from './inspectSession.ts'
import type { RecordedRun } from './Recording.ts'

export interface SessionFactsProps {
  inspection: Inspection | null
  /** The newest. */
  run: RecordedRun | undefined
}

/** IDs for a support ticket, and how the session stands: tokens, what the browser keeps, what the platform can do. */
export function SessionFacts({ inspection, run }: SessionFactsProps): ReactNode {
  const { data: capabilities } = useCapabilities()
  if (!inspection) return <p>Loading…</p>
  const { now } = inspection
  return (
    <>
      <Section title="IDs for a support ticket">
        {!run?.ids.length && <p>None yet. They appear when Link runs.</p>}
        <dl>
          {run?.ids.map(({ label, value }) => (
            <Fact key={value} name={label}>
              <code>{value}</code>{' '}
              <CopyButton label={`Copy ${label} ${value}`} text={() => value}>
                Copy
              </CopyButton>
            </Fact>
          ))}
        </dl>
      </Section>
      <Section title="Session">
        <dl>
          <Fact name="State">{inspection.status}</Fact>
          <Fact name="Backend">{inspection.backendId}</Fact>
          <Fact name="Owner">
            <code>{inspection.owner}</code> (hash of the owner key)
          </Fact>
        </dl>
      </Section>
      <Section title="Link token">
        <Each of={inspection.linkTokens} none="None.">
          {(token) => <TokenFacts key={`${token.name}${token.endsAt}`} token={token} now={now} />}
        </Each>
      </Section>
      <Section title="Pending exchange">
        <Each of={inspection.exchanges} none="None stored.">
          {(exchange) => <ExchangeFacts key={exchange.since} exchange={exchange} now={now} />}
        </Each>
      </Section>
      <Section title="Pending OAuth return">
        <Each of={inspection.returns} none="None stored.">
          {(pending) => <ReturnFacts key={`${pending.token}${pending.endsAt}`} pending={pending} now={now} />}
        </Each>
      </Section>
      <Section title="Platform capabilities">
        {capabilities ? <CapabilityFacts capabilities={capabilities} /> : <p>Not loaded yet.</p>}
      </Section>
    </>
  )
}

function TokenFacts({ token, now }: { token: SeenToken; now: number }): ReactNode {
  return (
    <dl>
      <Fact name="Token">
        <code>{token.name}</code>
      </Fact>
      <Fact name="Purpose">{token.purpose}</Fact>
      <Fact name="Expires in">{token.endsAt === null ? 'unknown' : durationText(token.endsAt - now)}</Fact>
    </dl>
  )
}

function ExchangeFacts({ exchange, now }: { exchange: SeenExchange; now: number }): ReactNode {
  const { purpose, since, endsAt } = exchange
  return (
    <dl>
      <Fact name="Purpose">{purpose}</Fact>
      <Fact name="Stored since">{new Date(since).toLocaleTimeString('en-GB')}</Fact>
      <Fact name="Public token expires in">
        {endsAt === null ? 'none, because update mode has no exchange' : durationText(endsAt - now)}
      </Fact>
    </dl>
  )
}

function ReturnFacts({ pending, now }: { pending: SeenReturn; now: number }): ReactNode {
  const { purpose, token, endsAt, path, timesUsed } = pending
  return (
    <dl>
      <Fact name="Purpose">{purpose}</Fact>
      <Fact name="Link token">
        <code>{token}</code>, expires in {durationText(endsAt - now)}
      </Fact>
      <Fact name="Starting page">
        <code>{path}</code>
      </Fact>
      <Fact name="Times used">{timesUsed}</Fact>
    </dl>
  )
}

function CapabilityFacts({ capabilities }: { capabilities: Capabilities }): ReactNode {
  return (
    <dl>
      {Object.entries(capabilities).map(([name, value]) => (
        <Fact key={name} name={name}>
          <code>{Array.isArray(value) ? value.join(', ') : String(value)}</code>
        </Fact>
      ))}
    </dl>
  )
}

interface EachProps<T> {
  /** Null where the browser refuses storage. */
  of: readonly T[] | null
  none: string
  children: (item: T) => ReactNode
}

function Each<T>({ of, none, children }: EachProps<T>): ReactNode {
  if (!of) return <p>Browser storage is unavailable.</p>
  return of.length > 0 ? of.map(children) : <p>{none}</p>
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
