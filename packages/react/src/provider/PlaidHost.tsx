'use client'
import { Component, type ReactNode, useSyncExternalStore } from 'react'
import type { LinkHandlerPort, LinkRun, LinkSession } from '../session/LinkSession.ts'
import { usePlaidHandler } from './usePlaidHandler.ts'

/** Holds react-plaid-link while the session wants a handler. Renders nothing. */
export function PlaidHost({ subscribe, port }: PlaidHostProps): ReactNode {
  const run = useSyncExternalStore(subscribe, port.getRun, () => null)
  if (!run) return null
  return (
    <ThrowReporter key={run.key} onThrow={(cause) => port.threw(run, cause)}>
      <Handler run={run} port={port} />
    </ThrowReporter>
  )
}

export interface PlaidHostProps {
  subscribe: LinkSession['subscribe']
  port: LinkHandlerPort
}

function Handler({ run, port }: { run: LinkRun; port: LinkHandlerPort }): null {
  usePlaidHandler(run, port)
  return null
}

interface ThrowReporterProps {
  onThrow: (cause: unknown) => void
  children: ReactNode
}

/** `Plaid.create` can throw inside react-plaid-link's effect. That must cost the host page nothing. */
class ThrowReporter extends Component<ThrowReporterProps, { hasThrown: boolean }> {
  override state = { hasThrown: false }

  static getDerivedStateFromError(): { hasThrown: boolean } {
    return { hasThrown: true }
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onThrow(cause)
  }

  override render(): ReactNode {
    return this.state.hasThrown ? null : this.props.children
  }
}
