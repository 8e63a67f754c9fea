/** What is said before somebody links an account. */
export interface IntroMessages {
  /** `brand` is who the account is linked to, where the app says so. */
  introTitle: (brand: string | undefined) => string
  introBenefit: string
  introBenefitText: (brand: string | undefined) => string
  introShared: string
  introSharedText: (brand: string | undefined) => string
  introSafe: string
  introSafeText: (brand: string | undefined) => string
}

/** English. */
export const introMessages: IntroMessages = {
  introTitle: (brand) => (brand ? `Link your bank to ${brand}` : 'Link your bank account'),
  introBenefit: 'Move money from your own account',
  introBenefitText: () => 'It takes about a minute, and there are no numbers to type.',
  introShared: 'You choose what is shared',
  introSharedText: (brand) =>
    `You pick the account. ${brand ? `${brand} gets` : 'We get'} what it takes to move money to and from it.`,
  introSafe: 'Your password stays private',
  introSafeText: (brand) =>
    `Plaid connects you to your bank over an encrypted connection. ${brand ? `${brand} never sees` : 'We never see'} your password, and you can remove the account at any time.`,
}
