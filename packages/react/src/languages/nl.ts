import type { Language } from './Language.ts'

/** Dutch, with *u*. */
export const nl: Language = {
  locale: 'nl',
  messages: {
    linkAccount: 'Bankrekening koppelen',
    linkPreparing: 'Wordt geopend…',
    linkOpen: 'Ga verder in het venster',
    linkCompleting: 'Rekening wordt gekoppeld…',
    linkNotOpened: 'Het venster van uw bank kon niet worden geopend. Controleer uw verbinding en probeer het opnieuw.',
    retry: 'Opnieuw proberen',
    unknownInstitution: 'Bankrekening',
    mask: (mask) => `••${mask}`,
    linkSlow: 'We zijn nog bezig. Dit kan een of twee minuten duren.',
    linkLinked: (_account, label) => `Rekening gekoppeld: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Bijna klaar: ${label}. Met een kleine storting komt een code: voer die hier in zodra u die hebt.`
        : `Bijna klaar: ${label}. Deze pagina laat weten wanneer de rekening klaar is.`,
    linkProblem: (_account, label) => `Deze rekening kan op dit moment niet worden gebruikt: ${label}.`,
    linkChoose: 'Kies de rekening die u wilt koppelen',
    linkChoice: (name, mask) => `${name}, eindigend op ${mask}`,
    linkChooseCurrency: 'Kies de valuta van deze rekening',
    linkDuplicate: (_account, label) => `Deze rekening is al gekoppeld: ${label}.`,
    linkDuplicatePending: (_account, label) =>
      `Deze rekening wordt al ingesteld: ${label}. U hoeft deze niet opnieuw te koppelen.`,
    linkReconnect: 'Opnieuw verbinden',
    linkVerify: 'De code ervan invoeren',
    linkAnyway: 'Toch koppelen',
    linkKeep: 'Zo laten',
    linkFramed: 'Sommige banken kunnen niet binnen een andere pagina worden gekoppeld.',
    linkOwnTab: 'Deze pagina in een nieuw tabblad openen',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Annuleren',
    reference: (id) => `Referentie: ${id}`,
    errors: {
      notAnswered:
        'We hebben nog geen antwoord ontvangen en weten niet of het is gelukt. Probeer het opnieuw: er wordt niets dubbel uitgevoerd.',
      'link.busy': 'Er is op deze pagina al een ander bankvenster open. Sluit dat venster en probeer het opnieuw.',
      'link.credentials_refused': 'Uw bank heeft de inloggegevens niet geaccepteerd. Er is niets gewijzigd.',
      'link.bank_action_required':
        'Uw bank vraagt u eerst iets te doen op de eigen website. Probeer het daarna opnieuw.',
      'link.answer_timeout':
        'Dit duurt langer dan de bedoeling is. Er gaat niets verloren: probeer het opnieuw om verder te gaan.',
      'link.return_expired': 'Er is bij uw bank te veel tijd verstreken. Er is niets gewijzigd.',
      'link.return_refused': 'De terugweg van uw bank werkte niet. Er is niets gewijzigd.',
      'platform.action_refused': 'Dat is met deze rekening nu niet mogelijk. Uw lijst laat zien wat wel kan.',
      'platform.support_required': 'Hiervoor hebt u onze hulp nodig. Neem contact met ons op.',
      'gateway.unauthorized': 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
    },
    linkErrors: {
      default: 'Er is iets misgegaan. Uw rekening is niet gekoppeld.',
      notKnown: 'We weten nog niet of uw rekening is gekoppeld. Bekijk uw rekeningen voordat u het opnieuw probeert.',
      final: 'Er is iets misgegaan. Uw rekening is niet gekoppeld. Koppel een andere of neem contact met ons op.',
      'link.institution_unavailable':
        'Uw bank reageert op dit moment niet. Probeer het later opnieuw of kies een andere.',
      'link.institution_unsupported': 'Die bank kan hier niet worden gekoppeld. Kies een andere.',
      'link.no_eligible_account':
        'Bij deze inloggegevens hoort geen rekening die kan worden gekoppeld. Gebruik andere of kies een andere bank.',
      'link.currency_unsupported': 'Rekeningen in die valuta kunnen hier niet worden gekoppeld. Kies een andere.',
      'link.return_not_found': 'Op de terugweg van uw bank is deze koppeling verloren gegaan. Er is niets gekoppeld.',
      'link.return_foreign': 'Iemand anders is deze koppeling begonnen. Er is niets gekoppeld.',
      'link.return_used':
        'Deze terugweg van uw bank is al gebruikt. Bekijk uw rekeningen voordat u opnieuw een rekening koppelt.',
      'platform.duplicate_account': 'Deze rekening is al gekoppeld. U vindt deze in uw lijst.',
      'platform.identity_mismatch':
        'De naam bij uw bank komt niet overeen met de naam die wij van u hebben. Er is niets gekoppeld. Koppel een rekening op uw eigen naam of neem contact met ons op.',
      'platform.integration_disabled':
        'Rekeningen koppelen is hier nog niet ingesteld. Er is niets gekoppeld. Neem contact met ons op.',
      'platform.currency_refused': 'Rekeningen in die valuta kunnen hier niet worden gekoppeld. Kies een andere.',
      'link.token_rejected':
        'Koppelen werkt nu niet. Er is niets gekoppeld. Probeer het later opnieuw of neem contact met ons op.',
      'link.account_missing':
        'Uw bank heeft geen rekening gedeeld, dus er is niets gekoppeld. Begin opnieuw en kies er een.',
      'request.state_expired':
        'Deze koppeling is niet meer geldig en er is niets gekoppeld. Koppel uw rekening opnieuw.',
      'request.state_invalid':
        'Deze koppeling is niet meer geldig en er is niets gekoppeld. Koppel uw rekening opnieuw.',
      'request.state_foreign':
        'Iemand anders is deze koppeling begonnen. Log in als die persoon en probeer het opnieuw.',
      'platform.status_refused':
        'Deze koppeling is niet meer geldig en er is niets gekoppeld. Koppel uw rekening opnieuw.',
    },
    accountsLoading: 'Uw bankrekeningen worden geladen…',
    accountsEmptyTitle: 'Nog geen bankrekening gekoppeld',
    accountsEmptyText:
      'Koppel er een om geld over te maken. U kiest de rekening en logt in bij uw bank. Wij krijgen wat nodig is om geld over te maken en zien uw wachtwoord nooit.',
    accountsFailed: 'Uw bankrekeningen konden niet worden geladen.',
    accountsSignedOut: 'U bent uitgelogd. Log opnieuw in om uw bankrekeningen te zien.',
    accountsUnavailable: 'Uw bankrekeningen konden niet worden geladen. Neem contact met ons op.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} bankrekening` : `${count} bankrekeningen`),
    accountsLabel: 'Gekoppelde bankrekeningen',
    unknownAccount: 'Rekening',
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
      storing: 'Wordt opgeslagen',
      verifying: 'Wordt geverifieerd',
      awaiting_deposits: 'Wacht op bijschrijving',
      reconnect_required: 'Opnieuw inloggen nodig',
      unverified: 'Niet geverifieerd',
      failed: 'Niet gekoppeld',
      removing: 'Wordt verwijderd',
      removed: 'Verwijderd',
      incomplete: 'Niet afgerond',
      unknown: 'Onbekend',
    },
    thirdPartyStatus: {
      verifying: 'Wordt gecontroleerd',
      unverified: 'Nog niet bruikbaar',
      failed: 'Niet toegevoegd',
    },
    statusWait: (status, wait) => `${status}, ${wait}`,
    failureReasons: {
      default: 'Deze kan niet worden gebruikt. De reden is ons niet bekend.',
      verification_failed:
        'De code was drie keer onjuist, daarom is deze rekening geblokkeerd. Koppel de rekening opnieuw voor een nieuwe code.',
      verification_expired: 'De kleine bijschrijvingen konden niet op tijd worden gecontroleerd.',
      linked_closed: 'De bank heeft deze rekening opgeheven.',
      duplicate: 'Deze staat al in de lijst. Gebruik de andere en verwijder deze.',
      invalid_routing_number: 'De bank kent dit routingnummer niet.',
      invalid_account_number: 'De bank kent dit rekeningnummer niet.',
      invalid_account_type: 'Het rekeningtype is anders dan opgegeven.',
      plaid_multiple_accounts: 'Er kwamen meerdere rekeningen tegelijk binnen. Kies er één.',
      plaid_processor_token: 'De verbinding met de bank kon niet tot stand worden gebracht.',
      create_failed: 'Deze kon niet worden opgeslagen.',
      unverified_counterparty: 'Eerst moet de rekeninghouder worden bevestigd.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'We konden niet bevestigen dat deze rekening van u is. Neem contact met ons op, dan lossen we het samen op.'
        : 'Ons team moet deze rekening bekijken. Neem contact met ons op, dan lossen we het samen op.',
    contact: 'Contact opnemen',
    correctNumbers: 'Nummers corrigeren',
    linkAgain: 'Opnieuw koppelen',
    linkAgainNamed: (account) => `Opnieuw koppelen: ${account}`,
    remove: 'Verwijderen',
    removeNamed: (account) => `${account} verwijderen`,
    removeTitle: 'Deze rekening verwijderen?',
    removeText: (account) =>
      `Met ${account} wordt hier geen geld meer overgemaakt. U kunt de rekening op elk moment opnieuw toevoegen.`,
    removeConfirm: 'Rekening verwijderen',
    removeCancel: 'Behouden',
    removing: 'Wordt verwijderd…',
    removeFailed: 'De rekening kon niet worden verwijderd. Deze is nog steeds gekoppeld.',
    removeNotAnswered:
      'We hebben geen antwoord ontvangen en weten niet of de rekening is verwijderd. Bekijk uw lijst voordat u het opnieuw probeert.',
    removeNotFound: (account) => `Deze rekening staat niet meer in uw lijst: ${account}.`,
    removed: (account) => `Rekening verwijderd: ${account}.`,
    reconnect: 'Opnieuw verbinden',
    reconnectNamed: (account) => `${account} opnieuw verbinden`,
    reconnectText:
      'Uw bank vraagt u opnieuw in te loggen. Tot die tijd kan met deze rekening geen geld worden verzonden of ontvangen.',
    verifyDeposits: 'Code invoeren',
    verifyDepositsNamed: (account) => `Code voor ${account} invoeren`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Kijk op ${first} of ${last} of uw bank ${amount} heeft bijgeschreven. De omschrijving begint met # en drie letters: dat is uw code.`,
    verifyDepositsSoonText: (amount, days) =>
      `Binnen ${days} werkdagen wordt ${amount} bijgeschreven. De omschrijving begint met # en drie letters: dat is uw code.`,
    updateCompleting: 'Wordt gecontroleerd…',
    updateSlow: 'We controleren het nog. Dit kan een of twee minuten duren.',
    reconnected: (_account, label) => `Rekening weer verbonden: ${label}.`,
    depositsVerified: (_account, label) => `Rekening geverifieerd: ${label}.`,
    updatePending: (_account, label) => `Bijna klaar: ${label}. Deze pagina laat weten wanneer de rekening klaar is.`,
    updateProblem: (_account, label) => `Deze rekening kan nog steeds niet worden gebruikt: ${label}.`,
    depositsLocked:
      'De code was drie keer onjuist, daarom is deze rekening geblokkeerd. Verwijder de rekening en koppel deze opnieuw.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION: 'Deze code klopt niet. Kijk naar de storting bij uw bank en probeer het opnieuw.',
      NO_ACCOUNTS: 'Bij deze inlog is er geen bruikbare rekening meer. Verwijder deze rekening en koppel een andere.',
      ITEM_NOT_FOUND: 'Deze verbinding met uw bank bestaat niet meer. Verwijder deze rekening en koppel deze opnieuw.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'We kunnen geen verbinding meer maken met deze bank. Verwijder deze rekening en koppel er een bij een andere bank.',
      INVALID_UPDATED_USERNAME:
        'Dit is een andere inlog dan bij het koppelen. Probeer het opnieuw met dezelfde gebruikersnaam.',
      USER_PERMISSION_REVOKED:
        'De toegang tot deze rekening is bij uw bank beëindigd. Verwijder deze rekening en koppel deze opnieuw.',
    },
    updateErrors: {
      default: 'Er is iets misgegaan. Er is niets gewijzigd.',
      notKnown: 'We weten nog niet of het is gelukt. Bekijk de rekening zo meteen nog eens.',
      final: 'Er is iets misgegaan. Er is niets gewijzigd. Neem contact met ons op.',
      'link.institution_unavailable': 'Uw bank reageert op dit moment niet. Probeer het later opnieuw.',
      'link.return_used':
        'Deze terugweg van uw bank is al gebruikt. Bekijk de rekening voordat u het opnieuw probeert.',
      'platform.account_not_found':
        'Deze rekening staat niet meer in uw lijst. Koppel de rekening opnieuw om deze te gebruiken.',
      'link.token_rejected':
        'Dit werkt nu niet. Er is niets gewijzigd. Probeer het later opnieuw of neem contact met ons op.',
    },
    addTitle: 'Rekening van iemand anders toevoegen',
    addUnavailable: 'Dit formulier kon niet worden geladen.',
    addText:
      'Voor een rekening van iemand anders, bijvoorbeeld iemand aan wie u betaalt. De rekening blijft voorgoed zo gemarkeerd: wilt u een eigen rekening gebruiken, koppel die dan bij uw bank.',
    routingNumber: 'Routingnummer',
    routingNumberHint: 'Negen cijfers, linksonder op een cheque.',
    accountNumber: 'Rekeningnummer',
    accountNumberAgain: 'Rekeningnummer herhalen',
    accountType: 'Rekeningtype',
    accountTypes: { checking: 'Betaalrekening', savings: 'Spaarrekening' },
    bankName: 'Naam van de bank (optioneel)',
    addAgree: 'Deze rekening is van iemand anders, die ermee instemt dat ik de rekening toevoeg.',
    addAccount: 'Rekening toevoegen',
    adding: 'Wordt toegevoegd…',
    added: (label) => `Toegevoegd als rekening van iemand anders: ${label}.`,
    addedPending: (label) => `Rekening toegevoegd: ${label}. De lijst laat weten wanneer deze klaar is.`,
    addedProblem: (label, reason) => `Deze rekening kan niet worden gebruikt: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Voer het routingnummer in.',
      routingNumberInvalid: 'Dit is geen routingnummer. Controleer de negen cijfers.',
      routingNumberRefused: 'Dit routingnummer is niet geaccepteerd. Controleer de negen cijfers.',
      accountNumberMissing: 'Voer het rekeningnummer in.',
      accountNumberInvalid: 'Een rekeningnummer heeft 4 tot 17 cijfers.',
      accountNumberRefused: 'Dit rekeningnummer is niet geaccepteerd. Controleer het.',
      accountNumberDiffers: 'De twee rekeningnummers zijn niet gelijk.',
      accountTypeRefused: 'De rekening is van een ander type. Kies het andere.',
      bankNameRefused: 'Deze naam is niet geaccepteerd. Controleer de naam of laat het veld leeg.',
      agreementMissing: 'Bevestig dit om verder te gaan.',
    },
    addErrors: {
      default: 'De rekening is niet toegevoegd.',
      notAnswered:
        'We hebben geen antwoord ontvangen en weten niet of de rekening is toegevoegd. Probeer het opnieuw: er wordt niets dubbel toegevoegd.',
      notKnown: 'We weten niet of de rekening is toegevoegd. Bekijk uw lijst voordat u de rekening opnieuw toevoegt.',
      'platform.duplicate_account': 'Deze rekening staat al in uw lijst.',
    },
    returnResuming: 'U bent terug van uw bank. We gaan verder waar u was gebleven…',
    returnNone:
      'Er is hier niets om mee verder te gaan. Banken verwijzen naar deze pagina terwijl een rekening wordt gekoppeld.',
    returnLeft: 'Er is nog geen rekening gekoppeld.',
    returnLeftUpdate: 'Er is nog niets gewijzigd.',
    returnBack: 'Terug',
    introTitle: (brand) => (brand ? `Koppel uw bank aan ${brand}` : 'Koppel uw bankrekening'),
    introBenefit: 'Maak geld over vanaf uw eigen rekening',
    introBenefitText: () => 'Het duurt ongeveer een minuut en u hoeft geen nummers in te typen.',
    introShared: 'U kiest wat er wordt gedeeld',
    introSharedText: (brand) =>
      `U kiest de rekening. ${brand ? `${brand} krijgt` : 'Wij krijgen'} wat nodig is om geld van en naar die rekening over te maken.`,
    introSafe: 'Uw wachtwoord blijft privé',
    introSafeText: (brand) =>
      `Plaid verbindt u met uw bank, altijd via een versleutelde verbinding. ${brand ? `${brand} ziet` : 'Wij zien'} uw wachtwoord nooit en u kunt de rekening op elk moment verwijderen.`,
    doneActive: (label) => `Rekening gekoppeld: ${label}`,
    donePending: (label) => `Bijna klaar: ${label}`,
    doneProblem: (label) => `Nu niet te gebruiken: ${label}`,
    doneActiveText:
      'U kunt er vanaf nu geld mee overmaken. U vindt de rekening in uw lijst met rekeningen, waar u deze ook kunt verwijderen.',
    doneStoringText: 'De rekening wordt opgeslagen. Dat duurt enkele seconden en u hoeft niets te doen.',
    doneVerifyingText: (days) =>
      `De rekening wordt met kleine bijschrijvingen bij uw bank gecontroleerd. Dat duurt ${days} werkdagen en u hoeft niets te doen.`,
    doneDepositsText: 'Kom dan terug om de code in te voeren.',
    doneProblemText: 'In uw lijst met rekeningen staat waarom en wat u kunt doen.',
    linkAnother: 'Nog een rekening koppelen',
    doneOn: 'Doorgaan',
    bannerLabel: 'Bankverbindingen',
    bannerOne: (label) => `Opnieuw inloggen nodig: ${label}`,
    bannerSeveral: (count) => `Voor ${count} bankrekeningen moet u opnieuw inloggen`,
    bannerPostpone: 'Niet nu',
    bannerDismiss: 'Sluiten',
    pickAccount: 'Bankrekening',
    pickedUnavailable: (label) => `Met deze rekening kan geen geld meer worden overgemaakt: ${label}. Kies een andere.`,
    unavailableReasons: {
      storing: 'De rekening wordt opgeslagen. Dat duurt even.',
      verifying: 'Daarna kan er geld mee worden overgemaakt, over een of twee dagen.',
      unverified: 'Er kan nog geen geld mee worden overgemaakt.',
      removing: 'De rekening wordt verwijderd.',
      unknown: 'Er kan nu geen geld mee worden overgemaakt.',
    },
  },
}
