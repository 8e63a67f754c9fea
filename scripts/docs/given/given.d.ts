/** What the reader's app has and the pages do not show. */

interface GivenUser {
  id: string
  cardAccountId: string
}

/** The signed-in user, in the browser. */
declare const user: GivenUser

/** The session of a request, on the brand's server. */
declare function sessionOf(request: Request): Promise<{ ownerKey: string; cardAccountId: string } | null>

/** What the gateway was made with before. */
declare const options: import('@banklink/gateway').GatewayOptions

/** Statements of the brand's own database. */
declare function look(key: string, fingerprint: string): Promise<import('@banklink/gateway').Begun>
declare function claimOf(
  key: string,
  claim: import('@banklink/gateway').IdempotencyClaim,
): Promise<import('@banklink/gateway').Begun>
declare function keep(key: string, attempt: string, answer: import('@banklink/gateway').KeptAnswer): Promise<void>
declare function forget(key: string, attempt: string): Promise<void>

declare module 'express' {
  import type { RequestListener } from 'node:http'

  interface Express {
    use(path: string, listener: RequestListener): void
  }
  export default function express(): Express
}

declare module 'react-router' {
  export function useNavigate(): (to: string, options?: { replace?: boolean }) => void
}

declare module 'next/headers' {
  export function headers(): Promise<Headers>
}

declare module 'next/navigation' {
  export function useRouter(): { replace: (to: string) => void }
}

declare module '@tailwindcss/vite' {
  export default function tailwindcss(): import('vite').Plugin[]
}

declare module '@/components/ui/button' {
  import type { ComponentProps, ReactNode } from 'react'

  export function Button(props: ComponentProps<'button'> & { size?: 'default' | 'sm' | 'lg' }): ReactNode
}
