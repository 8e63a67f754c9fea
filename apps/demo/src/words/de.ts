import type { Words } from './Words.ts'

/** German. */
export const words: Words = {
  title: 'Tidewell: Ihre Ersparnisse',
  loading: 'Ihr Konto wird geladen …',
  signedInAs: 'Angemeldet als',
  greeting: (firstName) => `Hallo, ${firstName}`,
  savings: {
    title: 'Ersparnisse insgesamt',
    yield: 'Jahresrendite',
    earned: 'Dieses Jahr verdient',
    bank: 'Verknüpfte Bank',
    noBank: 'Noch keine',
    signInNeeded: (bank) => `${bank}: Anmeldung nötig`,
    notReady: (bank) => `${bank}: noch nicht bereit`,
    account: 'Konto',
  },
  move: {
    title: 'Geld überweisen',
    lead: 'Von Ihrer Bank zu einem Ihrer Ziele.',
    open: 'Geld überweisen',
    close: 'Schließen',
    from: 'Von',
    to: 'Nach',
    amount: 'Betrag',
    amountWrong: 'Bitte geben Sie einen Betrag ein, zum Beispiel 50.',
    accountMissing: 'Bitte wählen Sie ein Konto, von dem Sie überweisen möchten.',
    submit: 'Überweisen',
    done: 'Ihre Überweisung ist unterwegs',
    doneText: ({ amount, from, to }) => `${amount} von ${from} nach ${to}, in 1–2 Bankarbeitstagen.`,
    madeUp: 'Dies ist eine Demo, daher wurde kein Geld überwiesen.',
    more: 'Noch eine Überweisung',
  },
  goals: { title: 'Ziele', progress: ({ saved, target }) => `${saved} von ${target}` },
  activity: {
    title: 'Letzte Umsätze',
    kinds: {
      interest: 'Zinsen',
      weekly: 'Wöchentliche Einzahlung',
      monthly: 'Monatliche Einzahlung',
      roundUps: 'Aufrundungen',
      deposit: 'Einzahlung',
      withdrawal: 'Auszahlung',
    },
    to: (goal) => `Für ${goal}`,
    from: (goal) => `Aus ${goal}`,
    paidMonthly: 'Monatlich gezahlt',
    onItsWay: 'Demo-Überweisung, unterwegs',
  },
  banks: {
    title: 'Bankkonten',
    next: (bank) =>
      `Nächster Schritt: Richten Sie eine wöchentliche Einzahlung von ${bank} ein. Schon 20 Dollar helfen.`,
    none: 'Kein Bankkonto ist verknüpft.',
    nextPending: (bank) =>
      `Als Nächstes: Schauen Sie in ein bis zwei Tagen wieder vorbei. Dann ist ${bank} vielleicht schon bereit.`,
    nextSignIn: (bank) =>
      `Nächster Schritt: Melden Sie sich erneut bei ${bank} an. Danach können Sie eine wöchentliche Einzahlung einrichten.`,
    yourBank: 'Ihrer Bank',
    somebodyElse: 'Jemand anderen bezahlen',
    back: 'Zurück von Ihrer Bank',
  },
  footer: {
    madeUp: 'Tidewell ist eine Demo von Banklink. Banken, Geld und Konten sind nicht echt.',
    language: 'Sprache',
    scheme: 'Farben',
    schemes: { system: 'Wie auf dem Gerät', light: 'Hell', dark: 'Dunkel' },
    theme: 'Banklink-Design',
    ownTheme: 'Das von Tidewell',
  },
}
