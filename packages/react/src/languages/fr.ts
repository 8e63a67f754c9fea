import type { Language } from './Language.ts'

/** French, with *vous*. */
export const fr: Language = {
  locale: 'fr',
  messages: {
    linkAccount: 'Associer un compte bancaire',
    linkPreparing: 'Ouverture…',
    linkOpen: 'Continuer dans Plaid',
    linkCompleting: 'Association du compte…',
    linkNotOpened: 'Nous n’avons pas pu ouvrir Plaid. Réessayez dans un instant.',
    retry: 'Réessayer',
    unknownInstitution: 'Compte bancaire',
    mask: (mask) => `••${mask}`,
    accountAt: (institution, account) => `${institution}, ${account}`,
    linkSlow: 'L’opération est toujours en cours. Elle peut prendre une ou deux minutes.',
    linkLinked: (_account, label) => `Compte associé\u00a0: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Ce compte n’est pas encore utilisable\u00a0: ${label}. Dès qu’un petit virement arrive, revenez saisir le code indiqué dans son libellé.`
        : `Ce compte n’est pas encore prêt pour les virements\u00a0: ${label}. Vérifiez son statut plus tard.`,
    linkProblem: (_account, label) => `Vous ne pouvez pas utiliser ce compte pour le moment\u00a0: ${label}.`,
    linkChoose: (bank) => (bank ? `Choisissez le compte à associer chez ${bank}` : 'Choisissez le compte à associer'),
    linkChooseCurrency: 'Dans quelle devise ce compte est-il tenu\u202f?',
    linkDuplicate: (_account, label) =>
      `Ce compte est déjà associé\u00a0: ${label}. L’associer de nouveau pourrait mettre fin à la connexion actuelle.`,
    linkDuplicatePending: (_account, label) =>
      `Ce compte est déjà en cours de configuration\u00a0: ${label}. Vous n’avez rien à refaire.`,
    linkReconnect: 'Reconnecter',
    linkVerify: 'Saisir le code',
    linkAnyway: 'Associer quand même',
    linkKeep: 'Laisser tel quel',
    linkFramed: 'Les comptes de certaines banques ne s’associent que dans un onglet séparé.',
    linkOwnTab: 'Ouvrir cette page dans un nouvel onglet',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Annuler',
    close: 'Fermer',
    reference: (id) => `Référence\u00a0: ${id}`,
    errors: {
      notAnswered: 'Nous ne savons pas encore si l’opération a abouti. Réessayez pour le savoir.',
      'link.busy':
        'Une fenêtre Plaid est déjà ouverte sur cette page. Terminez-y l’opération ou fermez-la, puis réessayez.',
      'link.credentials_refused':
        'Votre banque n’a pas accepté vos identifiants\u00a0: rien n’a été modifié. Réessayez.',
      'link.bank_action_required':
        'Votre banque vous demande une démarche sur son site ou dans son application. Effectuez-la d’abord, puis réessayez.',
      'link.answer_timeout': 'L’opération prend plus de temps que prévu. Réessayez pour la poursuivre.',
      'link.return_expired': 'La connexion à votre banque a expiré\u00a0: rien n’a été modifié. Réessayez.',
      'link.return_refused':
        'Nous n’avons pas pu terminer la connexion à votre banque\u00a0: rien n’a été modifié. Réessayez.',
      'platform.action_refused':
        'Cette action n’est pas possible avec ce compte pour le moment. Consultez vos comptes associés pour savoir ce que vous pouvez faire.',
      'platform.support_required':
        'Notre équipe doit intervenir pour que vous puissiez continuer. Contactez l’assistance.',
      'gateway.unauthorized': 'Votre session est terminée. Connectez-vous de nouveau pour continuer.',
      'gateway.paused': 'L’ajout de comptes bancaires est momentanément suspendu. Réessayez plus tard.',
    },
    linkErrors: {
      default: 'Nous n’avons pas pu associer votre compte. Réessayez.',
      notAnswered: 'Nous ne savons pas encore si votre compte a été associé. Réessayez pour le savoir.',
      notKnown:
        'Nous ne savons pas encore si votre compte a été associé. Consultez vos comptes associés avant de réessayer.',
      final: 'Nous n’avons pas pu associer votre compte. Contactez l’assistance.',
      'link.institution_unavailable':
        'Votre banque ne répond pas pour le moment. Réessayez plus tard ou avec une autre banque.',
      'link.institution_unsupported':
        'Nous ne pouvons pas associer de compte de cette banque. Réessayez avec une autre banque.',
      'link.no_eligible_account':
        'Nous ne pouvons associer aucun compte avec ces identifiants. Réessayez avec une autre banque.',
      'link.currency_unsupported':
        'Nous ne pouvons pas associer de compte dans cette devise. Réessayez avec un autre compte.',
      'link.return_not_found':
        'Nous n’avons pas pu reprendre là où vous en étiez. Consultez vos comptes associés, puis réessayez dans ce navigateur.',
      'link.return_foreign':
        'Nous n’avons pas pu confirmer que vous êtes à l’origine de cette connexion à votre banque\u00a0: aucun compte n’a été associé. Réessayez.',
      'link.return_used':
        'Cette connexion à votre banque a déjà été utilisée. Consultez vos comptes associés avant de réessayer.',
      'platform.duplicate_account': 'Ce compte est déjà associé. Vous le trouverez parmi vos comptes associés.',
      'platform.identity_mismatch':
        'Aucun compte n’a été associé, car le nom enregistré par votre banque diffère de celui que nous avons. Associez un compte ouvert à votre nom ou contactez l’assistance.',
      'platform.integration_disabled':
        'L’association de comptes bancaires n’est pas disponible pour le moment\u00a0: aucun compte n’a été associé. Contactez l’assistance.',
      'platform.currency_refused':
        'Nous ne pouvons pas associer de compte dans cette devise. Associez un autre compte.',
      'link.token_rejected':
        'L’association de comptes bancaires n’est pas disponible pour le moment\u00a0: aucun compte n’a été associé. Réessayez plus tard ou contactez l’assistance.',
      'link.account_missing':
        'Aucun compte n’a été partagé\u00a0: rien n’a été associé. Recommencez et choisissez un compte.',
      'request.state_expired':
        'Nous n’avons pas pu terminer l’association de votre compte\u00a0: aucun compte n’a été associé. Recommencez.',
      'request.state_invalid':
        'Nous n’avons pas pu terminer l’association de votre compte\u00a0: aucun compte n’a été associé. Recommencez.',
      'request.state_foreign':
        'Vous aviez commencé avec un autre identifiant sur ce site\u00a0: aucun compte n’a été associé. Connectez-vous à ce site avec cet identifiant, puis recommencez.',
      'platform.status_refused':
        'Nous n’avons pas pu terminer l’association de votre compte\u00a0: aucun compte n’a été associé. Recommencez.',
    },
    accountsLoading: 'Chargement de vos comptes bancaires…',
    accountsEmptyTitle: 'Aucun compte bancaire associé',
    accountsEmptyText:
      'Associez un compte pour faire des virements. Nous utilisons ses numéros de routage et de compte et ne voyons jamais votre mot de passe bancaire.',
    accountsFailed: 'Nous n’avons pas pu charger vos comptes bancaires. Réessayez.',
    accountsSignedOut: 'Votre session est terminée. Connectez-vous de nouveau pour voir vos comptes bancaires.',
    accountsUnavailable: 'Nous n’avons pas pu charger vos comptes bancaires. Contactez l’assistance.',
    accountsLoaded: (count, plural) =>
      plural === 'one' ? `${count}\u00a0compte bancaire` : `${count}\u00a0comptes bancaires`,
    accountsAll: (count) => `Afficher les ${count} comptes`,
    accountsFewer: 'Afficher moins de comptes',
    accountsLabel: 'Comptes bancaires associés',
    unknownAccount: 'Compte bancaire',
    accountSubtypes: {
      checking: 'Compte courant',
      savings: 'Compte d’épargne',
      'money market': 'Compte de marché monétaire',
      'cash management': 'Compte de gestion de liquidités',
      prepaid: 'Compte prépayé',
    },
    thirdParty: 'Compte d’un tiers',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Actif',
      storing: 'Configuration en cours',
      verifying: 'Vérification en cours',
      awaiting_deposits: 'En attente du petit virement',
      reconnect_required: 'À reconnecter',
      unverified: 'Non vérifié',
      failed: 'Inutilisable',
      removing: 'Suppression en cours',
      removed: 'Supprimé',
      incomplete: 'Non terminé',
      unknown: 'Statut inconnu',
    },
    thirdPartyStatus: {
      verifying: 'Examen en cours',
      unverified: 'Pas encore utilisable',
    },
    statusWait: (status, days) => `${status}, ${days}\u00a0jours ouvrés`,
    failureReasons: {
      default: 'Ce compte ne peut pas être utilisé. La raison ne nous a pas été indiquée.',
      verification_failed:
        'Le code n’était pas le bon après 3\u00a0essais\u00a0: nous ne pouvons pas vérifier ce compte. Associez-le de nouveau pour recommencer.',
      verification_expired: 'Nous n’avons pas pu vérifier ce compte à temps. Associez-le de nouveau pour recommencer.',
      linked_closed: 'Ce compte est clôturé. Supprimez-le et utilisez-en un autre.',
      duplicate: 'Ce compte apparaît deux fois parmi vos comptes associés. Supprimez celui-ci et utilisez l’autre.',
      invalid_routing_number: 'La banque ne reconnaît pas ce numéro de routage.',
      invalid_account_number: 'La banque ne reconnaît pas ce numéro de compte.',
      invalid_account_type: 'Ce compte n’est pas du type que vous avez choisi.',
      plaid_multiple_accounts: 'Plusieurs comptes ont été partagés. Recommencez et n’en choisissez qu’un.',
      plaid_processor_token: 'Nous n’avons pas pu établir la connexion à ce compte.',
      create_failed: 'Nous n’avons pas pu configurer ce compte.',
      unverified_counterparty: 'L’identité du titulaire doit d’abord être confirmée.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'Nous n’avons pas pu confirmer que ce compte est le vôtre. Contactez l’assistance.'
        : 'Notre équipe doit examiner ce compte. Contactez l’assistance.',
    contact: 'Contacter l’assistance',
    correctNumbers: 'Modifier les numéros',
    linkAgain: 'Associer de nouveau',
    linkAgainNamed: (account) => `Associer de nouveau\u00a0: ${account}`,
    addedOn: (date) => `Ajouté le ${date}`,
    accountMenu: (account) => `Actions pour ${account}`,
    remove: 'Supprimer',
    removeNamed: (account) => `Supprimer ${account}`,
    platformStatus: (status) => `Pour l’assistance\u00a0: ${status}`,
    removeTitle: (account) => `Supprimer ${account} de vos comptes associés\u202f?`,
    removeUnknownTitle: 'Suppression non confirmée',
    removeText: (account) =>
      `Vous ne pourrez plus utiliser ${account} pour des virements ici. Vous pourrez plus tard l’associer ou l’ajouter de nouveau.`,
    removeConfirm: 'Supprimer le compte',
    removeCancel: 'Conserver le compte',
    removing: 'Suppression…',
    removeFailed: 'Nous n’avons pas pu supprimer ce compte\u00a0: rien n’a été modifié.',
    removeNotAnswered:
      'Nous ne savons pas si ce compte a été supprimé. Consultez vos comptes associés avant de réessayer.',
    removeNotFound: (account) => `Ce compte n’est plus parmi vos comptes associés\u00a0: ${account}.`,
    removed: (account) => `Compte supprimé de vos comptes associés\u00a0: ${account}.`,
    reconnect: 'Reconnecter',
    reconnectNamed: (account) => `Reconnecter ${account}`,
    reconnectText:
      'Votre banque vous demande de vous connecter de nouveau. D’ici là, vous ne pouvez pas utiliser ce compte pour des virements.',
    verifyDeposits: 'Saisir le code',
    verifyDepositsNamed: (account) => `Saisir le code de ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Cherchez un virement de ${amount} sur votre compte bancaire le ${first} ou le ${last}. Votre code correspond aux 3\u00a0lettres qui suivent le signe # dans le libellé du virement.`,
    verifyDepositsSoonText: (amount, days) =>
      `Un virement de ${amount} arrive en général sous ${days}\u00a0jours ouvrés. Votre code correspond aux 3\u00a0lettres qui suivent le signe # dans le libellé du virement.`,
    updateCompleting: 'Vérification…',
    updateSlow: 'L’opération est toujours en cours. Elle peut prendre une ou deux minutes.',
    reconnected: (_account, label) => `Compte reconnecté\u00a0: ${label}.`,
    depositsVerified: (_account, label) => `Compte vérifié\u00a0: ${label}.`,
    updatePending: (_account, label) =>
      `Ce compte n’est pas encore prêt pour les virements\u00a0: ${label}. Vérifiez son statut plus tard.`,
    updateProblem: (_account, label) => `Vous ne pouvez toujours pas utiliser ce compte\u00a0: ${label}.`,
    depositsLocked:
      'Le code n’était pas le bon après 3\u00a0essais\u00a0: nous ne pouvons pas vérifier ce compte. Associez-le de nouveau pour recommencer.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION: 'Ce code ne correspond pas. Vérifiez le libellé du virement, puis réessayez.',
      NO_ACCOUNTS:
        'Ces identifiants ne donnent plus accès à un compte utilisable. Supprimez ce compte, puis associez-en un autre.',
      ITEM_NOT_FOUND: 'Notre connexion à ce compte a pris fin. Supprimez-le, puis associez-le de nouveau.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Nous ne pouvons plus nous connecter à cette banque. Supprimez ce compte, puis associez un compte d’une autre banque.',
      INVALID_UPDATED_USERNAME:
        'Ce compte n’a pas été associé avec ces identifiants. Réessayez avec ceux que vous aviez utilisés pour l’associer.',
      USER_PERMISSION_REVOKED:
        'Notre autorisation d’accès à ce compte a été retirée auprès de votre banque. Supprimez ce compte, puis associez-le de nouveau.',
    },
    updateErrors: {
      default: 'L’opération n’a pas abouti\u00a0: rien n’a été modifié. Réessayez.',
      notKnown: 'Nous ne savons pas encore si l’opération a abouti. Vérifiez le statut de ce compte dans un instant.',
      final: 'L’opération n’a pas abouti\u00a0: rien n’a été modifié. Contactez l’assistance.',
      'link.institution_unavailable': 'Votre banque ne répond pas pour le moment. Réessayez plus tard.',
      'link.return_used':
        'Cette connexion à votre banque a déjà été utilisée. Vérifiez le statut de ce compte avant de réessayer.',
      'platform.account_not_found':
        'Ce compte n’est plus parmi vos comptes associés. Pour l’utiliser, associez-le de nouveau.',
      'link.token_rejected':
        'Cette opération n’est pas disponible pour le moment\u00a0: rien n’a été modifié. Réessayez plus tard ou contactez l’assistance.',
    },
    addTitle: 'Ajouter le compte d’un tiers',
    addUnavailable: 'Nous n’avons pas pu charger ce formulaire. Réessayez.',
    addText:
      'Ajoutez le compte d’une personne que vous payez\u202f; il restera enregistré comme compte d’un tiers. Si le compte est le vôtre, associez-le plutôt en passant par votre banque.',
    routingNumber: 'Numéro de routage',
    routingNumberHint: 'Les 9\u00a0chiffres en bas à gauche d’un chèque',
    accountNumber: 'Numéro de compte',
    accountNumberAgain: 'Confirmer le numéro de compte',
    accountType: 'Type de compte',
    accountTypes: { checking: 'Courant', savings: 'Épargne' },
    bankName: 'Nom de la banque (facultatif)',
    addAgree: 'Ce compte appartient à une autre personne, qui m’autorise à l’ajouter.',
    addAccount: 'Ajouter le compte',
    adding: 'Ajout…',
    added: (label) => `Ajouté comme compte d’un tiers\u00a0: ${label}.`,
    addedPending: (label) => `Compte ajouté\u00a0: ${label}. Il n’est pas encore prêt pour les virements.`,
    addedProblem: (label, reason) => `Vous ne pouvez pas utiliser ce compte\u00a0: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Saisissez le numéro de routage.',
      routingNumberInvalid: 'Ce n’est pas un numéro de routage américain. Vérifiez les 9\u00a0chiffres.',
      routingNumberRefused: 'Ce numéro de routage n’a pas été accepté. Vérifiez les 9\u00a0chiffres.',
      accountNumberMissing: 'Saisissez le numéro de compte.',
      accountNumberInvalid: 'Saisissez un numéro de compte de 4 à 17\u00a0chiffres.',
      accountNumberRefused: 'Ce numéro de compte n’a pas été accepté. Vérifiez chaque chiffre.',
      accountNumberAgainMissing: 'Saisissez de nouveau le numéro de compte.',
      accountNumberDiffers: 'Les numéros de compte ne correspondent pas.',
      accountTypeRefused: 'Ce compte n’est pas de ce type. Choisissez l’autre type.',
      bankNameRefused: 'Ce nom de banque n’a pas été accepté. Vérifiez-le ou laissez le champ vide.',
      agreementMissing: 'Confirmez que vous avez l’autorisation d’ajouter ce compte.',
    },
    addErrors: {
      default: 'Nous n’avons pas pu ajouter ce compte. Contactez l’assistance.',
      notAnswered: 'Nous ne savons pas encore si ce compte a été ajouté. Réessayez pour le savoir.',
      notKnown: 'Nous ne savons pas si ce compte a été ajouté. Consultez vos comptes associés avant de réessayer.',
      'platform.duplicate_account': 'Ce compte est déjà parmi vos comptes associés.',
    },
    returnResuming: 'Vous êtes de retour. Nous reprenons là où vous en étiez…',
    returnNone: 'Il n’y a rien à terminer sur cette page. Revenez en arrière pour continuer.',
    returnLeft: 'Votre compte n’est pas encore associé. Réessayez pour continuer.',
    returnLeftUpdate: 'Rien n’a encore été modifié. Réessayez pour continuer.',
    returnBack: 'Revenir en arrière',
    introTitle: (brand) => (brand ? `Associez votre compte bancaire à ${brand}` : 'Associez votre compte bancaire'),
    introBenefit: 'Faites des virements depuis et vers votre compte bancaire',
    introBenefitText: () =>
      'Connectez-vous à votre banque et choisissez un compte. Avec la plupart des banques, vous n’avez pas de numéro de compte à saisir.',
    introShared: 'Vous choisissez le compte à partager',
    introSharedText: (brand, sharesOwnerName) =>
      `${brand ? `${brand} utilise` : 'Nous utilisons'} les numéros de routage et de compte pour les virements${sharesOwnerName ? ', et le nom du titulaire pour confirmer que le compte est le vôtre' : ''}.`,
    introSafe: 'Nous ne voyons jamais votre mot de passe',
    introSafeText: (brand) =>
      `Vous vous connectez via Plaid, par une connexion chiffrée. Vous pourrez plus tard supprimer ce compte de vos comptes associés${brand ? ` chez ${brand}` : ''}.`,
    doneActive: (label) => `Compte associé\u00a0: ${label}`,
    donePending: (label) => `En cours de préparation\u00a0: ${label}`,
    doneDeposits: (label) => `Encore une étape pour associer\u00a0: ${label}`,
    doneProblem: (label) => `Inutilisable pour le moment\u00a0: ${label}`,
    doneActiveText:
      'Vous pouvez maintenant l’utiliser pour des virements. Vous pourrez plus tard le supprimer de vos comptes associés.',
    doneStoringText: 'Nous le configurons\u00a0: cela prend en général quelques secondes. Vous n’avez rien à faire.',
    doneVerifyingText: (days) =>
      `Nous le vérifions au moyen d’un petit virement, en général sous ${days}\u00a0jours ouvrés. Vous n’avez rien à faire.`,
    doneDepositsText: 'Dès que vous l’aurez, saisissez-le dans vos comptes associés.',
    doneProblemText: 'Consultez vos comptes associés pour connaître la raison et la marche à suivre.',
    linkAnother: 'Associer un autre compte',
    doneOn: 'Continuer',
    bannerLabel: 'Connexions bancaires',
    bannerOne: (label) => `Compte à reconnecter\u00a0: ${label}`,
    bannerSeveral: (count) => `${count}\u00a0comptes bancaires à reconnecter`,
    bannerPostpone: 'Plus tard',
    bannerDismiss: 'Fermer',
    pickAccount: 'Compte bancaire',
    pickedUnavailable: (label) =>
      `Vous ne pouvez pas utiliser ce compte pour le moment\u00a0: ${label}. Choisissez un autre compte.`,
  },
}
