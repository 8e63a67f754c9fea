/** Messages before an account is linked. */
export interface IntroMessages {
  /** `brand` is the brand's name, if the app passes one. */
  introTitle: (brand: string | undefined) => string
  introBenefit: string
  introBenefitText: (brand: string | undefined) => string
  introShared: string
  /** Names the data that is used; `sharesOwnerName`: whether the account owner's name is among it. */
  introSharedText: (brand: string | undefined, sharesOwnerName: boolean) => string
  introSafe: string
  introSafeText: (brand: string | undefined) => string
}

/** English. */
export const introMessages: IntroMessages = {
  introTitle: (brand) => (brand ? `Link your bank to ${brand}` : 'Link your bank account'),
  introBenefit: 'Transfer money to and from your bank',
  introBenefitText: () =>
    'Sign in to your bank and choose an account. With most banks, you don’t enter account numbers.',
  introShared: 'You choose which account to share',
  introSharedText: (brand, sharesOwnerName) =>
    `${brand ? `${brand} uses` : 'We use'} the account’s routing and account numbers for transfers${sharesOwnerName ? ', and the owner’s name to confirm that the account is yours' : ''}.`,
  introSafe: 'We never see your bank password',
  introSafeText: (brand) =>
    `You sign in through Plaid over an encrypted connection. You can remove the account${brand ? ` from ${brand}` : ''} later.`,
}
