import type { Language } from './language.ts'

export const spanish: Language = {
  tag: 'es',
  kindsFollow: true,
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
      tecnología | de | del | la | las | los | el | lo | y | e | o | u | un | una | en | a | al | por | con |
      se | que | su | sus | esta | este | máximo | máxima | fecha | almacenamiento | técnico |
      técnica | utilizadas | utilizada | instaladas | s | días | meses | horas | es | cuánto |
      cuanto | dura | tratamiento
    `,
  },
  headings: {
    nouns: 'cookie | cookies | galleta | galletas | rastreadores',
    kinds: {
      necessary: `
        necesaria | necesarias | necesario | necesarios | esencial | esenciales | imprescindible |
        imprescindibles | obligatoria | obligatorias | obligatorio | obligatorios | requerida |
        requeridas | indispensable | indispensables
      `,
      functional: `
        funcional | funcionales | funcionalidad | funcionalidades | preferencia | preferencias |
        personaliz* | comodidad
      `,
      statistics: `
        estadístic* | analític* | análisis | analizar | medición | medir | rendimiento | audiencia |
        audiencias | desempeño
      `,
      advertising: `
        publicidad | publicitari* | marketing | mercadotecnia | comportamental | comportamentales |
        segmentación | perfilado | anuncios
      `,
      unknown: 'seguimiento | rastreo | social | sociales | afiliados | clasificar | clasificadas',
    },
    technical: `
      técnica | técnicas | técnico | técnicos | técnicamente | operativas | operativos | seguridad
    `,
    others: `
      terceros | tercero | tercera | terceras | partner | partners | socio | socios | externa |
      externas | externo | externos | proveedor | proveedores | vídeo | vídeos | reproductor |
      incrustado | incrustados | incrustadas | mapas | redes | herramienta | herramientas
    `,
    denials: `
      no | ni | ninguna | ninguno | ningún | nunca | otra | otras | otro | otros | distint* |
      diferentes | salvo | excepto | aparte | además | innecesarias | prescindibles | menos | nada |
      resto
    `,
    without: 'sin',
    choice: `
      consent* | acept* | rechaz* | opcion* | facultat* | voluntari* | superflu* | innecesar* |
      prescindib* | autoriz* | permiso | acuerdo
    `,
    consentFree: 'exentas | exentos | exenta | exceptuadas | exceptuados',
    conditions: `
      si | solo | sólo | solamente | únicamente | después | tras | antes | previo | previa | cuando |
      hasta | sujetas | sujetos | mediante
    `,
    keeping: `
      preferencias | recordar | recuerda* | guarda* | almacen* | registr* | configuración | gestion*
    `,
    using: 'usamos | utilizamos | utiliza | usa | empleamos | instalamos | ponemos',
    obliging: 'debe | debes | deben',
    publishers: `
      ayuntamiento | ministerio | ciudad | universidad | gobierno | diputación | junta | generalitat |
      instituto | comunidad | agencia | municipio | museo | biblioteca | cabildo | xunta
    `,
    forward: 'siguiente | siguientes | continuación | abajo',
    affirming: 'sí',
    backward: 'arriba | anterior | anteriores',
    joining: 'y | e | o | u',
    towards: 'para | por | al',
    around: `
      volver | arriba | tecnologías | similares | tecnología | prestación | solicitado | sí | leer |
      ver | cerrar | ley | reglamento | directiva | artículo | privacidad | la | las | los | el | lo |
      de | del | un | una | unas | unos | a | con | en | su | sus | nuestra | nuestro | nuestras |
      nuestros | este | esta | estas | estos | ese | esa | esas | esos | que | se | es | son | ser |
      está | están | puede | pueden | estrictamente | absolutamente | puramente | fines | fin |
      finalidad | finalidades | web | sitio | sitios | página | páginas | plataforma | portal |
      servicio | servicios | navegador | navegación | uso | utilizan | usan | utilizadas | utilizados
      | usadas | tráfico | visita | visitas | visitante | visitantes | anónima | anónimas | propias |
      propia | propios | propio | personalizada | dirigida | tipo | tipos | categoría | categorías |
      clase | grupo | usuario | usuarios | lista | listado | listados | tabla | tablas | cuadro |
      siguiente | siguientes | continuación | abajo | detalle | detalles | más | información | siempre
      | activa | activas | activo | activos | habilitadas | mostrar | nombre | nombres | todas | todos
      | cada | sesión | persistente | persistentes | permanentes | temporales | funcionamiento |
      funcionar | funcione | correcto | correctamente | básicas | dos | tres | número | duración |
      acceso | idioma | aquí | siguen | relación | tipología | última | actualización | política
    `,
  },
  lifetimes: {
    units: {
      second: 'segundo | segundos | seg',
      minute: 'minuto | minutos | min',
      hour: 'hora | horas | h | hs | hrs',
      day: 'día | días',
      week: 'semana | semanas | sem',
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
    session: 'sesión | sesiones',
    browser: 'navegador | navegadores | explorador',
    closing: `
      cerrar | cierra | cierre | cierres | cierren | cerrado | cerrarse | cerrando | salir | sale |
      salga | abandonar | abandona | abandone
    `,
    aroundSession: `
      cookie | cookies | de | del | la | el | fin | final | finalizar | finalice | finaliza |
      finalizada | finalización | termina | terminar | terminada | termine | término | concluir |
      acabar | acaba | al | a | en | hasta | que | se | cuando | una vez | durante | duración | dura |
      dure | tiempo | navegación | su | tu | sus | usuario | propia | propias | tercero | terceros |
      por | solo | sólo | expira | caduca | tras | actual | web | sitio | página | ventana | pestaña |
      internet | temporal | temporales | elimina | eliminan | eliminada | borra | borran | desaparece |
      momento | mientras | misma | automáticamente | una | lo | usted | vencimiento | conexión |
      desconexión
    `,
    lasting: `
      persistente | persistentes | permanente | permanentes | hasta su eliminación |
      hasta que se elimine | hasta que se elimina | hasta que se borre
    `,
    around: `
      como | máximo | máxima | max | un | defecto | predeterminado | modificable | configurable |
      después | inactividad | sin | actividad | última | visita | conservación | caducidad |
      aproximadamente | unos | aprox | consentimiento | fecha | creación | primera | renovable |
      renovables | los | las | cada | puede | modificarse | modificar | periodo | período |
      prorrogable | prorrogables | último | desde | actualización | instalación | configuración |
      establecimiento | último acceso | uso | interacción | según | renueva | siguientes | duran |
      visitas | expiran | caducan | cerca | pasados | eliminación | cerrar sesión | cierre de sesión |
      inicio de sesión | iniciar sesión
    `,
    introducing: 'durante | dura | duran | caducan | expiran | caducará | expirará | válida',
    atMost: `
      no más de | menos de | inferior a | no superior a | sin superar | como mucho | como máximo |
      a lo sumo | a más tardar | no supera | no excede
    `,
    open: `
      al menos | por lo menos | mínimo | mínima | min | más | superior a | no menos de | ilimitado |
      ilimitada | nunca | indefinido | indefinida | indefinidamente | indeterminado | indeterminada |
      sin límite | sin caducidad | no caduca | no caducan | no expira | siempre | salvo | excepto |
      a menos | pero
    `,
    from: 'partir | desde | cada | últimos | últimas | primeros | primeras | hace',
    between: 'entre',
    after: 'tras | después',
    and: 'y | e',
    to: 'a',
    or: 'o | u',
    not: 'no | sin | ni',
    in: 'en',
    none: 'no aplica | no procede | no aplicable | ninguna',
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
