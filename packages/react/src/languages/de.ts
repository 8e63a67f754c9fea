import type { Language } from './Language.ts'

/** German, with *Sie*. */
export const de: Language = {
  locale: 'de',
  messages: {
    linkAccount: 'Bankkonto verknüpfen',
    linkPreparing: 'Wird geöffnet…',
    linkOpen: 'Im Fenster fortfahren',
    linkCompleting: 'Konto wird verknüpft…',
    linkNotOpened:
      'Das Fenster Ihrer Bank konnte nicht geöffnet werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
    unknownInstitution: 'Bankkonto',
    mask: (mask) => `••${mask}`,
    linkSlow: 'Die Bearbeitung läuft noch. Das kann ein bis zwei Minuten dauern.',
    linkLinked: (_account, label) => `Konto verknüpft: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Fast fertig: ${label}. Mit einer kleinen Gutschrift kommt ein Code: Geben Sie ihn dann hier ein.`
        : `Fast fertig: ${label}. Diese Seite zeigt an, wenn das Konto bereit ist.`,
    linkProblem: (_account, label) => `Dieses Konto kann derzeit nicht verwendet werden: ${label}.`,
    linkChoose: 'Wählen Sie das Konto, das verknüpft werden soll',
    linkChoice: (name, mask) => `${name}, endet auf ${mask}`,
    linkChooseCurrency: 'Wählen Sie die Währung dieses Kontos',
    linkDuplicate: (_account, label) => `Dieses Konto ist bereits verknüpft: ${label}.`,
    linkDuplicatePending: (_account, label) =>
      `Dieses Konto wird bereits eingerichtet: ${label}. Sie müssen es nicht erneut verknüpfen.`,
    linkReconnect: 'Konto neu verbinden',
    linkVerify: 'Code für das Konto eingeben',
    linkAnyway: 'Trotzdem verknüpfen',
    linkKeep: 'So belassen',
    linkFramed: 'Manche Banken lassen sich innerhalb einer anderen Seite nicht verknüpfen.',
    linkOwnTab: 'Diese Seite in einem neuen Tab öffnen',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Abbrechen',
    reference: (id) => `Referenz: ${id}`,
    errors: {
      notAnswered:
        'Wir haben noch keine Antwort erhalten und wissen nicht, ob es geklappt hat. Versuchen Sie es erneut: Es wird nichts doppelt ausgeführt.',
      'link.busy':
        'Auf dieser Seite ist bereits ein anderes Bankfenster geöffnet. Schließen Sie es und versuchen Sie es dann erneut.',
      'link.credentials_refused': 'Ihre Bank hat die Anmeldung nicht akzeptiert. Es wurde nichts geändert.',
      'link.bank_action_required':
        'Ihre Bank benötigt zuerst eine Eingabe auf ihrer eigenen Website. Versuchen Sie es danach erneut.',
      'link.answer_timeout':
        'Das dauert länger als vorgesehen. Es geht nichts verloren: Versuchen Sie es erneut, um fortzufahren.',
      'link.return_expired': 'Bei Ihrer Bank ist zu viel Zeit vergangen. Es wurde nichts geändert.',
      'link.return_refused': 'Der Rückweg von Ihrer Bank hat nicht funktioniert. Es wurde nichts geändert.',
      'platform.action_refused': 'Das ist mit diesem Konto derzeit nicht möglich. Ihre Liste zeigt, was möglich ist.',
      'platform.support_required': 'Hierfür benötigen Sie unsere Hilfe. Bitte kontaktieren Sie uns.',
      'gateway.unauthorized': 'Sie wurden abgemeldet. Melden Sie sich erneut an, um fortzufahren.',
    },
    linkErrors: {
      default: 'Es ist ein Fehler aufgetreten. Ihr Konto wurde nicht verknüpft.',
      notKnown:
        'Wir wissen noch nicht, ob Ihr Konto verknüpft wurde. Sehen Sie bei Ihren Konten nach, bevor Sie es erneut verknüpfen.',
      final:
        'Es ist ein Fehler aufgetreten. Ihr Konto wurde nicht verknüpft. Verknüpfen Sie ein anderes oder kontaktieren Sie uns.',
      'link.institution_unavailable':
        'Ihre Bank antwortet derzeit nicht. Versuchen Sie es später erneut oder wählen Sie eine andere.',
      'link.institution_unsupported': 'Diese Bank kann hier nicht verknüpft werden. Wählen Sie eine andere.',
      'link.no_eligible_account':
        'Zu dieser Anmeldung gehört kein Konto, das verknüpft werden kann. Verwenden Sie eine andere oder eine andere Bank.',
      'link.currency_unsupported':
        'Konten in dieser Währung können hier nicht verknüpft werden. Wählen Sie ein anderes.',
      'link.return_not_found':
        'Auf dem Rückweg von Ihrer Bank ging die Verknüpfung verloren. Es wurde nichts verknüpft.',
      'link.return_foreign': 'Diese Verknüpfung hat jemand anderes begonnen. Es wurde nichts verknüpft.',
      'link.return_used':
        'Dieser Rückweg von Ihrer Bank wurde bereits genutzt. Sehen Sie bei Ihren Konten nach, bevor Sie erneut verknüpfen.',
      'platform.duplicate_account': 'Dieses Konto ist bereits verknüpft. Sie finden es in Ihrer Liste.',
      'platform.identity_mismatch':
        'Der Name bei Ihrer Bank stimmt nicht mit dem Namen überein, der uns vorliegt. Es wurde nichts verknüpft. Verknüpfen Sie ein Konto auf Ihren Namen oder kontaktieren Sie uns.',
      'platform.integration_disabled':
        'Das Verknüpfen von Konten ist hier noch nicht eingerichtet. Es wurde nichts verknüpft. Kontaktieren Sie uns.',
      'platform.currency_refused':
        'Konten in dieser Währung können hier nicht verknüpft werden. Wählen Sie ein anderes.',
      'link.token_rejected':
        'Das Verknüpfen funktioniert derzeit nicht. Es wurde nichts verknüpft. Versuchen Sie es später erneut oder kontaktieren Sie uns.',
      'link.account_missing':
        'Ihre Bank hat kein Konto freigegeben, daher wurde nichts verknüpft. Beginnen Sie erneut und wählen Sie eines.',
      'request.state_expired':
        'Diese Verknüpfung ist nicht mehr gültig. Es wurde nichts verknüpft. Verknüpfen Sie Ihr Konto erneut.',
      'request.state_invalid':
        'Diese Verknüpfung ist nicht mehr gültig. Es wurde nichts verknüpft. Verknüpfen Sie Ihr Konto erneut.',
      'request.state_foreign':
        'Diese Verknüpfung hat jemand anderes begonnen. Melden Sie sich als diese Person an und versuchen Sie es erneut.',
      'platform.status_refused':
        'Diese Verknüpfung ist nicht mehr gültig. Es wurde nichts verknüpft. Verknüpfen Sie Ihr Konto erneut.',
    },
    accountsLoading: 'Ihre Bankkonten werden geladen…',
    accountsEmptyTitle: 'Noch kein Bankkonto verknüpft',
    accountsEmptyText:
      'Verknüpfen Sie eines, um Geld zu bewegen. Sie wählen das Konto und melden sich bei Ihrer Bank an. Wir erhalten, was zum Bewegen von Geld nötig ist, und sehen Ihr Passwort nie.',
    accountsFailed: 'Ihre Bankkonten konnten nicht geladen werden.',
    accountsSignedOut: 'Sie wurden abgemeldet. Melden Sie sich erneut an, um Ihre Bankkonten zu sehen.',
    accountsUnavailable: 'Ihre Bankkonten konnten nicht geladen werden. Kontaktieren Sie uns.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} Bankkonto` : `${count} Bankkonten`),
    accountsLabel: 'Verknüpfte Bankkonten',
    unknownAccount: 'Konto',
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
      storing: 'Wird gespeichert',
      verifying: 'In Prüfung',
      awaiting_deposits: 'Wartet auf Gutschrift',
      reconnect_required: 'Neue Anmeldung nötig',
      unverified: 'Nicht verifiziert',
      failed: 'Nicht verknüpft',
      removing: 'Wird entfernt',
      removed: 'Entfernt',
      incomplete: 'Nicht abgeschlossen',
      unknown: 'Unbekannt',
    },
    thirdPartyStatus: {
      verifying: 'Wird geprüft',
      unverified: 'Noch nicht nutzbar',
      failed: 'Nicht hinzugefügt',
    },
    statusWait: (status, wait) => `${status}, ${wait}`,
    failureReasons: {
      default: 'Es kann nicht verwendet werden. Der Grund wurde uns nicht mitgeteilt.',
      verification_failed:
        'Der Code war dreimal falsch, daher ist dieses Konto gesperrt. Verknüpfen Sie es erneut, um einen neuen Code zu erhalten.',
      verification_expired: 'Die kleinen Gutschriften konnten nicht rechtzeitig geprüft werden.',
      linked_closed: 'Die Bank hat dieses Konto geschlossen.',
      duplicate: 'Es steht bereits in der Liste. Verwenden Sie das andere und entfernen Sie dieses.',
      invalid_routing_number: 'Die Bank kennt diese Routing-Nummer nicht.',
      invalid_account_number: 'Die Bank kennt diese Kontonummer nicht.',
      invalid_account_type: 'Die Kontoart weicht von der Angabe ab.',
      plaid_multiple_accounts: 'Es kamen mehrere Konten auf einmal an. Wählen Sie nur eines aus.',
      plaid_processor_token: 'Die Verbindung zur Bank konnte nicht eingerichtet werden.',
      create_failed: 'Es konnte nicht gespeichert werden.',
      unverified_counterparty: 'Zuerst muss die Inhaberin oder der Inhaber bestätigt werden.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'Wir konnten nicht bestätigen, dass dieses Konto Ihnen gehört. Kontaktieren Sie uns, wir klären das gemeinsam.'
        : 'Unser Team muss dieses Konto prüfen. Kontaktieren Sie uns, wir klären das gemeinsam.',
    contact: 'Support kontaktieren',
    correctNumbers: 'Nummern korrigieren',
    linkAgain: 'Erneut verknüpfen',
    linkAgainNamed: (account) => `Erneut verknüpfen: ${account}`,
    remove: 'Entfernen',
    removeNamed: (account) => `${account} entfernen`,
    removeTitle: 'Dieses Konto entfernen?',
    removeText: (account) =>
      `Über ${account} wird hier kein Geld mehr bewegt. Sie können das Konto jederzeit erneut hinzufügen.`,
    removeConfirm: 'Konto entfernen',
    removeCancel: 'Behalten',
    removing: 'Wird entfernt…',
    removeFailed: 'Das Konto konnte nicht entfernt werden. Es ist weiterhin verknüpft.',
    removeNotAnswered:
      'Wir haben keine Antwort erhalten und wissen nicht, ob das Konto entfernt wurde. Sehen Sie in Ihrer Liste nach, bevor Sie es erneut versuchen.',
    removeNotFound: (account) => `Dieses Konto steht nicht mehr in Ihrer Liste: ${account}.`,
    removed: (account) => `Konto entfernt: ${account}.`,
    reconnect: 'Neu verbinden',
    reconnectNamed: (account) => `${account} neu verbinden`,
    reconnectText:
      'Ihre Bank bittet Sie, sich erneut anzumelden. Bis dahin wird über dieses Konto kein Geld gesendet oder empfangen.',
    verifyDeposits: 'Code eingeben',
    verifyDepositsNamed: (account) => `Code für ${account} eingeben`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Achten Sie am ${first} oder am ${last} auf eine Gutschrift von ${amount}. Der Verwendungszweck beginnt mit # und drei Buchstaben: Das ist Ihr Code.`,
    verifyDepositsSoonText: (amount, days) =>
      `Innerhalb von ${days} Bankarbeitstagen geht eine Gutschrift von ${amount} ein. Der Verwendungszweck beginnt mit # und drei Buchstaben: Das ist Ihr Code.`,
    updateCompleting: 'Wird geprüft…',
    updateSlow: 'Die Prüfung läuft noch. Das kann ein bis zwei Minuten dauern.',
    reconnected: (_account, label) => `Konto wieder verbunden: ${label}.`,
    depositsVerified: (_account, label) => `Konto verifiziert: ${label}.`,
    updatePending: (_account, label) => `Fast fertig: ${label}. Diese Seite zeigt an, wenn das Konto bereit ist.`,
    updateProblem: (_account, label) => `Dieses Konto kann weiterhin nicht verwendet werden: ${label}.`,
    depositsLocked:
      'Der Code war dreimal falsch, daher ist dieses Konto gesperrt. Entfernen Sie es und verknüpfen Sie es erneut.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION:
        'Dieser Code ist nicht richtig. Prüfen Sie die Gutschrift bei Ihrer Bank und versuchen Sie es erneut.',
      NO_ACCOUNTS:
        'Bei dieser Anmeldung gibt es kein verwendbares Konto mehr. Entfernen Sie dieses Konto und verknüpfen Sie ein anderes.',
      ITEM_NOT_FOUND:
        'Diese Verbindung zu Ihrer Bank besteht nicht mehr. Entfernen Sie dieses Konto und verknüpfen Sie es erneut.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Diese Bank wird nicht mehr unterstützt. Entfernen Sie dieses Konto und verknüpfen Sie eines bei einer anderen Bank.',
      INVALID_UPDATED_USERNAME:
        'Das ist eine andere Anmeldung als beim Verknüpfen. Versuchen Sie es mit demselben Benutzernamen erneut.',
      USER_PERMISSION_REVOKED:
        'Der Zugriff auf dieses Konto wurde bei Ihrer Bank beendet. Entfernen Sie dieses Konto und verknüpfen Sie es erneut.',
    },
    updateErrors: {
      default: 'Es ist ein Fehler aufgetreten. Es wurde nichts geändert.',
      notKnown: 'Wir wissen noch nicht, ob es geklappt hat. Sehen Sie sich das Konto gleich noch einmal an.',
      final: 'Es ist ein Fehler aufgetreten. Es wurde nichts geändert. Kontaktieren Sie uns.',
      'link.institution_unavailable': 'Ihre Bank antwortet derzeit nicht. Versuchen Sie es später erneut.',
      'link.return_used':
        'Dieser Rückweg von Ihrer Bank wurde bereits genutzt. Sehen Sie sich das Konto an, bevor Sie es erneut versuchen.',
      'platform.account_not_found':
        'Dieses Konto steht nicht mehr in Ihrer Liste. Um es zu nutzen, verknüpfen Sie es erneut.',
      'link.token_rejected':
        'Das funktioniert derzeit nicht. Es wurde nichts geändert. Versuchen Sie es später erneut oder kontaktieren Sie uns.',
    },
    addTitle: 'Fremdes Konto hinzufügen',
    addUnavailable: 'Dieses Formular konnte nicht geladen werden.',
    addText:
      'Für ein Konto, das einer anderen Person gehört, zum Beispiel jemandem, den Sie bezahlen. Es bleibt dauerhaft als fremdes Konto gekennzeichnet. Ein eigenes Konto verknüpfen Sie bitte bei Ihrer Bank.',
    routingNumber: 'Routing-Nummer',
    routingNumberHint: 'Neun Ziffern, unten links auf einem Scheck.',
    accountNumber: 'Kontonummer',
    accountNumberAgain: 'Kontonummer wiederholen',
    accountType: 'Kontoart',
    accountTypes: { checking: 'Girokonto', savings: 'Sparkonto' },
    bankName: 'Name der Bank (optional)',
    addAgree: 'Dieses Konto gehört einer anderen Person. Sie ist einverstanden, dass ich es hinzufüge.',
    addAccount: 'Konto hinzufügen',
    adding: 'Wird hinzugefügt…',
    added: (label) => `Als fremdes Konto hinzugefügt: ${label}.`,
    addedPending: (label) => `Konto hinzugefügt: ${label}. Die Liste zeigt an, wenn es bereit ist.`,
    addedProblem: (label, reason) => `Dieses Konto kann nicht verwendet werden: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Geben Sie die Routing-Nummer ein.',
      routingNumberInvalid: 'Das ist keine Routing-Nummer. Prüfen Sie die neun Ziffern.',
      routingNumberRefused: 'Diese Routing-Nummer wurde nicht akzeptiert. Prüfen Sie die neun Ziffern.',
      accountNumberMissing: 'Geben Sie die Kontonummer ein.',
      accountNumberInvalid: 'Eine Kontonummer hat 4 bis 17 Ziffern.',
      accountNumberRefused: 'Diese Kontonummer wurde nicht akzeptiert. Prüfen Sie sie.',
      accountNumberDiffers: 'Die beiden Kontonummern stimmen nicht überein.',
      accountTypeRefused: 'Das Konto ist von anderer Art. Wählen Sie die andere.',
      bankNameRefused: 'Dieser Name wurde nicht akzeptiert. Prüfen Sie ihn oder lassen Sie das Feld leer.',
      agreementMissing: 'Bestätigen Sie dies, um fortzufahren.',
    },
    addErrors: {
      default: 'Das Konto wurde nicht hinzugefügt.',
      notAnswered:
        'Wir haben keine Antwort erhalten und wissen nicht, ob das Konto hinzugefügt wurde. Versuchen Sie es erneut: Es wird nichts doppelt hinzugefügt.',
      notKnown:
        'Wir wissen nicht, ob das Konto hinzugefügt wurde. Sehen Sie in Ihrer Liste nach, bevor Sie es erneut hinzufügen.',
      'platform.duplicate_account': 'Dieses Konto steht bereits in Ihrer Liste.',
    },
    returnResuming: 'Sie sind von Ihrer Bank zurück. Es geht weiter, wo Sie aufgehört haben…',
    returnNone:
      'Hier gibt es nichts fortzusetzen. Banken leiten auf diese Seite weiter, während ein Konto verknüpft wird.',
    returnLeft: 'Es wurde noch kein Konto verknüpft.',
    returnLeftUpdate: 'Es wurde noch nichts geändert.',
    returnBack: 'Zurück',
    introTitle: (brand) => (brand ? `Ihre Bank mit ${brand} verknüpfen` : 'Ihr Bankkonto verknüpfen'),
    introBenefit: 'Geld vom eigenen Konto bewegen',
    introBenefitText: () => 'Das dauert etwa eine Minute, und Sie müssen keine Nummern eingeben.',
    introShared: 'Sie entscheiden, was geteilt wird',
    introSharedText: (brand) =>
      `Sie wählen das Konto aus. ${brand ? `${brand} erhält` : 'Wir erhalten'}, was nötig ist, um Geld auf das Konto und vom Konto zu überweisen.`,
    introSafe: 'Ihr Passwort bleibt geheim',
    introSafeText: (brand) =>
      `Plaid verbindet Sie über eine verschlüsselte Verbindung mit Ihrer Bank. ${brand ? `${brand} sieht` : 'Wir sehen'} Ihr Passwort nie, und Sie können das Konto jederzeit entfernen.`,
    doneActive: (label) => `Konto verknüpft: ${label}`,
    donePending: (label) => `Fast fertig: ${label}`,
    doneProblem: (label) => `Derzeit nicht nutzbar: ${label}`,
    doneActiveText:
      'Ab jetzt können Sie damit Geld bewegen. Sie finden das Konto in Ihrer Kontenliste und können es dort auch entfernen.',
    doneStoringText: 'Das Konto wird gespeichert. Das dauert einige Sekunden, und Sie müssen nichts weiter tun.',
    doneVerifyingText: (days) =>
      `Das Konto wird mit kleinen Gutschriften bei Ihrer Bank geprüft. Das dauert ${days} Bankarbeitstage, und Sie müssen nichts weiter tun.`,
    doneDepositsText: 'Kommen Sie dann zurück und geben Sie ihn ein.',
    doneProblemText: 'In Ihrer Kontenliste steht, warum, und was Sie tun können.',
    linkAnother: 'Weiteres Konto verknüpfen',
    doneOn: 'Weiter',
    bannerLabel: 'Bankverbindungen',
    bannerOne: (label) => `Neue Anmeldung nötig: ${label}`,
    bannerSeveral: (count) => `Für ${count} Bankkonten ist eine neue Anmeldung nötig`,
    bannerPostpone: 'Nicht jetzt',
    bannerDismiss: 'Schließen',
    pickAccount: 'Bankkonto',
    pickedUnavailable: (label) =>
      `Mit diesem Konto kann kein Geld mehr bewegt werden: ${label}. Wählen Sie ein anderes.`,
    unavailableReasons: {
      storing: 'Es wird gespeichert. Das dauert einen Moment.',
      verifying: 'Danach kann damit Geld bewegt werden, in ein bis zwei Tagen.',
      unverified: 'Damit kann noch kein Geld bewegt werden.',
      removing: 'Es wird entfernt.',
      unknown: 'Damit kann derzeit kein Geld bewegt werden.',
    },
  },
}
