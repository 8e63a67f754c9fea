import type { Language } from './Language.ts'

/** Spanish, with *usted*, as banks in the United States write it. */
export const es: Language = {
  locale: 'es',
  messages: {
    linkAccount: 'Vincular una cuenta bancaria',
    linkPreparing: 'Abriendo…',
    linkOpen: 'Continuar en Plaid',
    linkCompleting: 'Vinculando su cuenta…',
    linkNotOpened: 'No pudimos abrir Plaid. Intente de nuevo en un momento.',
    retry: 'Intentar de nuevo',
    unknownInstitution: 'Cuenta bancaria',
    mask: (mask) => `••${mask}`,
    accountAt: (institution, account) => `${institution}, ${account}`,
    linkSlow: 'El proceso sigue en curso. Puede tardar uno o dos minutos.',
    linkLinked: (_account, label) => `Cuenta vinculada: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Esta cuenta aún no está lista: ${label}. Cuando llegue un depósito pequeño, regrese para ingresar el código que aparece en su descripción.`
        : `Esta cuenta aún no está lista para transferencias: ${label}. Consulte su estado más tarde.`,
    linkProblem: (_account, label) => `No puede usar esta cuenta en este momento: ${label}.`,
    linkChoose: (bank) =>
      bank ? `Elija la cuenta de ${bank} que desea vincular` : 'Elija la cuenta que desea vincular',
    linkChooseCurrency: '¿En qué moneda está esta cuenta?',
    linkDuplicate: (_account, label) =>
      `Esta cuenta ya está vinculada: ${label}. Si la vincula de nuevo, la conexión actual podría terminar.`,
    linkDuplicatePending: (_account, label) =>
      `Esta cuenta ya se está configurando: ${label}. No tiene que repetir el proceso.`,
    linkReconnect: 'Volver a conectar',
    linkVerify: 'Ingresar código',
    linkAnyway: 'Vincular de todos modos',
    linkKeep: 'Dejar como está',
    linkFramed: 'Las cuentas de algunos bancos solo se pueden vincular en una pestaña aparte.',
    linkOwnTab: 'Abrir esta página en una pestaña nueva',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Cancelar',
    close: 'Cerrar',
    reference: (id) => `Referencia: ${id}`,
    errors: {
      notAnswered: 'Aún no sabemos si el proceso se completó. Intente de nuevo para saberlo.',
      'link.busy':
        'Ya hay una ventana de Plaid abierta en esta página. Termine el proceso allí o ciérrela, y luego intente de nuevo.',
      'link.credentials_refused':
        'Su banco no aceptó sus datos de acceso, por lo que no se hizo ningún cambio. Intente de nuevo.',
      'link.bank_action_required':
        'Su banco le pide completar un trámite en el sitio web o la aplicación del banco. Hágalo primero y luego intente de nuevo.',
      'link.answer_timeout': 'El proceso está tardando más de lo previsto. Intente de nuevo para continuar.',
      'link.return_expired': 'La sesión con su banco venció, por lo que no se hizo ningún cambio. Intente de nuevo.',
      'link.return_refused':
        'No pudimos completar el inicio de sesión en su banco, por lo que no se hizo ningún cambio. Intente de nuevo.',
      'platform.action_refused':
        'No puede hacer eso con esta cuenta en este momento. En sus cuentas vinculadas verá qué puede hacer.',
      'platform.support_required': 'Para continuar, necesita la ayuda de nuestro equipo. Contacte a soporte.',
      'gateway.unauthorized': 'Se cerró su sesión. Inicie sesión de nuevo para continuar.',
      'gateway.paused': 'En este momento no se pueden agregar cuentas bancarias. Intente de nuevo más tarde.',
    },
    linkErrors: {
      default: 'No pudimos vincular su cuenta. Intente de nuevo.',
      notAnswered: 'Aún no sabemos si su cuenta se vinculó. Intente de nuevo para saberlo.',
      notKnown: 'Aún no sabemos si su cuenta se vinculó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
      final: 'No pudimos vincular su cuenta. Contacte a soporte.',
      'link.institution_unavailable':
        'Su banco no responde en este momento. Intente de nuevo más tarde o con otro banco.',
      'link.institution_unsupported': 'No podemos vincular cuentas de ese banco. Intente de nuevo con otro banco.',
      'link.no_eligible_account':
        'No podemos vincular ninguna cuenta con esos datos de acceso. Intente de nuevo con otro banco.',
      'link.currency_unsupported': 'No podemos vincular cuentas en esa moneda. Intente de nuevo con otra cuenta.',
      'link.return_not_found':
        'No pudimos continuar donde lo dejó. Revise sus cuentas vinculadas y luego intente de nuevo en este navegador.',
      'link.return_foreign':
        'No pudimos confirmar que usted haya iniciado esa sesión con su banco, por lo que no se vinculó ninguna cuenta. Intente de nuevo.',
      'link.return_used':
        'Esa sesión con su banco ya se utilizó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
      'platform.duplicate_account': 'Esta cuenta ya está vinculada. La encontrará entre sus cuentas vinculadas.',
      'platform.identity_mismatch':
        'El nombre registrado en su banco no coincide con el que tenemos, por lo que no se vinculó ninguna cuenta. Vincule una cuenta que esté a su nombre o contacte a soporte.',
      'platform.integration_disabled':
        'La vinculación no está disponible en este momento, por lo que no se vinculó ninguna cuenta. Contacte a soporte.',
      'platform.currency_refused': 'No podemos vincular cuentas en esa moneda. Vincule otra cuenta.',
      'link.token_rejected':
        'La vinculación no está disponible en este momento, por lo que no se vinculó ninguna cuenta. Intente de nuevo más tarde o contacte a soporte.',
      'link.account_missing':
        'No se compartió ninguna cuenta, por lo que no se vinculó nada. Empiece de nuevo y elija una cuenta.',
      'request.state_expired':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Empiece de nuevo.',
      'request.state_invalid':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Empiece de nuevo.',
      'request.state_foreign':
        'Usted empezó con otro usuario de este sitio, por lo que no se vinculó ninguna cuenta. Inicie sesión en este sitio con ese usuario y empiece de nuevo.',
      'platform.status_refused':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Empiece de nuevo.',
    },
    accountsLoading: 'Cargando sus cuentas bancarias…',
    accountsEmptyTitle: 'Aún no hay cuentas bancarias vinculadas',
    accountsEmptyText:
      'Vincule una cuenta para hacer transferencias. Usamos sus números de ruta y de cuenta, y nunca vemos la contraseña de su banco.',
    accountsFailed: 'No pudimos cargar sus cuentas bancarias. Intente de nuevo.',
    accountsSignedOut: 'Se cerró su sesión. Inicie sesión de nuevo para ver sus cuentas bancarias.',
    accountsUnavailable: 'No pudimos cargar sus cuentas bancarias. Contacte a soporte.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} cuenta bancaria` : `${count} cuentas bancarias`),
    accountsAll: (count) => `Mostrar las ${count} cuentas`,
    accountsFewer: 'Mostrar menos cuentas',
    accountsLabel: 'Cuentas bancarias vinculadas',
    unknownAccount: 'Cuenta bancaria',
    accountSubtypes: {
      checking: 'Cuenta de cheques',
      savings: 'Cuenta de ahorros',
      'money market': 'Cuenta de mercado monetario',
      'cash management': 'Cuenta de administración de efectivo',
      prepaid: 'Cuenta prepagada',
    },
    thirdParty: 'Cuenta de otra persona',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Activa',
      storing: 'En configuración',
      verifying: 'En verificación',
      awaiting_deposits: 'En espera del depósito',
      reconnect_required: 'Hay que volver a conectarla',
      unverified: 'Sin verificar',
      failed: 'No se puede usar',
      removing: 'En proceso de eliminación',
      removed: 'Eliminada',
      incomplete: 'Sin terminar',
      unknown: 'Estado desconocido',
    },
    thirdPartyStatus: {
      verifying: 'En revisión',
      unverified: 'Aún no está lista',
    },
    statusWait: (status, days) => `${status}, ${days} días hábiles`,
    failureReasons: {
      default: 'Esta cuenta no se puede usar. No se nos indicó el motivo.',
      verification_failed:
        'El código no coincidió en 3 intentos, por lo que no podemos verificar esta cuenta. Vincúlela de nuevo para volver a empezar.',
      verification_expired: 'No pudimos verificar esta cuenta a tiempo. Vincúlela de nuevo para volver a empezar.',
      linked_closed: 'Esta cuenta está cerrada. Elimínela y use otra.',
      duplicate: 'Esta cuenta aparece dos veces entre sus cuentas vinculadas. Elimine esta y use la otra.',
      invalid_routing_number: 'El banco no reconoce este número de ruta.',
      invalid_account_number: 'El banco no reconoce este número de cuenta.',
      invalid_account_type: 'Esta cuenta no es del tipo que eligió.',
      plaid_multiple_accounts: 'Se compartió más de una cuenta. Empiece de nuevo y elija solo una cuenta.',
      plaid_processor_token: 'No pudimos establecer la conexión con esta cuenta.',
      create_failed: 'No pudimos configurar esta cuenta.',
      unverified_counterparty: 'Primero hay que confirmar la identidad del titular de la cuenta.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'No pudimos confirmar que esta cuenta sea suya. Contacte a soporte para recibir ayuda.'
        : 'Nuestro equipo debe revisar esta cuenta. Contacte a soporte para recibir ayuda.',
    contact: 'Contactar a soporte',
    correctNumbers: 'Editar números',
    linkAgain: 'Vincular de nuevo',
    linkAgainNamed: (account) => `Vincular de nuevo: ${account}`,
    addedOn: (date) => `Agregada el ${date}`,
    accountMenu: (account) => `Acciones de ${account}`,
    remove: 'Eliminar',
    removeNamed: (account) => `Eliminar ${account}`,
    platformStatus: (status) => `Para soporte: ${status}`,
    removeTitle: (account) => `¿Eliminar ${account} de sus cuentas vinculadas?`,
    removeUnknownTitle: 'Eliminación sin confirmar',
    removeText: (account) =>
      `Ya no podrá usar ${account} para transferencias aquí. Más tarde puede volver a vincularla o agregarla.`,
    removeConfirm: 'Eliminar cuenta',
    removeCancel: 'Conservar cuenta',
    removing: 'Eliminando…',
    removeFailed: 'No pudimos eliminar esta cuenta, por lo que no se hizo ningún cambio.',
    removeNotAnswered:
      'No sabemos si esta cuenta se eliminó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
    removeNotFound: (account) => `Esta cuenta ya no está entre sus cuentas vinculadas: ${account}.`,
    removed: (account) => `Cuenta eliminada de sus cuentas vinculadas: ${account}.`,
    reconnect: 'Volver a conectar',
    reconnectNamed: (account) => `Volver a conectar ${account}`,
    reconnectText:
      'Su banco le pide que inicie sesión de nuevo. Hasta entonces, no puede usar esta cuenta para transferencias.',
    verifyDeposits: 'Ingresar código',
    verifyDepositsNamed: (account) => `Ingresar código de ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Busque un depósito de ${amount} en su cuenta bancaria el ${first} o el ${last}. Su código son las 3 letras que siguen al signo # en la descripción.`,
    verifyDepositsSoonText: (amount, days) =>
      `Un depósito de ${amount} suele llegar en ${days} días hábiles. Su código son las 3 letras que siguen al signo # en la descripción.`,
    updateCompleting: 'Verificando…',
    updateSlow: 'El proceso sigue en curso. Puede tardar uno o dos minutos.',
    reconnected: (_account, label) => `Cuenta conectada de nuevo: ${label}.`,
    depositsVerified: (_account, label) => `Cuenta verificada: ${label}.`,
    updatePending: (_account, label) =>
      `Esta cuenta aún no está lista para transferencias: ${label}. Consulte su estado más tarde.`,
    updateProblem: (_account, label) => `Sigue sin poder usar esta cuenta: ${label}.`,
    depositsLocked:
      'El código no coincidió en 3 intentos, por lo que no podemos verificar esta cuenta. Vincúlela de nuevo para volver a empezar.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION: 'Ese código no coincide. Revise la descripción del depósito e intente de nuevo.',
      NO_ACCOUNTS:
        'Con esos datos de acceso ya no hay ninguna cuenta que podamos usar. Elimine esta cuenta y luego vincule otra.',
      ITEM_NOT_FOUND: 'Nuestra conexión con esta cuenta terminó. Elimínela y luego vincúlela de nuevo.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Ya no podemos conectarnos a este banco. Elimine esta cuenta y luego vincule una de otro banco.',
      INVALID_UPDATED_USERNAME:
        'Ese no es el usuario con el que vinculó la cuenta. Intente de nuevo con el usuario que usó al vincularla.',
      USER_PERMISSION_REVOKED:
        'Nuestro permiso de acceso a esta cuenta se revocó en su banco. Elimine esta cuenta y luego vincúlela de nuevo.',
    },
    updateErrors: {
      default: 'No pudimos completar el proceso, por lo que no se hizo ningún cambio. Intente de nuevo.',
      notKnown: 'Aún no sabemos si el proceso se completó. Consulte el estado de esta cuenta en un momento.',
      final: 'No pudimos completar el proceso, por lo que no se hizo ningún cambio. Contacte a soporte.',
      'link.institution_unavailable': 'Su banco no responde en este momento. Intente de nuevo más tarde.',
      'link.return_used':
        'Esa sesión con su banco ya se utilizó. Consulte el estado de esta cuenta antes de intentar de nuevo.',
      'platform.account_not_found':
        'Esta cuenta ya no está entre sus cuentas vinculadas. Vincúlela de nuevo para usarla.',
      'link.token_rejected':
        'Este proceso no está disponible en este momento, por lo que no se hizo ningún cambio. Intente de nuevo más tarde o contacte a soporte.',
    },
    addTitle: 'Agregar la cuenta de otra persona',
    addUnavailable: 'No pudimos cargar este formulario. Intente de nuevo.',
    addText:
      'Agregue la cuenta de alguien a quien usted paga. Quedará marcada como cuenta de otra persona, así que vincule su propia cuenta a través de su banco.',
    routingNumber: 'Número de ruta',
    routingNumberHint: 'Los 9 dígitos en la parte inferior izquierda de un cheque',
    accountNumber: 'Número de cuenta',
    accountNumberAgain: 'Confirmar número de cuenta',
    accountType: 'Tipo de cuenta',
    accountTypes: { checking: 'Cheques', savings: 'Ahorros' },
    bankName: 'Nombre del banco (opcional)',
    addAgree: 'Esta cuenta es de otra persona, y tengo su permiso para agregarla.',
    addAccount: 'Agregar cuenta',
    adding: 'Agregando…',
    added: (label) => `Agregada como cuenta de otra persona: ${label}.`,
    addedPending: (label) => `Cuenta agregada: ${label}. Aún no está lista para transferencias.`,
    addedProblem: (label, reason) => `No puede usar esta cuenta: ${label}. ${reason}`,
    fieldErrors: {
      routingNumberMissing: 'Ingrese el número de ruta.',
      routingNumberInvalid: 'Este no es un número de ruta de EE.\u00a0UU. Revise los 9 dígitos.',
      routingNumberRefused: 'No se aceptó este número de ruta. Revise los 9 dígitos.',
      accountNumberMissing: 'Ingrese el número de cuenta.',
      accountNumberInvalid: 'Ingrese un número de cuenta de 4 a 17 dígitos.',
      accountNumberRefused: 'No se aceptó este número de cuenta. Revise cada dígito.',
      accountNumberAgainMissing: 'Escriba de nuevo el número de cuenta.',
      accountNumberDiffers: 'Los números de cuenta no coinciden.',
      accountTypeRefused: 'Esta cuenta no es de ese tipo. Elija el otro tipo.',
      bankNameRefused: 'No se aceptó este nombre de banco. Revíselo o déjelo en blanco.',
      agreementMissing: 'Confirme que tiene permiso para agregar esta cuenta.',
    },
    addErrors: {
      default: 'No pudimos agregar esta cuenta. Contacte a soporte.',
      notAnswered: 'Aún no sabemos si esta cuenta se agregó. Intente de nuevo para saberlo.',
      notKnown: 'No sabemos si esta cuenta se agregó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
      'platform.duplicate_account': 'Esta cuenta ya está entre sus cuentas vinculadas.',
    },
    returnResuming: 'Ya está de regreso. Continuamos donde lo dejó…',
    returnNone: 'No hay nada que terminar en esta página. Regrese para continuar.',
    returnLeft: 'Su cuenta aún no está vinculada. Intente de nuevo para continuar.',
    returnLeftUpdate: 'Aún no se hizo ningún cambio. Intente de nuevo para continuar.',
    returnBack: 'Regresar',
    introTitle: (brand) => (brand ? `Vincule su cuenta bancaria con ${brand}` : 'Vincule su cuenta bancaria'),
    introBenefit: 'Transfiera dinero hacia y desde su cuenta bancaria',
    introBenefitText: () =>
      'Inicie sesión en su banco y elija una cuenta. Con la mayoría de los bancos, no tiene que ingresar números de cuenta.',
    introShared: 'Usted elige qué cuenta compartir',
    introSharedText: (brand, sharesOwnerName) =>
      `${brand ? `${brand} usa` : 'Usamos'} los números de ruta y de cuenta para transferencias${sharesOwnerName ? ', y el nombre del titular para confirmar que la cuenta es suya' : ''}.`,
    introSafe: 'Nunca vemos su contraseña',
    introSafeText: (brand) =>
      `Usted inicia sesión a través de Plaid con una conexión cifrada. Más tarde puede eliminar esta cuenta de sus cuentas vinculadas${brand ? ` en ${brand}` : ''}.`,
    doneActive: (label) => `Cuenta vinculada: ${label}`,
    donePending: (label) => `En preparación: ${label}`,
    doneDeposits: (label) => `Falta un paso para vincular: ${label}`,
    doneProblem: (label) => `No se puede usar ahora: ${label}`,
    doneActiveText: 'Ya puede usarla para transferencias. Más tarde puede eliminarla de sus cuentas vinculadas.',
    doneStoringText: 'La estamos configurando, lo que suele tardar unos segundos. No tiene que hacer nada.',
    doneVerifyingText: (days) =>
      `La estamos verificando con un depósito pequeño, lo que suele tardar ${days} días hábiles. No tiene que hacer nada.`,
    doneDepositsText: 'Cuando lo tenga, ingréselo en sus cuentas vinculadas.',
    doneProblemText: 'En sus cuentas vinculadas verá el motivo y qué hacer.',
    linkAnother: 'Vincular otra cuenta',
    doneOn: 'Continuar',
    bannerLabel: 'Conexiones bancarias',
    bannerOne: (label) => `Hay que volver a conectar esta cuenta: ${label}`,
    bannerSeveral: (count) => `Hay que volver a conectar ${count} cuentas bancarias`,
    bannerPostpone: 'Ahora no',
    bannerDismiss: 'Cerrar',
    pickAccount: 'Cuenta bancaria',
    pickedUnavailable: (label) => `No puede usar esta cuenta en este momento: ${label}. Elija otra cuenta.`,
  },
}
