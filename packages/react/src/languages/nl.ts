import type { Language } from './Language.ts'

/** Dutch, with *u*. */
export const nl: Language = {
  locale: 'nl',
  messages: {
    linkAccount: 'Bankrekening koppelen',
    linkPreparing: 'Wordt geopend…',
    linkOpen: 'Verdergaan in Plaid',
    linkCompleting: 'Rekening wordt gekoppeld…',
    linkNotOpened: 'We konden Plaid niet openen. Probeer het zo opnieuw.',
    retry: 'Opnieuw proberen',
    unknownInstitution: 'Bankrekening',
    mask: (mask) => `••${mask}`,
    accountAt: (institution, account) => `${institution}, ${account}`,
    linkSlow: 'We zijn nog bezig. Dit kan een of twee minuten duren.',
    linkLinked: (_account, label) => `Rekening gekoppeld: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `U kunt deze rekening nog niet gebruiken: ${label}. Kom terug om de code in te voeren zodra u een kleine bijschrijving ziet.`
        : `U kunt deze rekening nog niet gebruiken voor overboekingen: ${label}. Kijk later nog eens.`,
    linkProblem: (_account, label) => `U kunt deze rekening nu niet gebruiken: ${label}.`,
    linkChoose: (bank) =>
      bank ? `Kies de rekening bij ${bank} die u wilt koppelen` : 'Kies de rekening die u wilt koppelen',
    linkChooseCurrency: 'Welke valuta heeft deze rekening?',
    linkDuplicate: (_account, label) =>
      `Deze rekening is al gekoppeld: ${label}. Als u deze opnieuw koppelt, kan de huidige verbinding worden verbroken.`,
    linkDuplicatePending: (_account, label) =>
      `Deze rekening wordt al klaargemaakt voor gebruik: ${label}. U hoeft deze niet opnieuw te koppelen.`,
    linkReconnect: 'Opnieuw verbinden',
    linkVerify: 'Code invoeren',
    linkAnyway: 'Toch koppelen',
    linkKeep: 'Zo laten',
    linkFramed: 'Rekeningen van sommige banken kunt u alleen in een apart tabblad koppelen.',
    linkOwnTab: 'Deze pagina in een nieuw tabblad openen',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Annuleren',
    close: 'Sluiten',
    reference: (id) => `Referentie: ${id}`,
    errors: {
      notAnswered: 'We weten nog niet of dit is gelukt. Probeer het opnieuw om dit te controleren.',
      'link.busy':
        'Plaid is al geopend op deze pagina. Rond het daar af of sluit het venster en probeer het dan opnieuw.',
      'link.credentials_refused':
        'Uw bank heeft uw inloggegevens niet geaccepteerd, dus er is niets gewijzigd. Probeer het opnieuw.',
      'link.bank_action_required':
        'Uw bank vraagt u eerst iets te doen op de website of in de app van de bank. Doe dat en probeer het dan opnieuw.',
      'link.answer_timeout': 'Dit duurt langer dan normaal. Probeer het opnieuw om verder te gaan.',
      'link.return_expired': 'Uw inlogsessie bij uw bank is verlopen, dus er is niets gewijzigd. Probeer het opnieuw.',
      'link.return_refused':
        'We konden het inloggen bij uw bank niet afronden, dus er is niets gewijzigd. Probeer het opnieuw.',
      'platform.action_refused':
        'Dat kunt u nu niet doen met deze rekening. Bij uw gekoppelde rekeningen ziet u wat wel kan.',
      'platform.support_required': 'Hiervoor hebt u onze hulp nodig. Neem contact met ons op.',
      'gateway.unauthorized': 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
      'gateway.paused': 'U kunt op dit moment geen bankrekeningen koppelen of toevoegen. Probeer het later opnieuw.',
    },
    linkErrors: {
      default: 'We konden uw rekening niet koppelen. Probeer het opnieuw.',
      notAnswered: 'We weten nog niet of uw rekening is gekoppeld. Probeer het opnieuw om dit te controleren.',
      notKnown:
        'We weten nog niet of uw rekening is gekoppeld. Bekijk uw gekoppelde rekeningen voordat u de rekening opnieuw koppelt.',
      final: 'We konden uw rekening niet koppelen. Neem contact met ons op.',
      'link.institution_unavailable':
        'Uw bank reageert op dit moment niet. Probeer het later of met een andere bank opnieuw.',
      'link.institution_unsupported':
        'We kunnen geen rekeningen bij deze bank koppelen. Probeer het opnieuw met een andere bank.',
      'link.no_eligible_account':
        'We kunnen geen rekening koppelen met deze inloggegevens. Probeer het opnieuw met een andere bank.',
      'link.currency_unsupported':
        'We kunnen geen rekeningen in deze valuta koppelen. Probeer het opnieuw met een andere rekening.',
      'link.return_not_found':
        'We konden niet verdergaan waar u was gebleven. Bekijk uw gekoppelde rekeningen en probeer het dan opnieuw in deze browser.',
      'link.return_foreign':
        'We konden niet vaststellen dat u degene bent die bij de bank heeft ingelogd, dus er is geen rekening gekoppeld. Probeer het opnieuw.',
      'link.return_used':
        'Deze inlogsessie bij uw bank is al gebruikt. Bekijk uw gekoppelde rekeningen voordat u het opnieuw probeert.',
      'platform.duplicate_account': 'Deze rekening is al gekoppeld. U vindt de rekening bij uw gekoppelde rekeningen.',
      'platform.identity_mismatch':
        'De naam bij uw bank komt niet overeen met de naam die we van u hebben, dus er is geen rekening gekoppeld. Koppel een rekening op uw eigen naam of neem contact met ons op.',
      'platform.integration_disabled':
        'Koppelen is nu niet mogelijk, dus er is geen rekening gekoppeld. Neem contact met ons op.',
      'platform.currency_refused': 'We kunnen geen rekeningen in deze valuta koppelen. Koppel een andere rekening.',
      'link.token_rejected':
        'Koppelen is nu niet mogelijk, dus er is geen rekening gekoppeld. Probeer het later opnieuw of neem contact met ons op.',
      'link.account_missing':
        'Er is geen rekening gedeeld, dus er is niets gekoppeld. Begin opnieuw met koppelen en kies daarbij een rekening.',
      'request.state_expired':
        'We konden het koppelen niet afronden, dus er is geen rekening gekoppeld. Begin opnieuw met koppelen.',
      'request.state_invalid':
        'We konden het koppelen niet afronden, dus er is geen rekening gekoppeld. Begin opnieuw met koppelen.',
      'request.state_foreign':
        'U bent hier begonnen met een ander account, dus er is geen rekening gekoppeld. Log in met dat account en begin opnieuw met koppelen.',
      'platform.status_refused':
        'We konden het koppelen niet afronden, dus er is geen rekening gekoppeld. Begin opnieuw met koppelen.',
    },
    accountsLoading: 'Uw bankrekeningen worden geladen…',
    accountsEmptyTitle: 'Nog geen bankrekening gekoppeld',
    accountsEmptyText:
      'Koppel een rekening om geld over te maken. We gebruiken het routing number en het rekeningnummer en zien uw wachtwoord voor internetbankieren nooit.',
    accountsFailed: 'We konden uw bankrekeningen niet laden. Probeer het opnieuw.',
    accountsSignedOut: 'U bent uitgelogd. Log opnieuw in om uw bankrekeningen te zien.',
    accountsUnavailable: 'We konden uw bankrekeningen niet laden. Neem contact met ons op.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} bankrekening` : `${count} bankrekeningen`),
    accountsAll: (count) => `Alle ${count} rekeningen tonen`,
    accountsFewer: 'Minder rekeningen tonen',
    accountsLabel: 'Gekoppelde bankrekeningen',
    unknownAccount: 'Bankrekening',
    accountSubtypes: {
      checking: 'Betaalrekening',
      savings: 'Spaarrekening',
      'money market': 'Geldmarktrekening',
      'cash management': 'Cashmanagementrekening',
      prepaid: 'Prepaidrekening',
    },
    thirdParty: 'Rekening van iemand anders',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Actief',
      storing: 'Wordt klaargemaakt',
      verifying: 'Wordt geverifieerd',
      awaiting_deposits: 'Wacht op bijschrijving',
      reconnect_required: 'Opnieuw verbinden nodig',
      unverified: 'Niet geverifieerd',
      failed: 'Niet te gebruiken',
      removing: 'Wordt verwijderd',
      removed: 'Verwijderd',
      incomplete: 'Niet afgerond',
      unknown: 'Onbekend',
    },
    thirdPartyStatus: {
      verifying: 'Wordt gecontroleerd',
      unverified: 'Nog niet te gebruiken',
    },
    statusWait: (status, days) => `${status}, ${days} werkdagen`,
    failureReasons: {
      default: 'U kunt deze rekening niet gebruiken. De reden is niet bekend.',
      verification_failed:
        'We konden deze rekening na 3 pogingen niet verifiëren. Koppel de rekening opnieuw voor een nieuwe code.',
      verification_expired: 'We konden deze rekening niet op tijd verifiëren. Koppel de rekening opnieuw.',
      linked_closed: 'Deze rekening is opgeheven. Verwijder de rekening en gebruik een andere.',
      duplicate: 'Deze rekening staat er dubbel in. Gebruik de andere vermelding en verwijder deze.',
      invalid_routing_number: 'De bank kent dit routing number niet.',
      invalid_account_number: 'De bank kent dit rekeningnummer niet.',
      invalid_account_type: 'Deze rekening is niet van het type dat u hebt gekozen.',
      plaid_multiple_accounts: 'Er is meer dan één rekening gedeeld. Koppel uw rekening opnieuw en kies er maar één.',
      plaid_processor_token: 'We konden geen verbinding maken met deze rekening.',
      create_failed: 'We konden deze rekening niet klaarmaken voor gebruik.',
      unverified_counterparty: 'Eerst moet worden vastgesteld van wie deze rekening is.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'We konden niet bevestigen dat deze rekening van u is. Neem contact met ons op voor hulp.'
        : 'Ons team moet deze rekening controleren. Neem contact met ons op voor hulp.',
    contact: 'Contact opnemen',
    correctNumbers: 'Rekeninggegevens wijzigen',
    linkAgain: 'Opnieuw koppelen',
    linkAgainNamed: (account) => `Opnieuw koppelen: ${account}`,
    addedOn: (date) => `Toegevoegd op ${date}`,
    accountMenu: (account) => `Acties voor ${account}`,
    remove: 'Verwijderen',
    removeNamed: (account) => `${account} verwijderen`,
    platformStatus: (status) => `Voor support: ${status}`,
    removeTitle: (account) => `${account} verwijderen?`,
    removeUnknownTitle: 'Verwijderen niet bevestigd',
    removeText: (account) =>
      `Daarna kunt u ${account} hier niet meer gebruiken voor overboekingen. U kunt de rekening later opnieuw koppelen of toevoegen.`,
    removeConfirm: 'Rekening verwijderen',
    removeCancel: 'Rekening behouden',
    removing: 'Wordt verwijderd…',
    removeFailed: 'We konden deze rekening niet verwijderen, dus er is niets gewijzigd.',
    removeNotAnswered:
      'We weten niet of deze rekening is verwijderd. Bekijk uw gekoppelde rekeningen voordat u het opnieuw probeert.',
    removeNotFound: (account) => `Deze rekening staat niet meer bij uw gekoppelde rekeningen: ${account}.`,
    removed: (account) => `Rekening verwijderd: ${account}.`,
    reconnect: 'Opnieuw verbinden',
    reconnectNamed: (account) => `${account} opnieuw verbinden`,
    reconnectText:
      'U moet opnieuw inloggen bij uw bank. Tot die tijd kunt u deze rekening niet gebruiken voor overboekingen.',
    verifyDeposits: 'Code invoeren',
    verifyDepositsNamed: (account) => `Code invoeren: ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Controleer op ${first} en ${last} of er ${amount} is bijgeschreven op uw bankrekening. Uw code bestaat uit de 3 letters na # in de omschrijving.`,
    verifyDepositsSoonText: (amount, days) =>
      `Meestal wordt ${amount} binnen ${days} werkdagen bijgeschreven. Uw code bestaat uit de 3 letters na # in de omschrijving.`,
    updateCompleting: 'Wordt gecontroleerd…',
    updateSlow: 'We zijn nog bezig. Dit kan een of twee minuten duren.',
    reconnected: (_account, label) => `Rekening opnieuw verbonden: ${label}.`,
    depositsVerified: (_account, label) => `Rekening geverifieerd: ${label}.`,
    updatePending: (_account, label) =>
      `U kunt deze rekening nog niet gebruiken voor overboekingen: ${label}. Kijk later nog eens.`,
    updateProblem: (_account, label) => `U kunt deze rekening nog steeds niet gebruiken: ${label}.`,
    depositsLocked:
      'We konden deze rekening na 3 pogingen niet verifiëren. Koppel de rekening opnieuw voor een nieuwe code.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION:
        'Deze code klopt niet. Controleer de omschrijving van de bijschrijving en probeer het opnieuw.',
      NO_ACCOUNTS:
        'Met deze inloggegevens kunt u geen rekening meer gebruiken. Verwijder deze rekening en koppel een andere.',
      ITEM_NOT_FOUND:
        'We hebben geen verbinding meer met deze rekening. Verwijder deze rekening en koppel deze opnieuw.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'We kunnen geen verbinding meer maken met deze bank. Verwijder deze rekening en koppel er een bij een andere bank.',
      INVALID_UPDATED_USERNAME:
        'U hebt deze rekening met andere inloggegevens gekoppeld. Probeer het opnieuw met de gebruikersnaam die u toen gebruikte.',
      USER_PERMISSION_REVOKED:
        'De toestemming voor deze rekening is bij uw bank ingetrokken. Verwijder deze rekening en koppel deze opnieuw.',
    },
    updateErrors: {
      default: 'Dat is niet gelukt, dus er is niets gewijzigd. Probeer het opnieuw.',
      notKnown: 'We weten nog niet of dit is gelukt. Bekijk deze rekening zo meteen nog eens.',
      final: 'Dat is niet gelukt, dus er is niets gewijzigd. Neem contact met ons op.',
      'link.institution_unavailable': 'Uw bank reageert op dit moment niet. Probeer het later opnieuw.',
      'link.return_used':
        'Deze inlogsessie bij uw bank is al gebruikt. Bekijk deze rekening voordat u het opnieuw probeert.',
      'platform.account_not_found':
        'Deze rekening staat niet meer bij uw gekoppelde rekeningen. Koppel de rekening opnieuw om deze te gebruiken.',
      'link.token_rejected':
        'Dit werkt nu niet, dus er is niets gewijzigd. Probeer het later opnieuw of neem contact met ons op.',
    },
    addTitle: 'Rekening van iemand anders toevoegen',
    addUnavailable: 'We konden dit formulier niet laden. Probeer het opnieuw.',
    addText:
      'Voeg de rekening toe van iemand aan wie u betaalt. De rekening blijft aangeduid als rekening van iemand anders; uw eigen rekening koppelt u via uw bank.',
    routingNumber: 'Routing number',
    routingNumberHint: 'De 9 cijfers linksonder op een cheque',
    accountNumber: 'Rekeningnummer',
    accountNumberAgain: 'Rekeningnummer bevestigen',
    accountType: 'Rekeningtype',
    accountTypes: { checking: 'Betaalrekening', savings: 'Spaarrekening' },
    bankName: 'Naam van de bank (optioneel)',
    addAgree:
      'Deze rekening is van iemand anders, en die persoon heeft mij toestemming gegeven om de rekening toe te voegen.',
    addAccount: 'Rekening toevoegen',
    adding: 'Wordt toegevoegd…',
    added: (label) => `Toegevoegd als rekening van iemand anders: ${label}.`,
    addedPending: (label) => `Rekening toegevoegd: ${label}. U kunt de rekening nog niet gebruiken voor overboekingen.`,
    addedProblem: (label, reason) => `U kunt deze rekening niet gebruiken: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Voer het routing number in.',
      routingNumberInvalid: 'Dit is geen Amerikaans routing number. Controleer alle 9 cijfers.',
      routingNumberRefused: 'Dit routing number is niet geaccepteerd. Controleer alle 9 cijfers.',
      accountNumberMissing: 'Voer het rekeningnummer in.',
      accountNumberInvalid: 'Voer een rekeningnummer van 4 tot 17 cijfers in.',
      accountNumberRefused: 'Dit rekeningnummer is niet geaccepteerd. Controleer elk cijfer.',
      accountNumberAgainMissing: 'Voer het rekeningnummer nogmaals in.',
      accountNumberDiffers: 'De rekeningnummers komen niet overeen.',
      accountTypeRefused: 'Het gekozen type past niet bij deze rekening. Kies het andere type.',
      bankNameRefused: 'Deze banknaam is niet geaccepteerd. Controleer de naam of laat het veld leeg.',
      agreementMissing: 'Bevestig dat u toestemming hebt om deze rekening toe te voegen.',
    },
    addErrors: {
      default: 'We konden deze rekening niet toevoegen. Neem contact met ons op.',
      notAnswered: 'We weten nog niet of deze rekening is toegevoegd. Probeer het opnieuw om dit te controleren.',
      notKnown:
        'We weten niet of deze rekening is toegevoegd. Bekijk uw gekoppelde rekeningen voordat u de rekening nog eens toevoegt.',
      'platform.duplicate_account': 'Deze rekening staat al bij uw gekoppelde rekeningen.',
    },
    returnResuming: 'Welkom terug. We gaan verder waar u was gebleven…',
    returnNone: 'Op deze pagina hoeft u niets af te ronden. U kunt teruggaan.',
    returnLeft: 'Uw rekening is nog niet gekoppeld. Probeer het opnieuw om verder te gaan.',
    returnLeftUpdate: 'Er is nog niets gewijzigd. Probeer het opnieuw om verder te gaan.',
    returnBack: 'Terug',
    introTitle: (brand) => (brand ? `Koppel uw bank aan ${brand}` : 'Koppel uw bankrekening'),
    introBenefit: 'Maak geld over van en naar uw bankrekening',
    introBenefitText: () =>
      'Log in bij uw bank en kies een rekening. Bij de meeste banken hoeft u geen rekeninggegevens in te voeren.',
    introShared: 'U kiest welke rekening u deelt',
    introSharedText: (brand, sharesOwnerName) =>
      `${brand ? `${brand} gebruikt` : 'We gebruiken'} het routing number en het rekeningnummer voor overboekingen${sharesOwnerName ? ', en de naam van de rekeninghouder om te bevestigen dat de rekening van u is' : ''}.`,
    introSafe: 'We zien uw wachtwoord nooit',
    introSafeText: (brand) =>
      `U logt in via Plaid, met een versleutelde verbinding. U kunt de rekening later${brand ? ` bij ${brand}` : ''} weer verwijderen.`,
    doneActive: (label) => `Rekening gekoppeld: ${label}`,
    donePending: (label) => `Wordt in orde gemaakt: ${label}`,
    doneDeposits: (label) => `Nog één stap om te koppelen: ${label}`,
    doneProblem: (label) => `Nu niet te gebruiken: ${label}`,
    doneActiveText:
      'U kunt de rekening nu gebruiken voor overboekingen. Later verwijderen kan bij uw gekoppelde rekeningen.',
    doneStoringText:
      'We maken de rekening klaar voor gebruik. Dat duurt meestal enkele seconden en u hoeft niets te doen.',
    doneVerifyingText: (days) =>
      `We verifiëren de rekening met een kleine bijschrijving. Dat duurt meestal ${days} werkdagen en u hoeft niets te doen.`,
    doneDepositsText: 'Voer de code na de bijschrijving in bij uw gekoppelde rekeningen.',
    doneProblemText: 'Bij uw gekoppelde rekeningen ziet u de reden en wat u kunt doen.',
    linkAnother: 'Nog een rekening koppelen',
    doneOn: 'Doorgaan',
    bannerLabel: 'Verbindingen met uw banken',
    bannerOne: (label) => `Opnieuw verbinden nodig: ${label}`,
    bannerSeveral: (count) => `${count} bankrekeningen moeten opnieuw worden verbonden`,
    bannerPostpone: 'Niet nu',
    bannerDismiss: 'Sluiten',
    pickAccount: 'Bankrekening',
    pickedUnavailable: (label) => `U kunt deze rekening nu niet gebruiken: ${label}. Kies een andere rekening.`,
  },
}
