import type { Language } from './Language.ts'

/** German, with *Sie*. */
export const de: Language = {
  locale: 'de',
  messages: {
    linkAccount: 'Bankkonto verknüpfen',
    linkPreparing: 'Wird geöffnet\u00a0…',
    linkOpen: 'Im Plaid-Fenster fortfahren',
    linkCompleting: 'Konto wird verknüpft\u00a0…',
    linkNotOpened: 'Wir konnten Plaid nicht öffnen. Bitte versuchen Sie es gleich erneut.',
    retry: 'Erneut versuchen',
    unknownInstitution: 'Bankkonto',
    mask: (mask) => `••${mask}`,
    accountAt: (institution, account) => `${institution}, ${account}`,
    linkSlow: 'Der Vorgang läuft noch. Das kann ein bis zwei Minuten dauern.',
    linkLinked: (_account, label) => `Konto verknüpft: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Konto noch nicht nutzbar: ${label}. Sobald eine kleine Gutschrift eingeht, können Sie den Code aus dem Verwendungszweck eingeben.`
        : `Noch nicht für Überweisungen nutzbar: ${label}. Bitte sehen Sie später noch einmal nach.`,
    linkProblem: (_account, label) => `Sie können dieses Konto derzeit nicht nutzen: ${label}.`,
    linkChoose: (bank) =>
      bank
        ? `Wählen Sie das Konto bei ${bank}, das Sie verknüpfen möchten`
        : 'Wählen Sie das Konto, das Sie verknüpfen möchten',
    linkChooseCurrency: 'In welcher Währung wird dieses Konto geführt?',
    linkDuplicate: (_account, label) =>
      `Dieses Konto ist bereits verknüpft: ${label}. Wenn Sie es erneut verknüpfen, kann die bestehende Verbindung dadurch beendet werden.`,
    linkDuplicatePending: (_account, label) =>
      `Dieses Konto wird bereits eingerichtet: ${label}. Sie müssen es nicht erneut verknüpfen.`,
    linkReconnect: 'Neu verbinden',
    linkVerify: 'Code eingeben',
    linkAnyway: 'Trotzdem verknüpfen',
    linkKeep: 'So belassen',
    linkFramed: 'Konten mancher Banken lassen sich nur in einem eigenen Tab verknüpfen.',
    linkOwnTab: 'Diese Seite in einem neuen Tab öffnen',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Abbrechen',
    close: 'Schließen',
    reference: (id) => `Referenz: ${id}`,
    errors: {
      notAnswered:
        'Wir wissen noch nicht, ob der Vorgang erfolgreich war. Bitte versuchen Sie es erneut, damit wir das klären können.',
      'link.busy':
        'Plaid ist auf dieser Seite bereits geöffnet. Bitte schließen Sie den Vorgang dort ab oder schließen Sie das Fenster, und versuchen Sie es dann erneut.',
      'link.credentials_refused':
        'Ihre Bank hat die Anmeldung abgelehnt, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      'link.bank_action_required':
        'Sie müssen zuerst auf der Website oder in der App Ihrer Bank etwas erledigen. Bitte versuchen Sie es danach erneut.',
      'link.answer_timeout': 'Der Vorgang dauert länger als üblich. Bitte versuchen Sie es erneut, um fortzufahren.',
      'link.return_expired':
        'Die Anmeldung bei Ihrer Bank ist abgelaufen, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      'link.return_refused':
        'Wir konnten die Anmeldung bei Ihrer Bank nicht abschließen, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      'platform.action_refused':
        'Das ist mit diesem Konto derzeit nicht möglich. Was Sie tun können, sehen Sie bei Ihren verknüpften Konten.',
      'platform.support_required': 'Hierfür benötigen Sie unsere Hilfe. Bitte kontaktieren Sie den Support.',
      'gateway.unauthorized': 'Sie sind abgemeldet. Bitte melden Sie sich erneut an, um fortzufahren.',
      'gateway.paused':
        'Derzeit können keine Bankkonten verknüpft oder hinzugefügt werden. Bitte versuchen Sie es später erneut.',
    },
    linkErrors: {
      default: 'Wir konnten Ihr Konto nicht verknüpfen. Bitte versuchen Sie es erneut.',
      notAnswered:
        'Wir wissen noch nicht, ob Ihr Konto verknüpft wurde. Bitte versuchen Sie es erneut, um das zu klären.',
      notKnown:
        'Wir wissen noch nicht, ob Ihr Konto verknüpft wurde. Bitte sehen Sie bei Ihren verknüpften Konten nach, bevor Sie es erneut verknüpfen.',
      final: 'Wir konnten Ihr Konto nicht verknüpfen. Bitte kontaktieren Sie den Support.',
      'link.institution_unavailable':
        'Ihre Bank antwortet derzeit nicht. Bitte versuchen Sie es später oder mit einer anderen Bank erneut.',
      'link.institution_unsupported':
        'Konten bei dieser Bank können wir nicht verknüpfen. Bitte versuchen Sie es mit einer anderen Bank erneut.',
      'link.no_eligible_account':
        'Unter diesen Zugangsdaten gibt es kein Konto, das wir verknüpfen können. Bitte versuchen Sie es mit einer anderen Bank erneut.',
      'link.currency_unsupported':
        'Konten in dieser Währung können wir nicht verknüpfen. Bitte versuchen Sie es mit einem anderen Konto erneut.',
      'link.return_not_found':
        'Wir konnten dort nicht weitermachen, wo Sie aufgehört haben. Bitte sehen Sie bei Ihren verknüpften Konten nach und versuchen Sie es dann in diesem Browser erneut.',
      'link.return_foreign':
        'Wir konnten Ihnen die Anmeldung bei der Bank nicht zuordnen, daher wurde kein Konto verknüpft. Bitte versuchen Sie es erneut.',
      'link.return_used':
        'Dieser Anmeldevorgang bei Ihrer Bank wurde bereits verwendet. Bitte sehen Sie bei Ihren verknüpften Konten nach, bevor Sie es erneut versuchen.',
      'platform.duplicate_account': 'Dieses Konto ist bereits verknüpft. Sie finden es bei Ihren verknüpften Konten.',
      'platform.identity_mismatch':
        'Der Name bei Ihrer Bank stimmt nicht mit dem Namen überein, der uns vorliegt, daher wurde kein Konto verknüpft. Bitte verknüpfen Sie ein Konto auf Ihren eigenen Namen oder kontaktieren Sie den Support.',
      'platform.integration_disabled':
        'Das Verknüpfen ist derzeit nicht möglich, daher wurde kein Konto verknüpft. Bitte kontaktieren Sie den Support.',
      'platform.currency_refused':
        'Konten in dieser Währung können wir nicht verknüpfen. Bitte verknüpfen Sie ein anderes Konto.',
      'link.token_rejected':
        'Das Verknüpfen ist derzeit nicht möglich, daher wurde kein Konto verknüpft. Bitte versuchen Sie es später erneut oder kontaktieren Sie den Support.',
      'link.account_missing':
        'Es wurde kein Konto freigegeben, daher wurde keines verknüpft. Bitte starten Sie die Verknüpfung erneut und wählen Sie dabei ein Konto aus.',
      'request.state_expired':
        'Wir konnten die Verknüpfung nicht abschließen, daher wurde kein Konto verknüpft. Bitte starten Sie die Verknüpfung erneut.',
      'request.state_invalid':
        'Wir konnten die Verknüpfung nicht abschließen, daher wurde kein Konto verknüpft. Bitte starten Sie die Verknüpfung erneut.',
      'request.state_foreign':
        'Sie haben hier mit einem anderen Benutzerkonto begonnen, daher wurde kein Konto verknüpft. Bitte melden Sie sich mit diesem Benutzerkonto an und starten Sie die Verknüpfung erneut.',
      'platform.status_refused':
        'Wir konnten die Verknüpfung nicht abschließen, daher wurde kein Konto verknüpft. Bitte starten Sie die Verknüpfung erneut.',
    },
    accountsLoading: 'Ihre Bankkonten werden geladen\u00a0…',
    accountsEmptyTitle: 'Noch kein Bankkonto verknüpft',
    accountsEmptyText:
      'Verknüpfen Sie ein Konto, um Geld zu überweisen. Wir verwenden seine Routing- und Kontonummer und sehen Ihr Passwort fürs Online-Banking nie.',
    accountsFailed: 'Wir konnten Ihre Bankkonten nicht laden. Bitte versuchen Sie es erneut.',
    accountsSignedOut: 'Sie sind abgemeldet. Bitte melden Sie sich erneut an, um Ihre Bankkonten zu sehen.',
    accountsUnavailable: 'Wir konnten Ihre Bankkonten nicht laden. Bitte kontaktieren Sie den Support.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} Bankkonto` : `${count} Bankkonten`),
    accountsAll: (count) => `Alle ${count} Konten anzeigen`,
    accountsFewer: 'Weniger Konten anzeigen',
    accountsLabel: 'Verknüpfte Bankkonten',
    unknownAccount: 'Bankkonto',
    accountSubtypes: {
      checking: 'Girokonto',
      savings: 'Sparkonto',
      'money market': 'Geldmarktkonto',
      'cash management': 'Cash-Management-Konto',
      prepaid: 'Prepaid-Konto',
    },
    thirdParty: 'Fremdes Konto',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Aktiv',
      storing: 'Wird eingerichtet',
      verifying: 'Wird bestätigt',
      awaiting_deposits: 'Wartet auf Gutschrift',
      reconnect_required: 'Muss neu verbunden werden',
      unverified: 'Nicht bestätigt',
      failed: 'Nicht nutzbar',
      removing: 'Wird entfernt',
      removed: 'Entfernt',
      incomplete: 'Nicht abgeschlossen',
      unknown: 'Unbekannt',
    },
    thirdPartyStatus: {
      verifying: 'Wird geprüft',
      unverified: 'Noch nicht nutzbar',
    },
    statusWait: (status, days) => `${status}, ${days} Bankarbeitstage`,
    failureReasons: {
      default: 'Dieses Konto kann nicht genutzt werden. Der Grund ist uns nicht bekannt.',
      verification_failed:
        'Wir konnten dieses Konto nach 3 Versuchen nicht bestätigen. Bitte verknüpfen Sie es erneut, um einen neuen Code zu erhalten.',
      verification_expired:
        'Wir konnten dieses Konto nicht rechtzeitig bestätigen. Bitte verknüpfen Sie es erneut, um von vorn zu beginnen.',
      linked_closed: 'Dieses Konto ist aufgelöst. Bitte entfernen Sie es und verwenden Sie ein anderes.',
      duplicate: 'Dieses Konto ist doppelt vorhanden. Bitte nutzen Sie den anderen Eintrag und entfernen Sie diesen.',
      invalid_routing_number: 'Die Bank kennt diese Routing-Nummer nicht.',
      invalid_account_number: 'Die Bank kennt diese Kontonummer nicht.',
      invalid_account_type: 'Dieses Konto entspricht nicht der gewählten Kontoart.',
      plaid_multiple_accounts:
        'Es wurde mehr als ein Konto freigegeben. Bitte verknüpfen Sie Ihr Konto erneut und wählen Sie nur eines aus.',
      plaid_processor_token: 'Wir konnten keine Verbindung zu diesem Konto herstellen.',
      create_failed: 'Wir konnten dieses Konto nicht einrichten.',
      unverified_counterparty: 'Zuerst muss bestätigt werden, wem dieses Konto gehört.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'Wir konnten nicht bestätigen, dass dieses Konto Ihnen gehört. Bitte kontaktieren Sie den Support.'
        : 'Unser Team muss dieses Konto prüfen. Bitte kontaktieren Sie den Support.',
    contact: 'Support kontaktieren',
    correctNumbers: 'Kontodaten bearbeiten',
    linkAgain: 'Erneut verknüpfen',
    linkAgainNamed: (account) => `Erneut verknüpfen: ${account}`,
    addedOn: (date) => `Hinzugefügt am ${date}`,
    accountMenu: (account) => `Aktionen für ${account}`,
    remove: 'Entfernen',
    removeNamed: (account) => `${account} entfernen`,
    platformStatus: (status) => `Für den Support: ${status}`,
    removeTitle: (account) => `${account} entfernen?`,
    removeUnknownTitle: 'Entfernen nicht bestätigt',
    removeText: (account) =>
      `Danach können Sie ${account} hier nicht mehr für Überweisungen nutzen. Später können Sie das Konto erneut verknüpfen oder hinzufügen.`,
    removeConfirm: 'Konto entfernen',
    removeCancel: 'Konto behalten',
    removing: 'Wird entfernt\u00a0…',
    removeFailed: 'Wir konnten dieses Konto nicht entfernen, daher wurde nichts geändert.',
    removeNotAnswered:
      'Wir wissen nicht, ob dieses Konto entfernt wurde. Bitte sehen Sie bei Ihren verknüpften Konten nach, bevor Sie es erneut versuchen.',
    removeNotFound: (account) => `Nicht mehr bei Ihren verknüpften Konten: ${account}.`,
    removed: (account) => `Konto entfernt: ${account}.`,
    reconnect: 'Neu verbinden',
    reconnectNamed: (account) => `${account} neu verbinden`,
    reconnectText:
      'Ihre Bank verlangt, dass Sie sich erneut anmelden. Bis dahin können Sie dieses Konto nicht für Überweisungen nutzen.',
    verifyDeposits: 'Code eingeben',
    verifyDepositsNamed: (account) => `Code eingeben: ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Bitte achten Sie am ${first} oder am ${last} auf eine Gutschrift von ${amount} auf Ihrem Bankkonto. Ihr Code sind die 3 Buchstaben nach # im Verwendungszweck.`,
    verifyDepositsSoonText: (amount, days) =>
      `Eine Gutschrift von ${amount} geht meist innerhalb von ${days} Bankarbeitstagen ein. Ihr Code sind die 3 Buchstaben nach # im Verwendungszweck.`,
    updateCompleting: 'Wird geprüft\u00a0…',
    updateSlow: 'Der Vorgang läuft noch. Das kann ein bis zwei Minuten dauern.',
    reconnected: (_account, label) => `Konto neu verbunden: ${label}.`,
    depositsVerified: (_account, label) => `Konto bestätigt: ${label}.`,
    updatePending: (_account, label) =>
      `Noch nicht für Überweisungen nutzbar: ${label}. Bitte sehen Sie später noch einmal nach.`,
    updateProblem: (_account, label) => `Sie können dieses Konto weiterhin nicht nutzen: ${label}.`,
    depositsLocked:
      'Wir konnten dieses Konto nach 3 Versuchen nicht bestätigen. Bitte verknüpfen Sie es erneut, um einen neuen Code zu erhalten.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION:
        'Dieser Code stimmt nicht. Bitte prüfen Sie den Verwendungszweck der Gutschrift und versuchen Sie es erneut.',
      NO_ACCOUNTS:
        'Unter diesen Zugangsdaten ist kein Konto mehr nutzbar. Bitte entfernen Sie dieses Konto und verknüpfen Sie ein anderes.',
      ITEM_NOT_FOUND:
        'Unsere Verbindung zu diesem Konto besteht nicht mehr. Bitte entfernen Sie dieses Konto und verknüpfen Sie es erneut.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Wir können keine Verbindung mehr zu dieser Bank herstellen. Bitte entfernen Sie dieses Konto und verknüpfen Sie eines bei einer anderen Bank.',
      INVALID_UPDATED_USERNAME:
        'Sie haben dieses Konto mit anderen Zugangsdaten verknüpft. Bitte versuchen Sie es mit dem damals verwendeten Benutzernamen erneut.',
      USER_PERMISSION_REVOKED:
        'Der Zugriff auf dieses Konto wurde bei Ihrer Bank widerrufen. Bitte entfernen Sie dieses Konto und verknüpfen Sie es erneut.',
    },
    updateErrors: {
      default: 'Das hat nicht funktioniert, daher wurde nichts geändert. Bitte versuchen Sie es erneut.',
      notKnown:
        'Wir wissen noch nicht, ob der Vorgang erfolgreich war. Bitte sehen Sie gleich noch einmal bei diesem Konto nach.',
      final: 'Das hat nicht funktioniert, daher wurde nichts geändert. Bitte kontaktieren Sie den Support.',
      'link.institution_unavailable': 'Ihre Bank antwortet derzeit nicht. Bitte versuchen Sie es später erneut.',
      'link.return_used':
        'Dieser Anmeldevorgang bei Ihrer Bank wurde bereits verwendet. Bitte sehen Sie bei diesem Konto nach, bevor Sie es erneut versuchen.',
      'platform.account_not_found':
        'Dieses Konto ist nicht mehr bei Ihren verknüpften Konten. Um es zu nutzen, verknüpfen Sie es bitte erneut.',
      'link.token_rejected':
        'Das ist derzeit nicht möglich, daher wurde nichts geändert. Bitte versuchen Sie es später erneut oder kontaktieren Sie den Support.',
    },
    addTitle: 'Fremdes Konto hinzufügen',
    addUnavailable: 'Wir konnten dieses Formular nicht laden. Bitte versuchen Sie es erneut.',
    addText:
      'Fügen Sie das Konto von jemandem hinzu, den Sie bezahlen; es bleibt als fremdes Konto gekennzeichnet. Ihr eigenes Konto verknüpfen Sie bitte über Ihre Bank.',
    routingNumber: 'Routing-Nummer',
    routingNumberHint: 'Die 9 Ziffern unten links auf einem Scheck',
    accountNumber: 'Kontonummer',
    accountNumberAgain: 'Kontonummer wiederholen',
    accountType: 'Kontoart',
    accountTypes: { checking: 'Girokonto', savings: 'Sparkonto' },
    bankName: 'Name der Bank (optional)',
    addAgree: 'Dieses Konto gehört einer anderen Person, und sie hat mir erlaubt, es hinzuzufügen.',
    addAccount: 'Konto hinzufügen',
    adding: 'Wird hinzugefügt\u00a0…',
    added: (label) => `Als fremdes Konto hinzugefügt: ${label}.`,
    addedPending: (label) => `Konto hinzugefügt: ${label}. Sie können es noch nicht für Überweisungen nutzen.`,
    addedProblem: (label, reason) => `Sie können dieses Konto nicht nutzen: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Bitte geben Sie die Routing-Nummer ein.',
      routingNumberInvalid: 'Das ist keine US-Routing-Nummer. Bitte prüfen Sie alle 9 Ziffern.',
      routingNumberRefused: 'Diese Routing-Nummer wurde nicht akzeptiert. Bitte prüfen Sie alle 9 Ziffern.',
      accountNumberMissing: 'Bitte geben Sie die Kontonummer ein.',
      accountNumberInvalid: 'Bitte geben Sie eine Kontonummer mit 4 bis 17 Ziffern ein.',
      accountNumberRefused: 'Diese Kontonummer wurde nicht akzeptiert. Bitte prüfen Sie jede Ziffer.',
      accountNumberAgainMissing: 'Geben Sie die Kontonummer noch einmal ein.',
      accountNumberDiffers: 'Die Kontonummern stimmen nicht überein.',
      accountTypeRefused: 'Die gewählte Kontoart passt nicht zu diesem Konto. Bitte wählen Sie die andere aus.',
      bankNameRefused: 'Dieser Name wurde nicht akzeptiert. Bitte prüfen Sie ihn oder lassen Sie das Feld leer.',
      agreementMissing: 'Bitte bestätigen Sie, dass Sie dieses Konto hinzufügen dürfen.',
    },
    addErrors: {
      default: 'Wir konnten dieses Konto nicht hinzufügen. Bitte kontaktieren Sie den Support.',
      notAnswered:
        'Wir wissen noch nicht, ob dieses Konto hinzugefügt wurde. Bitte versuchen Sie es erneut, damit wir das klären können.',
      notKnown:
        'Wir wissen nicht, ob dieses Konto hinzugefügt wurde. Bitte sehen Sie bei Ihren verknüpften Konten nach, bevor Sie es erneut hinzufügen.',
      'platform.duplicate_account': 'Dieses Konto ist bereits bei Ihren verknüpften Konten.',
    },
    returnResuming: 'Willkommen zurück. Wir machen dort weiter, wo Sie aufgehört haben\u00a0…',
    returnNone: 'Auf dieser Seite ist kein Vorgang offen. Bitte gehen Sie zurück.',
    returnLeft: 'Ihr Konto ist noch nicht verknüpft. Bitte versuchen Sie es erneut, um fortzufahren.',
    returnLeftUpdate: 'Es wurde noch nichts geändert. Bitte versuchen Sie es erneut, um fortzufahren.',
    returnBack: 'Zurück',
    introTitle: (brand) => (brand ? `Ihre Bank mit ${brand} verknüpfen` : 'Ihr Bankkonto verknüpfen'),
    introBenefit: 'Geld auf Ihr Bankkonto und von Ihrem Bankkonto überweisen',
    introBenefitText: () =>
      'Melden Sie sich bei Ihrer Bank an und wählen Sie ein Konto. Bei den meisten Banken müssen Sie keine Kontodaten eingeben.',
    introShared: 'Sie wählen, welches Konto Sie freigeben',
    introSharedText: (brand, sharesOwnerName) =>
      `Für Überweisungen ${brand ? `verwendet ${brand}` : 'verwenden wir'} die Routing- und Kontonummer dieses Kontos.${sharesOwnerName ? ` Anhand des Namens des Kontoinhabers ${brand ? `bestätigt ${brand}` : 'bestätigen wir'}, dass das Konto Ihnen gehört.` : ''}`,
    introSafe: 'Wir sehen Ihr Passwort nie',
    introSafeText: (brand) =>
      `Sie melden sich über Plaid mit einer verschlüsselten Verbindung an. Später können Sie das Konto${brand ? ` bei ${brand}` : ''} wieder entfernen.`,
    doneActive: (label) => `Konto verknüpft: ${label}`,
    donePending: (label) => `Wird eingerichtet: ${label}`,
    doneDeposits: (label) => `Noch ein Schritt bis zur Verknüpfung: ${label}`,
    doneProblem: (label) => `Derzeit nicht nutzbar: ${label}`,
    doneActiveText:
      'Sie können es jetzt für Überweisungen nutzen. Entfernen können Sie es später bei Ihren verknüpften Konten.',
    doneStoringText:
      'Wir richten das Konto ein. Das dauert meist nur einige Sekunden, und Sie müssen nichts weiter tun.',
    doneVerifyingText: (days) =>
      `Wir bestätigen das Konto mit einer kleinen Gutschrift. Das dauert meist ${days} Bankarbeitstage, und Sie müssen nichts weiter tun.`,
    doneDepositsText: 'Geben Sie den Code nach der Gutschrift bei Ihren verknüpften Konten ein.',
    doneProblemText: 'Den Grund und den nächsten Schritt sehen Sie bei Ihren verknüpften Konten.',
    linkAnother: 'Weiteres Konto verknüpfen',
    doneOn: 'Weiter',
    bannerLabel: 'Verbindungen zu Ihren Banken',
    bannerOne: (label) => `Muss neu verbunden werden: ${label}`,
    bannerSeveral: (count) => `${count} Bankkonten müssen neu verbunden werden`,
    bannerPostpone: 'Nicht jetzt',
    bannerDismiss: 'Schließen',
    pickAccount: 'Bankkonto',
    pickedUnavailable: (label) =>
      `Sie können dieses Konto derzeit nicht nutzen: ${label}. Bitte wählen Sie ein anderes Konto.`,
  },
}
