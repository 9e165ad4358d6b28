import type { Words } from './words.js';

export const es: Words = {
  code: 'es',
  direction: 'ltr',
  calendar: { cancelled: 'Cancelado', postponed: 'Aplazado', online: 'En línea' },
  mail: {
    greeting: 'Hola:',
    confirmSubject: (network) => `Por favor, confirma: ${network}`,
    confirmLead: (network) =>
      `Alguien, esperamos que tú, ha pedido unirse a ${network} con esta dirección. Solo falta que lo confirmes.`,
    againLead: (network) =>
      `Ya formas parte de ${network}. Alguien, esperamos que tú, ha rellenado el formulario otra vez. Confirma si esas respuestas deben sustituir a las anteriores; si no, no cambia nada.`,
    confirmAction: 'Abre esta página y pulsa el botón:',
    confirmLimit: (days) => `Si no confirmas, lo borramos todo a los ${days} días.`,
    ignore: '¿No has sido tú? Entonces no hagas nada.',
    withdraw: 'Para darte de baja y borrar tus datos, cuando quieras:',
    welcomeSubject: (network) => `Te damos la bienvenida a ${network}`,
    welcomeLead: (network) => `Ya formas parte de ${network}. Nos alegra que estés aquí.`,
    remindSubject: (network) => `Sigue pendiente: ${network}`,
    remindLead: (network, day) =>
      `Hace unas semanas alguien, esperamos que tú, pidió unirse a ${network} con esta dirección, y no se confirmó. El ${day} borramos esa petición y no volveremos a escribir sobre ella.`,
    goodbyeSubject: (network) => `Tus datos están borrados: ${network}`,
    goodbyeLead: (network) =>
      `Has dejado ${network} y lo que nos enviaste está borrado. Solo quedan, como prueba, las fechas de tu consentimiento, sin nombre ni dirección. Este es nuestro último mensaje; puedes volver cuando quieras.`,
    data: 'Para ver qué guardamos sobre ti:',
    dataSubject: (network) => `Tus datos en ${network}`,
    dataLead: (network) => `Alguien, esperamos que tú, ha preguntado qué guarda ${network} sobre esta dirección.`,
    dataLimit: (hours) => `Durante ${hours} horas, en esta página puedes descargarlo o hacer que se borre:`,
    messageSubject: (network) => `Confirma tu mensaje: ${network}`,
    messageLead: (network, person) =>
      `Alguien, esperamos que tú, escribió a ${person} desde una página de ${network} y dio esta dirección. El mensaje saldrá en cuanto lo confirmes.`,
    messageLimit: (days) => `Sin confirmación, lo borramos a los ${days} días.`,
    relayedSubject: (network) => `Un mensaje a través de ${network}`,
    relayedLead: (network, email) => `${email} te ha escrito a través de ${network}:`,
    relayedReply: (email) => `Una respuesta a este correo llega directamente a ${email} y le muestra tu dirección.`,
  },
  page: {
    confirmTitle: (network) => `Unirse a ${network}`,
    confirmLead: 'Falta un paso: confirma que eres tú.',
    confirmButton: 'Sí, me uno',
    confirmedTitle: 'Ya está',
    confirmedLead: (network) => `Te damos la bienvenida a ${network}. Puedes cerrar esta página.`,
    withdrawTitle: (network) => `Dejar ${network}`,
    withdrawLead:
      'Borramos lo que nos enviaste. Como prueba solo quedan las fechas de tu consentimiento, sin nombre ni dirección.',
    withdrawButton: 'Darme de baja y borrar mis datos',
    withdrawnTitle: 'Tus datos están borrados',
    withdrawnLead: 'Aquí no queda nada con tu nombre ni tu dirección. Puedes volver cuando quieras.',
    goneTitle: 'Este enlace ya no lleva a ninguna parte',
    goneLead:
      'Ya se usó, fue sustituido o es demasiado antiguo. No ha cambiado nada. Si querías unirte, rellena el formulario de nuevo.',
    sentTitle: 'Mira tu correo',
    sentLead: 'Te hemos enviado un mensaje. Abre el enlace que contiene y pulsa el botón: con eso basta.',
    sentHint:
      '¿No llega nada en unos minutos? Mira en el correo no deseado, o revisa la dirección y envía el formulario otra vez.',
    refusedTitle: 'Falta algo o algo no está bien',
    refusedLead: 'No se ha enviado nada. Vuelve atrás y cambia esto:',
    refusedBack: 'El botón «atrás» del navegador conserva lo que escribiste.',
    busyTitle: 'Demasiadas peticiones a la vez',
    busyLead: 'Espera unos minutos y envía el formulario otra vez. No se ha guardado nada.',
    dataTitle: (network) => `Tus datos en ${network}`,
    askLead:
      'Escribe tu dirección. Si guardamos algo sobre ella, le enviamos un enlace para descargarlo o hacer que se borre.',
    askLabel: 'Dirección de correo',
    askButton: 'Enviadme el enlace',
    askedLead: 'Si guardamos algo sobre esta dirección, un mensaje con un enlace está en camino.',
    dataPageLead: 'Aquí puedes descargar todo lo que guardamos sobre ti, o darte de baja y hacer que se borre.',
    dataButton: 'Descargar mis datos',
    messageTitle: (person) => `Tu mensaje para ${person}`,
    messageButton: 'Enviar mi mensaje',
    messageErase: 'Borrarlo',
    messageSentTitle: 'Tu mensaje está en camino',
    messageSentLead: (person) =>
      `${person} lo recibe por correo y puede responder a tu dirección. No guardamos ninguna copia.`,
    messageErasedTitle: 'Tu mensaje está borrado',
    messageErasedLead: 'No se envió y aquí no queda nada de él.',
    messageFullTitle: 'Hoy se ha escrito mucho',
    messageFullLead: (person) =>
      `${person} ha recibido muchos mensajes hoy. Vuelve a abrir este enlace mañana; hasta entonces tu mensaje se queda aquí.`,
    messageGoneLead:
      'Ya se usó, se sustituyó o es demasiado antiguo. Nada ha cambiado. Si querías escribir, vuelve a enviar el formulario.',
  },
  fault: {
    required: (field) => `Falta «${field}».`,
    invalid: (field) => `«${field}» no se puede leer.`,
    tooLong: (field) => `«${field}» es demasiado largo.`,
    notGiven: 'Sin tu consentimiento no podemos guardar tus datos.',
    other: (field) => `«${field}» no se puede aceptar.`,
  },
};
