'use client'
import { Component, type ReactNode } from 'react'
import { useSnapshot } from '../context/useSnapshot.ts'
import type { LinkHandlerPort } from '../session/handler/LinkHandlerPort.ts'
import type { LinkHandlerSpec } from '../session/SessionSnapshot.ts'
import { usePlaidHandler } from './usePlaidHandler.ts'

/** Renders react-plaid-link while the session needs a handler. Has no output. */
export function PlaidHost(): ReactNode {
  const spec = useSnapshot(({ handler }) => handler)
  const port = useSnapshot((snapshot) => snapshot.port)
  if (!spec || !port) return null
  return (
    <ThrowReporter key={spec.key} onThrow={(cause) => port.failed(spec, cause)}>
      <Handler spec={spec} port={port} />
    </ThrowReporter>
  )
}

function Handler({ spec, port }: { spec: LinkHandlerSpec; port: LinkHandlerPort }): null {
  usePlaidHandler(spec, port)
  return null
}

interface ThrowReporterProps {
  onThrow: (cause: unknown) => void
  children: ReactNode
}

/** `Plaid.create` can throw inside react-plaid-link's effect. That must not break the host page. */
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
