import type { Language } from './language.ts'

export const spanish: Language = {
  tag: 'es',
  titles: {
    cookie: 'cookie | cookies | galleta | galletas',
    name: 'nombre | nombres | denominación | identificador | id',
    provider: `
      proveedor | proveedores | titular | emisor | empresa | servicio | servicios | gestionada |
      gestionado | entidad | gestión | gestor | responsable | tercero | editor | quién |
      instalada | instalado | prestador | propietario | proveniencia | herramienta | responsables
    `,
    location: 'ubicación | localización | lugar',
    task: `
      función | funciones | funcionalidad | funcionalidades | descripción | detalle | detalles |
      explicación
    `,
    purposes: `
      finalidad | finalidades | propósito | propósitos | objetivo | objetivos | uso | usos |
      utilidad | utiliza | objeto | fin | fines | motivo | para | razón | sirve | proposito
    `,
    lifetime: `
      duración | caducidad | vigencia | expiración | vencimiento | vida | validez | plazo |
      plazos | permanencia | expira | caduca | conservación | período | periodo | retención |
      persistencia | tiempo | vence | desactivación | término
    `,
    category: `
      categoría | categorías | tipo | tipos | tipología | clase | clasificación | naturaleza |
      grupo
    `,
    other: `
      dominio | host | origen | datos | más | información | enlace | enlaces | propia | propias |
      terceros | titularidad | url | sitio | web | consentimiento | observaciones | notas | n.º |
      política | privacidad | opt-out | transferencia | procedencia | activa | estado |
      recogidos | recopilados | tratados | contenido | exenta | exentas | internacionales |
      transferencias | gestionarlas | rechazar
    `,
    around: `
      de | del | la | las | los | el | lo | y | e | o | u | un | una | en | a | al | por | con |
      se | que | su | sus | esta | este | máximo | máxima | fecha | almacenamiento | técnico |
      técnica | utilizadas | utilizada | instaladas | s | días | meses | horas | es | cuánto |
      cuanto | dura | tratamiento
    `,
  },
  headings: {
    begins: {
      necessary: `
        cookies necesarias | cookies necesarios | cookies estrictamente necesarios |
        cookies estrictamente necesarias | cookies esenciales | cookies imprescindibles |
        cookies técnicas necesarias | cookies técnicamente necesarias | cookies obligatorias |
        necesarias | estrictamente necesarias | esenciales | cookies que son necesarias |
        cookies que son estrictamente necesarias | cookies indispensables
      `,
      functional: `
        cookies funcionales | cookies de funcionalidad | cookies de preferencias |
        cookies de personalización | funcionales | preferencias
      `,
      statistics: `
        cookies estadísticas | cookies de estadísticas | cookies analíticas | cookies de análisis |
        cookies de medición | cookies de analítica | cookies de analítica web |
        cookies de medición de audiencia | estadísticas | analíticas | medición de audiencia |
        cookies de análisis o medición
      `,
      advertising: `
        cookies publicitarias | cookies de publicidad | cookies de marketing | publicitarias |
        publicidad | cookies de publicidad comportamental
      `,
    },
    words: {
      necessary: `
        necesaria | necesarias | necesario | necesarios | esencial | esenciales | imprescindible |
        imprescindibles | obligatoria | obligatorias | requeridas | indispensable | indispensables
      `,
      functional: `
        funcional | funcionales | funcionalidad | funcionalidades | preferencia | preferencias |
        personalización
      `,
      statistics: `
        estadística | estadísticas | estadístico | estadísticos | analítica | analíticas | analítico |
        analíticos | análisis | medición | rendimiento | audiencia
      `,
      advertising: `
        publicidad | publicitaria | publicitarias | publicitario | publicitarios | marketing |
        mercadotecnia
      `,
    },
    around: `
      cookies | estrictamente | absolutamente | técnicamente | técnica | técnicas | puramente | la |
      las | los | el | de | del | para | por | y | e | o | u | a | con | fines | fin | finalidad |
      web | sitio | plataforma | portal | uso | tráfico | visitas | visitantes | anónima | anónimas |
      propias | propia | terceros | comportamental | personalizada | dirigida | tipo | categoría |
      usuario
    `,
    opposite: `
      no | ni | distintas de | distintas a | otras que | diferentes de | salvo | excepto | sin |
      aparte de | además de | innecesarias | prescindibles | menos | opcional | opcionales |
      facultativas | superfluas
    `,
    stems: {
      necessary: 'necesari | esencial | imprescindible',
      functional: 'preferenc | personaliz',
      statistics: `
        estadístic | analític | análisis | medición | medir | rendimiento | seguimiento | rastreo
      `,
      advertising: 'publicit | publicid | marketing | perfil',
    },
    choice: `
      consent | acept | rechaz | opcion | facultat | voluntari | superflu | innecesar | prescindib
    `,
    consentFree: `
      exentas de consentimiento | exentas del consentimiento | exceptuadas de consentimiento |
      exceptuadas del consentimiento | no sujetas a consentimiento | no sujetas al consentimiento |
      sin consentimiento | que no requieren consentimiento | que no requieren su consentimiento |
      que no requieren el consentimiento | no requieren consentimiento
    `,
    others: 'tercer | otra | otros | social | extern | socios',
    open: '',
  },
  lifetimes: {
    units: {
      second: 'segundo | segundos',
      minute: 'minuto | minutos | min',
      hour: 'hora | horas | h',
      day: 'día | días | dia | dias',
      week: 'semana | semanas',
      month: 'mes | meses',
      year: 'año | años',
    },
    numbers: `
      un/una/uno | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce
    `,
    tens: `
      trece = 13 | catorce = 14 | quince = 15 | dieciséis = 16 | diecisiete = 17 | dieciocho = 18 |
      diecinueve = 19 | veinte = 20 | veintiuno = 21 | veintidós = 22 | veintitrés = 23 |
      veinticuatro = 24 | veinticinco = 25 | veintiséis = 26 | veintisiete = 27 | veintiocho = 28 |
      veintinueve = 29 | treinta = 30 | cuarenta = 40 | cincuenta = 50 | sesenta = 60 | setenta = 70 |
      ochenta = 80 | noventa = 90
    `,
    compound: '{tens} y {ones}',
    session: {
      nouns: 'sesión | sesion',
      browser: 'navegador',
      closing: 'cerrar | cierra | cierre | cierres | cierren | cerrado | cerrarse',
      around: `
        cookie | cookies | de | del | la | el | fin | final | finalizar | finalice | finaliza |
        termina | terminar | termine | al | a | hasta | que | se | cuando | durante | duración |
        navegación | su | usuario | por | solo | expira | caduca | tras
      `,
    },
    around: `
      hasta | como | máximo | maximo | máxima | un | de | del | por | defecto | predeterminado |
      modificable | configurable | después | despues | tras | inactividad | sin | actividad | a | el |
      la | su | última | ultima | visita | duración | duracion | conservación | caduca | caducidad |
      expira | expiración | en | aproximadamente | cookie | consentimiento | fecha | creación |
      primera | usuario | renovable | los | las | cada | persistente | persistentes | puede |
      modificarse | modificar | se | elimina | eliminan | al | automáticamente | durante | periodo |
      período | prorrogable | prorrogables | último
    `,
    atMost: `
      no más de | menos de | inferior a | no superior a | sin superar | como mucho | a lo sumo
    `,
    atLeast: 'al menos | por lo menos | mínimo | mínima | más de | o más | superior a',
    from: 'partir | desde',
    between: 'entre',
    and: 'y | e',
    to: 'a',
    or: 'o | u',
    none: 'no aplica | no procede | no aplicable',
  },
  names: {
    joining: 'y | e | o | u | así como | y/o',
    leading: 'cookie | cookies | una | la | las | los | llamada | denominada | denominadas | nombre',
    startingWith: `
      empiece por | empiecen por | empiezan por | empieza por | comience por | comiencen por |
      comienzan por | comienza por | comience con | comiencen con | comienzan con | comienza con |
      empiece con | empiecen con | empiezan con | empieza con | con el prefijo | con prefijo |
      empezando por | que empiezan en
    `,
    subject: `
      cualquier | toda | todas | todo | todos | las | la | los | el | cookie | cookies | cuyo |
      nombre | nombres | cuyos | que | con
    `,
    none: 'ninguna | ninguno | ninguna cookie | no aplica | no procede',
    open: `
      etc | etcétera | por ejemplo | p. ej. | p.ej. | p. e. | ej. | ejemplo | ejemplos | entre otras |
      entre otros | tales como | como | incluyendo | incluidas | y otras | y otros | u otras |
      u otros | otras | otros | y similares | o similares | similares | y más | y demás |
      y muchas más | entre ellas
    `,
    notNames: `
      todas | todos | otras | otros | varias | varios | diversas | diversos | múltiples | diferentes |
      desconocido | desconocida | terceros | tercero | propias | propia | propios | sí | total |
      permanente | persistente | temporal | técnica | técnicas | necesaria | necesarias | funcional |
      funcionales | analítica | analíticas | estadística | estadísticas | publicidad |
      publicitarias | sesión | preferencias | rendimiento | navegador | pendiente | variable | véase |
      obligatorias | aepd | lssi
    `,
    denying: 'no | salvo | excepto | sin | menos | nunca | ni | ninguna | eliminada | excepción',
  },
  drafts: {
    titles: {
      provider: 'Nombre del proveedor',
      'function-and-location': 'Función y ubicación',
      names: 'Nombre de la cookie',
      purposes: 'Finalidad',
      lifetime: 'Duración',
    },
    open: '[por completar: {what}]',
    provider: 'quién la instala',
    functionAndLocation: 'función y ubicación',
    purpose: 'finalidad',
    lifetime: 'duración',
    kind: 'tipo de cookies',
    nameless: '(cookie sin nombre)',
    belowToo: '{domain} y todos los hosts que dependen de él',
    session: 'Sesión',
    atLeast: 'al menos {span}',
    capped: 'en el límite del navegador, 400 días o más',
    lifetimeIs: 'Duración: {lifetime}',
  },
}
