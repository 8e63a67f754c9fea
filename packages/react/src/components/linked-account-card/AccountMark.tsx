'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useState } from 'react'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { useAccountCard } from './AccountCardContext.ts'

export type AccountMarkProps = PartProps<'span', LinkedAccount>

/**
 * Shows the bank's logo if the platform sends one in a supported format, otherwise its initial. For a bank without a name
 * it is empty, and the kit's styles draw a bank. Hidden from screen readers, because the name has the same information.
 *
 * @example
 * <LinkedAccountCard account={account}><AccountMark /><AccountName /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-mark"][data-state="logo|monogram"]
 */
export const AccountMark: ForwardRefExoticComponent<AccountMarkProps & RefAttributes<HTMLSpanElement>> = forwardRef<
  HTMLSpanElement,
  AccountMarkProps
>(function AccountMark(props, ref) {
  const { account } = useAccountCard()
  const { logo, name } = account.institution
  const [broken, setBroken] = useState<string | null>(null)
  const isLogo = !!logo && logo !== broken
  return (
    <Part
      as="span"
      state={account}
      props={props}
      forwardedRef={ref}
      data-slot="banklink-account-mark"
      data-state={isLogo ? 'logo' : 'monogram'}
      aria-hidden
    >
      {isLogo ? <img src={logo} alt="" onError={() => setBroken(logo)} /> : monogram(name)}
    </Part>
  )
})

/** The first letter, including letters of several code units. Without one, the styles draw a bank. */
function monogram(name: string | null): string | undefined {
  return Array.from(name?.trim() ?? '')[0]?.toLocaleUpperCase()
}
