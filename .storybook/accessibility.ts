/** What a component does for people who use a keyboard or a screen reader. */
export interface AccessibilityFacts {
  keyboard: string
  announced: string
  focus: string
}

/** By the name of the component. */
export const accessibility: Readonly<Record<string, AccessibilityFacts>> = {
  AccountChooser: {
    keyboard: 'Each answer is a button. Tab goes through them, and Enter or Space chooses one.',
    announced: 'It is a fieldset whose legend is the question, so a screen reader reads the question first.',
    focus: 'Takes the focus when Link closes with a question, and gives it back to the button that started the run.',
  },
  AccountPicker: {
    keyboard: 'It is a group of radio buttons: Tab enters it, and the arrow keys choose an account.',
    announced:
      'Why an account can’t be chosen is the description of its radio button. A choice that is lost is a status.',
    focus: 'Stays where it is when the list loads again. A retry moves it to the group.',
  },
  LinkAccountButton: {
    keyboard: 'It is a button. Focusing it prepares Link, as a pointer does.',
    announced:
      'While it is busy, its label shows the progress. The result is a status, and a failure an alert, each once.',
    focus: 'Stays on the button while it is busy, because it is aria-disabled. Link takes the focus and gives it back.',
  },
  LinkDone: {
    keyboard: 'Two buttons: Tab goes from the one that continues to the one that links another account.',
    announced: 'It is a region whose name is the result.',
    focus: 'Takes the focus if the button that had it is gone, so the result is read.',
  },
  LinkIntro: {
    keyboard: 'It has only what you put into it, such as a LinkAccountButton.',
    announced: 'It is a region with a heading and a list of three points.',
    focus: 'Never takes the focus.',
  },
  LinkStatus: {
    keyboard: 'It has a button only after a failure, and while Link takes long to load.',
    announced:
      'Two live regions are there before their text: a status for progress and results, an alert for failures.',
    focus: 'Takes the focus where the button that had it is gone, such as after a dismissed failure.',
  },
  LinkedAccountCard: {
    keyboard: 'Tab goes to the menu, then to the next step. Enter opens the menu, and Escape closes it.',
    announced:
      'It is a list item with the account’s name, and its status as a description. Each button names its account.',
    focus: 'The menu gives the focus back to its button. A step that is gone leaves the focus on the card.',
  },
  LinkedAccounts: {
    keyboard: 'Tab goes through the steps and menus of the rows, then to the button that shows all accounts.',
    announced: 'Loading, the number of accounts, and what was removed are statuses, each once. A failure is an alert.',
    focus: 'Moves to the list when the row or the button that had it is gone.',
  },
  OAuthReturn: {
    keyboard: 'What leads back is a link, and trying again is a button in front of it.',
    announced: 'What happens after the return is a status, because it starts without a click. A failure is an alert.',
    focus: 'A retry moves it to the part, and Link gives it back there.',
  },
  ReconnectBanner: {
    keyboard: 'Tab goes to the button that reconnects, then to the one that dismisses the banner.',
    announced: 'It is a region. Its title is a status that is there before its text, so it is read when it comes.',
    focus: 'Stays in the banner after a reconnection. It never takes the focus unasked.',
  },
  ReconnectButton: {
    keyboard: 'It is a button whose description is the reason.',
    announced: 'Its name has the account’s name. The result is a status, and a failure an alert.',
    focus: 'Stays on the button while it is busy, and moves to the part once the button is gone.',
  },
  RemoveAccountDialog: {
    keyboard: 'Tab stays in the dialog, and Escape closes it, except while the account is being removed.',
    announced: 'It is a dialog whose name is its question. A failure is an alert.',
    focus:
      'Starts on the safe answer, on a low screen on the dialog, and goes back to the button that opened it, or to the list if that is gone.',
  },
  UnverifiedAccountForm: {
    keyboard: 'Enter submits it. Numbers can be pasted.',
    announced: 'An error is the description of its field. The result is a status, and a failure an alert.',
    focus: 'Moves to the first field that is wrong.',
  },
  VerifyDeposits: {
    keyboard: 'It is a button whose description says when to look for the deposit.',
    announced: 'Its name has the account’s name. The result is a status, and a failure an alert.',
    focus: 'Stays on the button while it is busy, and moves to the part once the button is gone.',
  },
}
