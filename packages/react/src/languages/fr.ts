import type { Language } from './Language.ts'

/** French, with *vous*. */
export const fr: Language = {
  locale: 'fr',
  messages: {
    linkAccount: 'Associer un compte bancaire',
    linkPreparing: 'Ouverture…',
    linkOpen: 'Continuez dans la fenêtre',
    linkCompleting: 'Association du compte…',
    linkNotOpened: 'La fenêtre de votre banque n’a pas pu s’ouvrir. Vérifiez votre connexion, puis réessayez.',
    retry: 'Réessayer',
    unknownInstitution: 'Compte bancaire',
    mask: (mask) => `••${mask}`,
    linkSlow: 'Traitement toujours en cours. Cela peut prendre une ou deux minutes.',
    linkLinked: (_account, label) => `Compte associé\u00a0: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `C’est presque terminé pour ${label}. Un petit dépôt apportera un code\u00a0: saisissez-le ici à son arrivée.`
        : `C’est presque terminé pour ${label}. Cette page vous indiquera quand le compte sera prêt.`,
    linkProblem: (_account, label) => `Ce compte n’est pas utilisable pour le moment\u00a0: ${label}.`,
    linkChoose: 'Choisissez le compte à associer',
    linkChoice: (name, mask) => `${name}, se terminant par ${mask}`,
    linkChooseCurrency: 'Choisissez la devise de ce compte',
    linkDuplicate: (_account, label) => `Ce compte est déjà associé\u00a0: ${label}.`,
    linkDuplicatePending: (_account, label) =>
      `Ce compte est déjà en cours de configuration\u00a0: ${label}. Il n’est pas nécessaire de l’associer de nouveau.`,
    linkReconnect: 'Le reconnecter',
    linkVerify: 'Saisir son code',
    linkAnyway: 'L’associer quand même',
    linkKeep: 'Le laisser tel quel',
    linkFramed: 'Certaines banques ne peuvent pas être associées depuis une page intégrée dans une autre.',
    linkOwnTab: 'Ouvrir cette page dans un nouvel onglet',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Annuler',
    reference: (id) => `Référence\u00a0: ${id}`,
    errors: {
      notAnswered:
        'Nous n’avons pas encore reçu de réponse et ne savons pas si l’opération a abouti. Réessayez\u00a0: rien ne sera fait deux fois.',
      'link.busy': 'Une autre fenêtre bancaire est déjà ouverte sur cette page. Terminez ou fermez-la, puis réessayez.',
      'link.credentials_refused': 'Votre banque a refusé les identifiants. Rien n’a été modifié.',
      'link.bank_action_required':
        'Votre banque vous demande d’abord d’effectuer une opération sur son propre site. Réessayez ensuite.',
      'link.answer_timeout':
        'L’opération prend plus de temps que prévu. Rien n’est perdu\u00a0: réessayez pour la poursuivre.',
      'link.return_expired': 'Trop de temps s’est écoulé auprès de votre banque. Rien n’a été modifié.',
      'link.return_refused': 'Le retour de votre banque n’a pas fonctionné. Rien n’a été modifié.',
      'platform.action_refused':
        'Cette action n’est pas possible avec ce compte pour le moment. Votre liste indique ce qui est possible.',
      'platform.support_required': 'Notre aide est nécessaire. Veuillez nous contacter.',
      'gateway.unauthorized': 'Votre session a été fermée. Reconnectez-vous pour continuer.',
    },
    linkErrors: {
      default: 'Une erreur s’est produite et votre compte n’a pas été associé.',
      notKnown: 'Nous ne savons pas encore si votre compte a été associé. Consultez vos comptes avant de recommencer.',
      final: 'Une erreur s’est produite et votre compte n’a pas été associé. Associez-en un autre ou contactez-nous.',
      'link.institution_unavailable':
        'Votre banque ne répond pas pour le moment. Réessayez plus tard ou choisissez-en une autre.',
      'link.institution_unsupported': 'Cette banque ne peut pas être associée ici. Choisissez-en une autre.',
      'link.no_eligible_account':
        'Aucun compte pouvant être associé ne correspond à ces identifiants. Utilisez-en d’autres ou choisissez une autre banque.',
      'link.currency_unsupported':
        'Les comptes dans cette devise ne peuvent pas être associés ici. Choisissez-en un autre.',
      'link.return_not_found':
        'Nous avons perdu la trace de cette opération à votre retour de la banque. Aucun compte n’a été associé.',
      'link.return_foreign': 'Cette opération a été commencée par une autre personne. Aucun compte n’a été associé.',
      'link.return_used':
        'Ce retour de votre banque a déjà été utilisé. Consultez vos comptes avant d’en associer un de nouveau.',
      'platform.duplicate_account': 'Ce compte est déjà associé. Il figure dans votre liste.',
      'platform.identity_mismatch':
        'Le nom enregistré par votre banque n’est pas celui que nous connaissons. Aucun compte n’a été associé. Associez un compte à votre nom ou contactez-nous.',
      'platform.integration_disabled':
        'L’association de comptes n’est pas encore disponible ici. Aucun compte n’a été associé. Contactez-nous.',
      'platform.currency_refused':
        'Les comptes dans cette devise ne peuvent pas être associés ici. Choisissez-en un autre.',
      'link.token_rejected':
        'L’association ne fonctionne pas pour le moment. Aucun compte n’a été associé. Réessayez plus tard ou contactez-nous.',
      'link.account_missing':
        'Votre banque n’a partagé aucun compte, rien n’a donc été associé. Recommencez et choisissez-en un.',
      'request.state_expired':
        'Cette association n’est plus valable et aucun compte n’a été associé. Associez votre compte de nouveau.',
      'request.state_invalid':
        'Cette association n’est plus valable et aucun compte n’a été associé. Associez votre compte de nouveau.',
      'request.state_foreign':
        'Cette association a été commencée par une autre personne. Connectez-vous avec son compte, puis réessayez.',
      'platform.status_refused':
        'Cette association n’est plus valable et aucun compte n’a été associé. Associez votre compte de nouveau.',
    },
    accountsLoading: 'Chargement de vos comptes bancaires…',
    accountsEmptyTitle: 'Aucun compte bancaire associé',
    accountsEmptyText:
      'Associez-en un pour transférer de l’argent. Vous choisissez le compte et vous connectez auprès de votre banque\u202f; nous recevons ce qu’il faut pour les transferts et ne voyons jamais votre mot de passe.',
    accountsFailed: 'Vos comptes bancaires n’ont pas pu être chargés.',
    accountsSignedOut: 'Votre session a été fermée. Reconnectez-vous pour voir vos comptes bancaires.',
    accountsUnavailable: 'Vos comptes bancaires n’ont pas pu être chargés. Contactez-nous.',
    accountsLoaded: (count, plural) =>
      plural === 'one' ? `${count}\u00a0compte bancaire` : `${count}\u00a0comptes bancaires`,
    accountsLabel: 'Comptes bancaires associés',
    unknownAccount: 'Compte',
    accountSubtypes: {
      checking: 'Compte courant',
      savings: 'Compte d’épargne',
      'money market': 'Compte du marché monétaire',
      'cash management': 'Compte de trésorerie',
      prepaid: 'Compte prépayé',
    },
    thirdParty: 'Compte d’un tiers',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Actif',
      storing: 'Enregistrement en cours',
      verifying: 'Vérification en cours',
      awaiting_deposits: 'En attente de virements',
      reconnect_required: 'À reconnecter',
      unverified: 'Non vérifié',
      failed: 'Échec de l’association',
      removing: 'Suppression en cours',
      removed: 'Supprimé',
      incomplete: 'Non terminé',
      unknown: 'Statut inconnu',
    },
    thirdPartyStatus: {
      verifying: 'Contrôle en cours',
      unverified: 'Inutilisable pour le moment',
      failed: 'Échec de l’ajout',
    },
    statusWait: (status, wait) => `${status}, ${wait}`,
    failureReasons: {
      default: 'Il ne peut pas être utilisé et la raison ne nous a pas été communiquée.',
      verification_failed:
        'Trois codes erronés ont été saisis\u00a0: ce compte est bloqué. Associez-le de nouveau pour recevoir un autre code.',
      verification_expired: 'Les petits virements n’ont pas pu être vérifiés à temps.',
      linked_closed: 'La banque a clôturé ce compte.',
      duplicate: 'Il figure déjà dans la liste. Utilisez l’autre et supprimez celui-ci.',
      invalid_routing_number: 'La banque ne reconnaît pas ce numéro de routage.',
      invalid_account_number: 'La banque ne reconnaît pas ce numéro de compte.',
      invalid_account_type: 'Il n’est pas du type indiqué.',
      plaid_multiple_accounts: 'Plusieurs comptes sont arrivés à la fois. N’en choisissez qu’un.',
      plaid_processor_token: 'La connexion avec la banque n’a pas pu être établie.',
      create_failed: 'Il n’a pas pu être enregistré.',
      unverified_counterparty: 'L’identité de son titulaire doit d’abord être confirmée.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'Nous n’avons pas pu confirmer que ce compte est le vôtre. Contactez-nous\u00a0: nous réglerons cela ensemble.'
        : 'Notre équipe doit examiner ce compte. Contactez-nous\u00a0: nous réglerons cela ensemble.',
    contact: 'Contacter l’assistance',
    correctNumbers: 'Corriger les numéros',
    linkAgain: 'Associer de nouveau',
    linkAgainNamed: (account) => `Associer de nouveau\u00a0: ${account}`,
    remove: 'Supprimer',
    removeNamed: (account) => `Supprimer ${account}`,
    removeTitle: 'Supprimer ce compte\u202f?',
    removeText: (account) =>
      `${account} ne servira plus à transférer de l’argent ici. Vous pourrez l’ajouter de nouveau à tout moment.`,
    removeConfirm: 'Supprimer le compte',
    removeCancel: 'Le conserver',
    removing: 'Suppression…',
    removeFailed: 'Le compte n’a pas pu être supprimé. Il est toujours associé.',
    removeNotAnswered:
      'Nous n’avons pas reçu de réponse et ne savons pas si le compte a été supprimé. Consultez votre liste avant de réessayer.',
    removeNotFound: (account) => `Ce compte ne figure plus dans votre liste\u00a0: ${account}.`,
    removed: (account) => `Compte supprimé\u00a0: ${account}.`,
    reconnect: 'Reconnecter',
    reconnectNamed: (account) => `Reconnecter ${account}`,
    reconnectText:
      'Votre banque vous demande de vous identifier de nouveau. D’ici là, ce compte ne peut ni envoyer ni recevoir d’argent.',
    verifyDeposits: 'Saisir le code',
    verifyDepositsNamed: (account) => `Saisir le code de ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Cherchez sur votre compte un virement de ${amount} le ${first} ou le ${last}. Son libellé commence par # suivi de trois lettres\u00a0: c’est votre code.`,
    verifyDepositsSoonText: (amount, days) =>
      `Un virement de ${amount} arrive sous ${days} jours ouvrés. Son libellé commence par # suivi de trois lettres\u00a0: c’est votre code.`,
    updateCompleting: 'Vérification…',
    updateSlow: 'Vérification toujours en cours. Cela peut prendre une ou deux minutes.',
    reconnected: (_account, label) => `Compte reconnecté\u00a0: ${label}.`,
    depositsVerified: (_account, label) => `Compte vérifié\u00a0: ${label}.`,
    updatePending: (_account, label) =>
      `C’est presque terminé pour ${label}. Cette page vous indiquera quand le compte sera prêt.`,
    updateProblem: (_account, label) => `Ce compte reste inutilisable\u00a0: ${label}.`,
    depositsLocked:
      'Trois codes erronés ont été saisis\u00a0: ce compte est bloqué. Supprimez-le, puis associez-le de nouveau.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION:
        'Ce code n’est pas le bon. Vérifiez le dépôt auprès de votre banque, puis réessayez.',
      NO_ACCOUNTS:
        'Cet identifiant ne donne plus accès à un compte utilisable. Supprimez ce compte, puis associez-en un autre.',
      ITEM_NOT_FOUND: 'Cette connexion à votre banque n’existe plus. Supprimez ce compte, puis associez-le de nouveau.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Nous ne pouvons plus nous connecter à cette banque. Supprimez ce compte, puis associez-en un d’une autre banque.',
      INVALID_UPDATED_USERNAME:
        'Cet identifiant n’est pas celui de l’association. Réessayez avec le même nom d’utilisateur.',
      USER_PERMISSION_REVOKED:
        'L’accès à ce compte a été révoqué auprès de votre banque. Supprimez ce compte, puis associez-le de nouveau.',
    },
    updateErrors: {
      default: 'Une erreur s’est produite et rien n’a été modifié.',
      notKnown: 'Nous ne savons pas encore si l’opération a abouti. Consultez de nouveau le compte dans un instant.',
      final: 'Une erreur s’est produite et rien n’a été modifié. Contactez-nous.',
      'link.institution_unavailable': 'Votre banque ne répond pas pour le moment. Réessayez plus tard.',
      'link.return_used': 'Ce retour de votre banque a déjà été utilisé. Consultez le compte avant de réessayer.',
      'platform.account_not_found':
        'Ce compte ne figure plus dans votre liste. Pour l’utiliser, associez-le de nouveau.',
      'link.token_rejected':
        'Cela ne fonctionne pas pour le moment. Rien n’a été modifié. Réessayez plus tard ou contactez-nous.',
    },
    addTitle: 'Ajouter le compte d’un tiers',
    addUnavailable: 'Ce formulaire n’a pas pu être chargé.',
    addText:
      'Pour un compte qui appartient à quelqu’un d’autre, par exemple une personne que vous payez. Il restera définitivement signalé comme tel\u00a0: pour utiliser l’un de vos propres comptes, associez-le auprès de votre banque.',
    routingNumber: 'Numéro de routage',
    routingNumberHint: 'Neuf chiffres, en bas à gauche d’un chèque.',
    accountNumber: 'Numéro de compte',
    accountNumberAgain: 'Numéro de compte, une seconde fois',
    accountType: 'Type de compte',
    accountTypes: { checking: 'Courant', savings: 'Épargne' },
    bankName: 'Nom de la banque (facultatif)',
    addAgree: 'Ce compte appartient à une autre personne, qui accepte que je l’ajoute.',
    addAccount: 'Ajouter le compte',
    adding: 'Ajout…',
    added: (label) => `Ajouté comme compte d’un tiers\u00a0: ${label}.`,
    addedPending: (label) => `Compte ajouté\u00a0: ${label}. La liste indiquera quand il sera prêt.`,
    addedProblem: (label, reason) => `Ce compte ne peut pas être utilisé\u00a0: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Saisissez le numéro de routage.',
      routingNumberInvalid: 'Ce n’est pas un numéro de routage. Vérifiez ses neuf chiffres.',
      routingNumberRefused: 'Ce numéro de routage n’a pas été accepté. Vérifiez ses neuf chiffres.',
      accountNumberMissing: 'Saisissez le numéro de compte.',
      accountNumberInvalid: 'Un numéro de compte comporte de 4 à 17\u00a0chiffres.',
      accountNumberRefused: 'Ce numéro de compte n’a pas été accepté. Vérifiez-le.',
      accountNumberDiffers: 'Les deux numéros de compte ne sont pas identiques.',
      accountTypeRefused: 'Le compte est d’un autre type. Choisissez l’autre.',
      bankNameRefused: 'Ce nom n’a pas été accepté. Vérifiez-le ou laissez le champ vide.',
      agreementMissing: 'Confirmez pour continuer.',
    },
    addErrors: {
      default: 'Le compte n’a pas été ajouté.',
      notAnswered:
        'Nous n’avons pas reçu de réponse et ne savons pas si le compte a été ajouté. Réessayez\u00a0: rien n’est ajouté deux fois.',
      notKnown: 'Nous ne savons pas si le compte a été ajouté. Consultez votre liste avant de l’ajouter de nouveau.',
      'platform.duplicate_account': 'Ce compte figure déjà dans votre liste.',
    },
    returnResuming: 'Vous êtes de retour de votre banque. Reprise là où vous en étiez…',
    returnNone: 'Il n’y a rien à poursuivre ici. Les banques renvoient à cette page pendant l’association d’un compte.',
    returnLeft: 'Aucun compte n’a encore été associé.',
    returnLeftUpdate: 'Rien n’a encore été modifié.',
    returnBack: 'Retour',
    introTitle: (brand) => (brand ? `Associez votre banque à ${brand}` : 'Associez votre compte bancaire'),
    introBenefit: 'Transférez de l’argent depuis votre propre compte',
    introBenefitText: () => 'Cela prend environ une minute, sans aucun numéro à saisir.',
    introShared: 'Vous choisissez ce qui est partagé',
    introSharedText: (brand) =>
      `Vous choisissez le compte. ${brand ? `${brand} reçoit` : 'Nous recevons'} ce qu’il faut pour y transférer de l’argent, dans les deux sens.`,
    introSafe: 'Votre mot de passe reste privé',
    introSafeText: (brand) =>
      `Plaid vous connecte à votre banque, par une connexion chiffrée. ${brand ? `${brand} ne voit jamais` : 'Nous ne voyons jamais'} votre mot de passe, et vous pouvez supprimer le compte à tout moment.`,
    doneActive: (label) => `Compte associé\u00a0: ${label}`,
    donePending: (label) => `C’est presque terminé\u00a0: ${label}`,
    doneProblem: (label) => `Inutilisable pour le moment\u00a0: ${label}`,
    doneActiveText:
      'Vous pouvez désormais l’utiliser pour transférer de l’argent. Vous le retrouvez dans la liste de vos comptes, où vous pouvez aussi le supprimer.',
    doneStoringText: 'Il est en cours d’enregistrement. Cela prend quelques secondes et vous n’avez rien à faire.',
    doneVerifyingText: (days) =>
      `Votre banque le vérifie au moyen de petits virements. Cela prend ${days} jours ouvrés et vous n’avez rien à faire.`,
    doneDepositsText: 'Revenez alors pour le saisir.',
    doneProblemText: 'La liste de vos comptes indique pourquoi, et ce que vous pouvez faire.',
    linkAnother: 'Associer un autre compte',
    doneOn: 'Continuer',
    bannerLabel: 'Connexions bancaires',
    bannerOne: (label) => `Nouvelle identification nécessaire\u00a0: ${label}`,
    bannerSeveral: (count) => `${count}\u00a0comptes bancaires demandent une nouvelle identification`,
    bannerPostpone: 'Plus tard',
    bannerDismiss: 'Fermer',
    pickAccount: 'Compte bancaire',
    pickedUnavailable: (label) => `Ce compte ne permet plus de transferts\u00a0: ${label}. Choisissez-en un autre.`,
    unavailableReasons: {
      storing: 'Enregistrement en cours. Cela prend un instant.',
      verifying: 'Les transferts seront possibles ensuite, d’ici un à deux jours.',
      unverified: 'Il ne permet pas encore de transferts.',
      removing: 'Suppression en cours.',
      unknown: 'Il ne permet pas de transferts pour le moment.',
    },
  },
}
