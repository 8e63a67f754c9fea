import type { LanguageCode } from './languages'

/** The brand’s own texts: around the kit, and instead of the kit’s text for an empty list. */
export const brandWords: Record<LanguageCode, { title: string; empty: string }> = {
  en: {
    title: 'Your bank accounts',
    empty: 'Link the account that your Tidewell savings come from. You sign in at your bank, never here.',
  },
  es: {
    title: 'Sus cuentas bancarias',
    empty: 'Vincule la cuenta de la que salen sus ahorros en Tidewell. Inicia sesión en su banco, nunca aquí.',
  },
  fr: {
    title: 'Vos comptes bancaires',
    empty:
      'Associez le compte qui alimente votre épargne Tidewell. Vous vous identifiez chez votre banque, jamais ici.',
  },
  de: {
    title: 'Ihre Bankkonten',
    empty: 'Verknüpfen Sie das Konto, von dem Sie bei Tidewell sparen. Sie melden sich bei Ihrer Bank an, nie hier.',
  },
  nl: {
    title: 'Uw bankrekeningen',
    empty: 'Koppel de rekening waarvan u bij Tidewell spaart. U logt in bij uw bank, nooit hier.',
  },
}
