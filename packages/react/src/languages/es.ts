import type { Language } from './Language.ts'

/** Spanish, with *usted*, as banks in the United States write it. */
export const es: Language = {
  locale: 'es',
  messages: {
    linkAccount: 'Vincular una cuenta bancaria',
    linkPreparing: 'Abriendo…',
    linkOpen: 'Continuar en Plaid',
    linkCompleting: 'Vinculando su cuenta…',
    linkNotOpened: 'No pudimos abrir Plaid. Revise su conexión e intente de nuevo.',
    retry: 'Intentar de nuevo',
    unknownInstitution: 'Cuenta bancaria',
    mask: (mask) => `••${mask}`,
    linkSlow: 'El proceso sigue en curso. Puede tardar uno o dos minutos.',
    linkLinked: (_account, label) => `Cuenta vinculada: ${label}.`,
    linkPending: ({ status }, label) =>
      status === 'awaiting_deposits'
        ? `Esta cuenta aún no está lista: ${label}. Cuando llegue un depósito pequeño, regrese para ingresar su código.`
        : `Esta cuenta aún no está lista para transferencias: ${label}. Consulte su estado más tarde.`,
    linkProblem: (_account, label) => `No puede usar esta cuenta en este momento: ${label}.`,
    linkChoose: 'Elija la cuenta que desea vincular',
    linkChoice: (name, mask) => `${name}, terminada en ${mask}`,
    linkChooseCurrency: '¿En qué moneda está esta cuenta?',
    linkDuplicate: (_account, label) =>
      `Esta cuenta ya está vinculada: ${label}. Si la vincula de nuevo, la conexión actual podría terminar.`,
    linkDuplicatePending: (_account, label) =>
      `Esta cuenta ya se está configurando: ${label}. No necesita vincularla de nuevo.`,
    linkReconnect: 'Volver a conectar',
    linkVerify: 'Ingresar código',
    linkAnyway: 'Vincular de todos modos',
    linkKeep: 'Dejar como está',
    linkFramed: 'Algunos bancos no se pueden vincular mientras esta página esté dentro de otra.',
    linkOwnTab: 'Abrir esta página en una pestaña nueva',
    currency: (name, code) => `${name} (${code})`,
    dismiss: 'Cancelar',
    reference: (id) => `Referencia: ${id}`,
    errors: {
      notAnswered: 'Aún no sabemos si esto funcionó. Intente de nuevo para saberlo.',
      'link.busy': 'Plaid ya está abierto en esta página. Termine o cierre esa ventana y luego intente de nuevo.',
      'link.credentials_refused':
        'Su banco no aceptó su inicio de sesión, por lo que no se cambió nada. Intente de nuevo.',
      'link.bank_action_required':
        'Su banco necesita que haga algo en su sitio web o en su aplicación. Hágalo primero y luego intente de nuevo.',
      'link.answer_timeout': 'Esto está tardando más de lo debido. Intente de nuevo para continuar.',
      'link.return_expired': 'El inicio de sesión en su banco venció, por lo que no se cambió nada. Intente de nuevo.',
      'link.return_refused':
        'No pudimos completar el inicio de sesión en su banco, por lo que no se cambió nada. Intente de nuevo.',
      'platform.action_refused':
        'No puede hacer eso con esta cuenta en este momento. En sus cuentas vinculadas verá qué puede hacer.',
      'platform.support_required': 'Necesita nuestra ayuda para esto. Contacte a soporte.',
      'gateway.unauthorized': 'Se cerró su sesión. Inicie sesión de nuevo para continuar.',
      'gateway.paused': 'En este momento no se pueden agregar cuentas bancarias. Intente de nuevo más tarde.',
    },
    linkErrors: {
      default: 'No pudimos vincular su cuenta. Intente de nuevo.',
      notKnown: 'Aún no sabemos si su cuenta se vinculó. Revise sus cuentas vinculadas antes de vincular de nuevo.',
      final: 'No pudimos vincular su cuenta. Vincule otra cuenta o contacte a soporte.',
      'link.institution_unavailable':
        'Su banco no responde en este momento. Intente de nuevo más tarde o con otro banco.',
      'link.institution_unsupported': 'No podemos vincular cuentas de ese banco. Intente de nuevo con otro banco.',
      'link.no_eligible_account':
        'No podemos vincular ninguna cuenta de ese inicio de sesión. Intente de nuevo con otro banco.',
      'link.currency_unsupported': 'No podemos vincular cuentas en esa moneda. Intente de nuevo con otra cuenta.',
      'link.return_not_found':
        'No pudimos continuar donde lo dejó, por lo que no se vinculó ninguna cuenta. Intente de nuevo sin salir de este navegador.',
      'link.return_foreign':
        'No pudimos confirmar que ese inicio de sesión en el banco fuera suyo, por lo que no se vinculó ninguna cuenta. Intente de nuevo.',
      'link.return_used':
        'Ese inicio de sesión en el banco ya se usó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
      'platform.duplicate_account': 'Esta cuenta ya está vinculada. La encontrará en sus cuentas vinculadas.',
      'platform.identity_mismatch':
        'El nombre que tiene su banco no coincide con el que tenemos de usted, por lo que no se vinculó ninguna cuenta. Vincule una cuenta a su propio nombre o contacte a soporte.',
      'platform.integration_disabled':
        'La vinculación no está disponible en este momento, por lo que no se vinculó ninguna cuenta. Contacte a soporte.',
      'platform.currency_refused': 'No podemos vincular cuentas en esa moneda. Vincule otra cuenta.',
      'link.token_rejected':
        'La vinculación no está disponible en este momento, por lo que no se vinculó ninguna cuenta. Intente de nuevo más tarde o contacte a soporte.',
      'link.account_missing':
        'Su banco no compartió ninguna cuenta, por lo que no se vinculó nada. Vincule de nuevo y elija una.',
      'request.state_expired':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Vincule de nuevo su cuenta.',
      'request.state_invalid':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Vincule de nuevo su cuenta.',
      'request.state_foreign':
        'Usted empezó aquí con otro inicio de sesión, por lo que no se vinculó ninguna cuenta. Inicie sesión con ese y luego vincule de nuevo su cuenta.',
      'platform.status_refused':
        'No pudimos completar la vinculación, por lo que no se vinculó ninguna cuenta. Vincule de nuevo su cuenta.',
    },
    accountsLoading: 'Cargando sus cuentas bancarias…',
    accountsEmptyTitle: 'Aún no hay cuentas bancarias vinculadas',
    accountsEmptyText:
      'Vincule una cuenta para hacer transferencias. Usamos sus números de ruta y de cuenta, y nunca vemos la contraseña de su banco.',
    accountsFailed: 'No pudimos cargar sus cuentas bancarias. Intente de nuevo.',
    accountsSignedOut: 'Se cerró su sesión. Inicie sesión de nuevo para ver sus cuentas bancarias.',
    accountsUnavailable: 'No pudimos cargar sus cuentas bancarias. Contacte a soporte.',
    accountsLoaded: (count, plural) => (plural === 'one' ? `${count} cuenta bancaria` : `${count} cuentas bancarias`),
    accountsLabel: 'Cuentas bancarias vinculadas',
    unknownAccount: 'Cuenta',
    accountSubtypes: {
      checking: 'Cuenta de cheques',
      savings: 'Cuenta de ahorros',
      'money market': 'Cuenta de mercado monetario',
      'cash management': 'Cuenta de manejo de efectivo',
      prepaid: 'Cuenta prepagada',
    },
    thirdParty: 'Cuenta de otra persona',
    noted: (account, note) => `${account} · ${note}`,
    accountStatus: {
      active: 'Activa',
      storing: 'En configuración',
      verifying: 'En verificación',
      awaiting_deposits: 'En espera del depósito',
      reconnect_required: 'Requiere volver a conectar',
      unverified: 'Sin verificar',
      failed: 'No se puede usar',
      removing: 'Eliminándose',
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
      default: 'Esta cuenta no se puede usar y no sabemos por qué.',
      verification_failed:
        'No pudimos verificar esta cuenta después de 3 intentos. Vincule de nuevo la cuenta para recibir otro código.',
      verification_expired:
        'No pudimos verificar esta cuenta a tiempo. Vincule de nuevo la cuenta para volver a empezar.',
      linked_closed: 'Esta cuenta está cerrada.',
      duplicate: 'Esta cuenta ya está en su lista. Use la otra y elimine esta.',
      invalid_routing_number: 'El banco no reconoce este número de ruta.',
      invalid_account_number: 'El banco no reconoce este número de cuenta.',
      invalid_account_type: 'Esta cuenta no es del tipo que eligió.',
      plaid_multiple_accounts: 'Se compartió más de una cuenta. Vincule de nuevo y elija solo una.',
      plaid_processor_token: 'No pudimos conectar esta cuenta con su banco.',
      create_failed: 'No pudimos configurar esta cuenta.',
      unverified_counterparty: 'Primero hay que confirmar quién es titular de la cuenta.',
    },
    contactText: ({ kind }) =>
      kind === 'own'
        ? 'No pudimos confirmar que esta cuenta sea suya. Contacte a soporte para recibir ayuda.'
        : 'Nuestro equipo debe revisar esta cuenta. Contacte a soporte para recibir ayuda.',
    contact: 'Contactar a soporte',
    correctNumbers: 'Editar números',
    linkAgain: 'Vincular de nuevo',
    linkAgainNamed: (account) => `Vincular de nuevo: ${account}`,
    remove: 'Eliminar',
    removeNamed: (account) => `Eliminar ${account}`,
    removeTitle: '¿Eliminar esta cuenta?',
    removeText: (account) =>
      `Ya no podrá usar ${account} para transferencias aquí. Puede volver a agregarla más tarde.`,
    removeConfirm: 'Eliminar cuenta',
    removeCancel: 'Conservar cuenta',
    removing: 'Eliminando…',
    removeFailed: 'No pudimos eliminar esta cuenta, por lo que no se cambió nada.',
    removeNotAnswered:
      'No sabemos si esta cuenta se eliminó. Revise sus cuentas vinculadas antes de intentar de nuevo.',
    removeNotFound: (account) => `Ya no está en sus cuentas vinculadas: ${account}.`,
    removed: (account) => `Cuenta eliminada: ${account}.`,
    reconnect: 'Volver a conectar',
    reconnectNamed: (account) => `Volver a conectar ${account}`,
    reconnectText:
      'Su banco necesita que inicie sesión de nuevo. Hasta entonces, no puede usar esta cuenta para transferencias.',
    verifyDeposits: 'Ingresar código',
    verifyDepositsNamed: (account) => `Ingresar código de ${account}`,
    verifyDepositsText: ({ amount, first, last }) =>
      `Busque un depósito de ${amount} en su cuenta bancaria el ${first} o el ${last}. Su código son las 3 letras que siguen a # en la descripción.`,
    verifyDepositsSoonText: (amount, days) =>
      `Un depósito de ${amount} suele llegar en ${days} días hábiles. Su código son las 3 letras que siguen a # en la descripción.`,
    updateCompleting: 'Comprobando…',
    updateSlow: 'El proceso sigue en curso. Puede tardar uno o dos minutos.',
    reconnected: (_account, label) => `Cuenta conectada de nuevo: ${label}.`,
    depositsVerified: (_account, label) => `Cuenta verificada: ${label}.`,
    updatePending: (_account, label) =>
      `Esta cuenta aún no está lista para transferencias: ${label}. Consulte su estado más tarde.`,
    updateProblem: (_account, label) => `Sigue sin poder usar esta cuenta: ${label}.`,
    depositsLocked:
      'No pudimos verificar esta cuenta después de 3 intentos. Vincule de nuevo la cuenta para recibir otro código.',
    updateReasons: {
      INCORRECT_DEPOSIT_VERIFICATION: 'Ese código no coincide. Revise la descripción del depósito e intente de nuevo.',
      NO_ACCOUNTS:
        'Ese inicio de sesión ya no tiene ninguna cuenta que podamos usar. Elimine esta cuenta y luego vincule otra.',
      ITEM_NOT_FOUND: 'La conexión de esta cuenta con su banco terminó. Elimine esta cuenta y luego vincule de nuevo.',
      INSTITUTION_NO_LONGER_SUPPORTED:
        'Ya no podemos conectarnos a este banco. Elimine esta cuenta y luego vincule una de otro banco.',
      INVALID_UPDATED_USERNAME:
        'Ese no es el inicio de sesión con el que vinculó la cuenta. Intente de nuevo con el mismo nombre de usuario.',
      USER_PERMISSION_REVOKED:
        'El acceso a esta cuenta se canceló en su banco. Elimine esta cuenta y luego vincule de nuevo.',
    },
    updateErrors: {
      default: 'Eso no funcionó, por lo que no se cambió nada. Intente de nuevo.',
      notKnown: 'Aún no sabemos si esto funcionó. Vuelva a consultar esta cuenta en un momento.',
      final: 'Eso no funcionó, por lo que no se cambió nada. Contacte a soporte.',
      'link.institution_unavailable': 'Su banco no responde en este momento. Intente de nuevo más tarde.',
      'link.return_used': 'Ese inicio de sesión en el banco ya se usó. Revise esta cuenta antes de intentar de nuevo.',
      'platform.account_not_found':
        'Esta cuenta ya no está en sus cuentas vinculadas. Vincule de nuevo la cuenta para usarla.',
      'link.token_rejected':
        'Esto no funciona en este momento, por lo que no se cambió nada. Intente de nuevo más tarde o contacte a soporte.',
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
      accountNumberDiffers: 'Los números de cuenta no coinciden.',
      accountTypeRefused: 'Esta cuenta no es de ese tipo. Elija el otro tipo.',
      bankNameRefused: 'No se aceptó este nombre de banco. Revíselo o déjelo en blanco.',
      agreementMissing: 'Confirme que tiene permiso para agregar esta cuenta.',
    },
    addErrors: {
      default: 'No pudimos agregar esta cuenta. Contacte a soporte.',
      notAnswered: 'Aún no sabemos si esta cuenta se agregó. Intente de nuevo para saberlo.',
      notKnown: 'No sabemos si esta cuenta se agregó. Revise sus cuentas vinculadas antes de agregarla otra vez.',
      'platform.duplicate_account': 'Esta cuenta ya está en su lista.',
    },
    returnResuming: 'Ha regresado de su banco. Continuamos donde lo dejó…',
    returnNone: 'No hay nada que terminar en esta página. Regrese para continuar.',
    returnLeft: 'Su cuenta aún no está vinculada. Intente de nuevo para continuar.',
    returnLeftUpdate: 'Aún no se cambió nada. Intente de nuevo para continuar.',
    returnBack: 'Regresar',
    introTitle: (brand) => (brand ? `Vincule su banco con ${brand}` : 'Vincule su cuenta bancaria'),
    introBenefit: 'Transfiera dinero hacia y desde su banco',
    introBenefitText: () =>
      'Inicie sesión en su banco y elija una cuenta. Con la mayoría de los bancos, no hay que escribir números.',
    introShared: 'Usted elige qué cuenta compartir',
    introSharedText: (brand, sharesOwnerName) =>
      `${brand ? `${brand} usa` : 'Usamos'} los números de ruta y de cuenta para transferencias${sharesOwnerName ? ', y el nombre del titular para confirmar que la cuenta es suya' : ''}.`,
    introSafe: 'Su contraseña sigue siendo privada',
    introSafeText: (brand) =>
      `Usted inicia sesión a través de Plaid con una conexión cifrada. ${brand ? `${brand} nunca ve` : 'Nunca vemos'} la contraseña de su banco, y puede eliminar la cuenta más tarde.`,
    doneActive: (label) => `Cuenta vinculada: ${label}`,
    donePending: (label) => `Aún no está lista: ${label}`,
    doneProblem: (label) => `No se puede usar ahora: ${label}`,
    doneActiveText:
      'Ya puede usarla para transferencias. Si desea eliminarla más tarde, vaya a sus cuentas vinculadas.',
    doneStoringText: 'La estamos configurando y tardará unos segundos. No tiene que hacer nada.',
    doneVerifyingText: (days) =>
      `La estamos verificando con un depósito pequeño, lo que suele tardar ${days} días hábiles. No tiene que hacer nada.`,
    doneDepositsText: 'Regrese entonces para ingresarlo.',
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
    unavailableReasons: {
      storing: 'La estamos configurando. Tarda un momento.',
      verifying: 'Podrá usarla cuando esté verificada.',
      unverified: 'No puede usarla para transferencias.',
      removing: 'La estamos eliminando.',
      unknown: 'No puede usarla para transferencias en este momento.',
    },
  },
}
