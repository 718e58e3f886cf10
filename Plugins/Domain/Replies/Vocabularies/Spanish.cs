namespace OptOutPlugin.Domain.Replies.Vocabularies;

/// <summary>Spanish.</summary>
internal static class Spanish
{
    /// <summary>How it says no.</summary>
    public static Vocabulary Words { get; } = new()
    {
        Lists = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mail"] = "correo correos email emails mail mails boletín boletines newsletter newsletters publicidad "
                + "publicidades propaganda mensaje mensajes spam oferta ofertas promoción promociones anuncio "
                + "anuncios comunicaciones comunicación marketing información correspondencia mailing mailings "
                + "basura publicitario publicitarios publicitaria publicitarias comerciales comercial cosas "
                + "informaciones folletos catálogos correo_basura notificaciones envíos",
            ["klar"] = "correos emails mails boletín boletines newsletter newsletters publicidad propaganda spam "
                + "promociones publicitarios publicitarias comerciales mailings correo_basura anuncios",
            ["lista"] = "lista listas base bases boletín boletines newsletter newsletters registro registros "
                + "distribución base_de_datos bbdd mailing correos directorio suscripción suscripciones envíos "
                + "agenda contactos fichero ficheros sistema emails",
            ["mi"] = "@ mi_correo mi_email mi_mail mi_dirección mi_nombre mi_contacto mi_dirección_de_correo "
                + "mi_correo_electrónico nuestra_dirección nuestro_correo este_correo esta_dirección este_email "
                + "mis_datos_de_contacto mi_cuenta_de_correo esta_cuenta nuestro_email mi_e_mail este_mail",
            ["baja"] = "baja bajas vaja",
            ["da"] = "dar dame denme deme darme darnos dadme den denos dennos dé dése_de de_me dan da denmen des "
                + "darse darle dejarme quitarme",
            ["quita"] = "borren borre borrad borra bórrenme bórreme bórrame eliminen elimine elimina elimínenme "
                + "elimíneme elimíname eliminarme borrarme quiten quite quita quítenme quíteme quítame quitarme "
                + "quítenos saquen saque saca sáquenme sáqueme sácame sacarme retiren retire retírenme retíreme "
                + "retirarme elimínennos eliminarnos borrarnos suprimir suprimirme supriman suprímanme excluirme "
                + "exclúyanme eliminar borrar quitar sacar retirar bórrenos sácenme",
            ["quitame"] = "bórrenme bórreme bórrame bórrennos bórrenos bórranos borradme borradnos borrarme borrarnos "
                + "elimínenme elimíneme elimíname elimínennos elimínenos elimínanos eliminadme eliminadnos "
                + "eliminarme eliminarnos quítenme quíteme quítame quítennos quítenos quítanos quitadme quitadnos "
                + "quitarme quitarnos sáquenme sáqueme sácame sáquennos sáquenos sácanos sacadme sacadnos sacarme "
                + "sacarnos sácenme retírenme retíreme retírame retírennos retírenos retíranos retiradme retirarme "
                + "retirarnos suprímanme suprímame suprimirme exclúyanme exclúyame exclúyeme excluirme excluirnos "
                + "remuévanme remuévame remuéveme",
            ["quiero"] = "quiero deseo queremos deseamos quisiera me_gustaría necesito kiero quería desearía querría "
                + "interesa quiera desea",
            ["envía"] = "envíen envíe envíes enviéis envíar manden mande mandes mandéis escriban escriba escribas "
                + "contacten contacte contactes molesten moleste molestes enviar mandar escribir contactar envien_me "
                + "contactéis escribáis molestéis envién agobien acosen llenen envíenme mándenme escríbanme",
            ["enviarme"] = "enviarme mandarme escribirme molestarme contactarme enviarnos mandarnos escribirnos "
                + "contactarnos molestarnos spamearme acosarme llenarme bombardearme fastidiarme inviarme enbiarme "
                + "joderme spamear",
            ["deja"] = "dejen deje deja dejad paren pare parad parar dejar basta cesen cese dejes dexen ya_basta stop",
        },
        Requests =
        [
            "ser|sea|sean ~1 eliminado|eliminada|borrado|borrada|retirado|retirada|excluido|excluida|removido|"
                + "removida|eliminados|borrados ~1 de|del ~4 $lista",
            "darme|dame|denme|deme|darnos|dadme|denos|dennos|dejarme ~2 de $baja",
            "me|nos den|dé|dan|des|da ~1 de $baja", "$da|tramitar de $baja .", "$da de $baja $mi|a_este|a_esta",
            "$quiero ~3 $baja .",
            "solicito|solicitamos|pido|tramiten|tramite|procedan|gestionen|solicitar|pedir|ruego ~4 $baja",
            "$baja de|del|en ~4 $lista|$mail", "$quiero ~2 la|mi $baja", "darme|dame|denme|deme ~1 baja",
            "$quita me|nos|$mi ~1 de|del ~4 $lista|$mail", "$quitame ~2 de|del ~4 $lista|$mail|todo",
            "me|nos ~1 $quita ~1 de|del ~4 $lista|$mail", "$quita ~1 $mi ~1 de|del ~4 $lista|$mail",
            "no me|nos $envía ~1 más", "no me|nos $envía ~5 $mail", "no me|nos $envía ~2 nunca|jamás|nada|de_nuevo",
            "no me|nos vuelvan|vuelva|vuelvas|volváis a $envía", "no vuelvan|vuelva|vuelvas|volváis a $enviarme|$envía",
            "no $envía ~1 más ~3 $mail", "no $envía ~3 $klar",
            "no sigan|siga|sigas ~2 $enviarme|enviando|enviándome|mandando|mandándome|escribiendo|escribiéndome|"
                + "molestando|molestándome",
            "$deja de $enviarme", "$deja ya? de enviar|mandar|spamear ~4 $mail", "$deja ~1 con|de|ya ~3 $mail",
            "deja|dejen|deje de joder|molestar|acosar",
            "no|ya_no $quiero ~2 recibir|resivir|recivir|seguir_recibiendo|que_me_envíen|que_me_manden|"
                + "que_me_escriban|que_me_contacten ~5 $mail|más|nada",
            "no|ya_no $quiero ~2 más ~3 $mail", "no|ya_no $quiero ~1 $klar",
            "no $quiero ~1 sus|tus|vuestros|estos|esos ~1 $mail",
            "no|ya_no $quiero ~2 que me|nos $envía|sigan|contacten|escriban|manden|envíen|vuelvan",
            "dejar de recibir ~5 $mail", "$quiero dejar de recibir",
            "$quiero ~1 salir|salirme|borrarme|desuscribirme|desinscribirme ~3 de|del ~3 $lista|$mail",
            "desuscribirme|desuscríbanme|desuscríbeme|desinscribirme|desinscríbanme|desubscribirme|desinscríbeme|"
                + "desuscribanme|dessuscribirme|desafíliame",
            "opongo|oposición|oponemos ~9 publicidad|comerciales|comercial|marketing|publicitarios|publicitarias|"
                + "publicitaria|mercadotecnia|promocionales",
            "retiro|revoco|revocar|retirar ~3 consentimiento ~9 $mail", "derecho de oposición ~9 $klar",
            "cancelar|cancelen|anular|anulen|cancele|cancela ~2 suscripción ~4 $klar",
            "déjenme|dejadme|déjeme|déjame ~1 en_paz|tranquilo|tranquila",
            "absténganse|absténgase|eviten ~2 de? $enviarme|enviar|mandar ~4",
            "no ~1 deseo|quiero|queremos ~1 ser contactado|contactada|contactados|molestado|molestada",
            "inclúyanme|incluirme|apúntenme|añádanme ~3 robinson|lista_de_exclusión|exclusión|lista_negra",
            "no ~1 autorizo ~6 $klar", "no me interesa recibir ~4 $mail", "no me interesan sus|tus ~1 $klar",
            "no más ~2 $mail ~1 a este|esta|mi", "ya_no me $envía", "paren|cesen|detengan ~2 envío|envíos ~4 $mail",
            "dejen ya sus ~1 $klar", "no me $envía nada",
        ],
        Alone =
        [
            "$quitame", "$baja", "la|mi baja", "$baja definitiva|inmediata|total", "de baja",
            "desuscribir|desuscripción|desinscribir|desubscribir|cancelar_suscripción|anular_suscripción|"
                + "cancelar_la_suscripción|cancelar_mi_suscripción",
            "unsubscribe|optout", "$quita de|del ~3 $lista", "no|ni más ~2 $mail", "no $klar", "basta de ~2 $mail",
            "stop $mail", "no $envía ~1 más", "no $envía nada", "$quita me|nos|$mi",
            "borrarme|eliminarme|quitarme|bórrenme|elimínenme|quítenme|bórreme|elimíneme|quíteme|sáquenme|sácame|"
                + "bórrame|quítame",
            "nada de $mail", "no quiero|queremos|deseo más", "no quiero|queremos $mail", "ya no $quiero",
            "ni un $mail más", "ningún $mail más", "no me $envía", "no molestar|molesten|contactar más?",
            "fuera de ~2 $lista", "$deja de $enviarme", "no más", "$deja con $mail", "$deja ya con $mail",
        ],
        Vague =
        [
            "stop", "basta", "paren", "pare", "para ya", "ya basta", "alto", "eliminar", "borrar", "cancelar", "no más",
            "déjalo", "dejen", "quitar", "ya está bien", "cancelen", "parar", "suficiente", "basta_ya",
            "dejen_de_molestar",
        ],
        Courtesy =
        [
            "por favor", "porfavor", "porfa", "pf", "xfa", "xfavor", "gracias", "muchas", "muchísimas", "le", "les",
            "ruego", "rogamos", "agradecería", "agradezco", "señor", "señora", "señores", "buenas", "buenos", "días",
            "tardes", "noches", "buen", "día", "hola", "ya", "ahora", "inmediatamente", "de", "inmediato", "cuanto",
            "antes", "hoy", "mismo", "mi", "su", "sus", "tus", "tu", "vuestra", "vuestros", "la", "el", "los", "las",
            "este", "esta", "estos", "estas", "esos", "correo", "email", "dirección", "electrónico", "a", "en", "una",
            "vez", "todas", "y", "e", "para", "siempre", "definitivamente", "definitiva", "atentamente", "saludos",
            "cordiales", "un", "saludo", "cordial", "quiero", "quisiera", "deseo", "solicito", "pido", "me", "gustaría",
            "más", "favor", "o", "sí", "ok", "vale", "joder", "coño", "puta", "madre", "antemano", "del", "al",
            "estimados", "estimado", "estimada", "equipo", "solicitud", "urgente", "por", "con", "usted", "ustedes",
            "que", "nunca", "jamás", "nos", "puñetera", "dejen", "tan", "amable", "amables", "sea", "posible",
        ],
        Fillers =
        [
            "catálogos", "catálogo", "folletos", "descuentos", "rebajas", "cupones", "promocional", "promocionales",
            "formalmente", "oficialmente", "completamente", "totalmente", "directamente", "equipo", "tienda", "marca",
            "escuela", "asociación", "oficina", "buzón", "bandeja", "contactos", "listas", "envíos", "idiotas",
            "estafadores", "spammers", "tratamiento", "uso", "utilización", "fines", "datos", "personales", "carácter",
            "directa", "directo", "conforme", "artículo", "art", "rgpd", "ley", "empresa", "compañía", "parte", "tipo",
            "tipos", "clase", "alguna", "ninguna", "ninguno", "ningún", "otro", "otros", "otra", "otras", "electrónica",
            "electrónico", "electrónicos", "no", "deseado", "deseados", "deseada", "solicitado", "solicitados",
            "pueden", "puede", "podrían", "podría", "tal", "tales", "este", "estos", "estas", "esas", "ese", "esa",
            "aquello", "eso", "que", "sobre", "en", "a", "con", "sin", "ser", "es", "son", "he", "hemos", "haber",
            "confirmar", "escrito", "vía", "medio", "productos", "servicios", "toda", "todo", "todos", "todas",
            "cualquier", "cualquiera", "inmediato",
        ],
        Greetings =
        [
            "hola", "buenas", "buenos días", "buenas tardes|noches", "buen día",
            "estimado|estimada|estimados|estimadas", "querido|querida|queridos", "apreciado|apreciados",
            "muy señores míos", "señor|señora|señores",
        ],
        Closings =
        [
            "saludos", "un saludo", "saludos cordiales", "atentamente", "atte", "cordialmente", "gracias",
            "muchas gracias", "gracias de antemano", "mil gracias", "un cordial saludo", "reciban|reciba un saludo",
            "slds", "gracias y saludos", "abrazo|abrazos",
        ],
        Contrary =
        [
            "no ~2 $da ~1 de $baja", "no ~1 $quiero ~3 $baja", "no ~3 darme|darnos ~1 de $baja",
            "no me|nos borren|borre|borres|quiten|quite|eliminen|elimine|saquen|den|dé|des|quites|elimines|borréis|"
                + "quitéis",
            "no dejen|deje|dejes|dejéis de", "no paren|pare|pares", "$quiero seguir recibiendo",
            "sigan|siga|sigue enviando|enviándome|mandando|mandándome", "sin ~2 darme|darse de baja",
            "por error ~4 $baja", "$baja ~2 por_error", "volver a suscribirme|darme_de_alta",
            "darme|dame|denme de alta", "$quiero suscribirme|suscribirse",
            "no cancelen|cancele|cancelar ~2 suscripción", "no ~2 desuscribirme", "en lugar de darme",
            "mantener|manténganme|mantenerme ~4 $lista",
        ],
        Harmless =
        [
            "publicidad del|de ~1 periódico|revista|diario", "dado|dimos|damos de baja de nuestra|nuestro",
            "publicidad en el|la|los|las", "baja ~2 el|la|los servicio|línea|internet|luz|agua|teléfono",
            "para darse|darte|cancelar|desuscribirse|desuscribirte|dejar_de_recibir ~9 haga|haz|clic|pulse|pulsa|"
                + "responda|escriba|envíe|click",
            "si no ~1 desea|quiere|deseas|quieres ~9 haga|haz|clic|pulse|responda|escriba|envíe|indique|comunique|"
                + "comuníquelo|click",
            "puede|puedes|podrá ~5 baja|desuscribirse|oponerse|cancelar",
            "estoy|está|estará|estuvo|estaré|sigue|estaba ~2 de baja",
            "baja médica|laboral|maternal|paternal|temporada|por_enfermedad|por_maternidad|calidad|calle|forzosa|"
                + "tensión",
            "planta|voz|gama|temporada baja", "baja de precio|precios|temperatura|volumen", "de baja calidad",
            "parada|paradas", "haga|haz clic ~6 baja|desuscribirse", "causar|causó baja", "nonstop",
            "gracias por ~2 baja", "una baja de", "baja ~1 los precios",
        ],
        Threats =
        [
            "si ~3 vuelven|siguen|sigue|continúan|vuelve|recibo ~9 abogado|denuncia|denunciaré|denunciar|agencia|"
                + "aepd|denunciarles|policía|profeco|reporto|reportaré",
            "próximo|siguiente|otro $mail ~9 abogado|denuncia|denunciaré|aepd",
        ],
        Complaints =
        [
            "falleció|fallecido|fallecida|fallecimiento|difunto|difunta|murió",
            "no puedo|consigo|logro|pude|podemos|hay_manera ~5 $baja|desuscribirme|borrarme",
            "imposible ~3 $baja|desuscribirme", "enlace|link|botón ~4 $baja|desuscribirse ~5 no|roto|falla|error",
            "$baja ~4 no funciona|sirve|va", "ya ~4 $baja", "he|hemos|había|pedí|solicité ~5 $baja",
            "he intentado ~4 $baja|desuscribirme", "es spam", "esto es ~1 spam|acoso",
            "nunca ~3 suscrito|suscribí|registré|autoricé|pedí|solicité|he_dado",
            "cómo consiguieron|consiguió|obtuvieron|han_obtenido|tienen", "de dónde ~4 mi|correo|dirección",
            "por qué ~4 recibo|envían|mandan|escriben|recibiendo|enviáis", "demasiados|tantos ~1 $mail",
            "denunciar|denunciaré|reportar ~5 spam|aepd", "cómo ~4 $baja|desuscribo|desuscribirme|cancelo|doy",
            "no me llamen|llame ~1 más",
        ],
        Data =
        [
            "borrar|borren|borre|eliminar|eliminen|elimine|supresión|suprimir|supriman|cancelación|eliminación|"
                + "destruyan ~6 datos|cuenta|información_personal|perfil",
            "derecho al olvido", "derecho de acceso|supresión", "artículo|art 15|17",
            "qué ~2 datos|información ~5 mí|tienen|tiene|poseen|guardan|mía", "copia ~4 datos", "acceso a mis datos",
            "derechos arco", "rgpd ~4 acceso|supresión", "datos ~5 borrados|eliminados|suprimidos",
        ],
        Topics =
        [
            "al mes", "una vez al|por mes|semana|año", "madre|padre|marido|mujer|hijo|hija|abuela recibe ~3 $mail",
            "quítenlo|quítenla|quítelo|quítela|bórrenlo|bórrenla|bórrelo|elimínenlo|elimínenla|elimínelo|sáquenlo|"
                + "sáquenla|sáquelo|retírenlo|retírenla ~4 $lista",
            "recibir menos", "$quita|$da ~4 @@",
            "$klar ~5 a mi|otra|otro ~1 dirección|correo ~1 personal|nueva|nuevo|privada|privado", "$baja .",
            "$da ~3 baja", "desuscribir|desuscribirme|desuscripción|desinscribir|desuscríbanme",
            "lista de correo|distribución|correos|difusión", "$quita ~5 lista|base|boletín", "rgpd", "lopd", "aepd",
            "protección de datos", "no me contacten|escriban|contacte", "cancelar|anular ~2 suscripción", "spamear",
            "menos ~1 $mail", "retirar|revocar|retiro|revoco ~3 consentimiento", "no ~2 recibir ~4 $mail",
            "$deja de ~2 enviar|mandar|escribir", "oposición", "darle|darlo|darla|dar ~3 de baja",
        ],
        Themes =
        [
            "boletín|boletines|newsletter|newsletters|publicidad|propaganda|spam|mailing|mailings|suscrito|suscrita|"
                + "suscripción",
            "lista de correo|distribución|envíos|difusión", "la|su|tu|esta lista",
            "sus|tus|estos|esos|vuestros correos|emails|mails|mensajes|ofertas|promociones|envíos",
            "recibir ~3 ofertas|promociones|correos|mensajes",
        ],
        Turns =
        [
            "paren|pare|dejen|deje|cesen", "no", "nunca", "jamás", "ni", "nada", "sin", "basta", "stop", "fuera",
            "menos", "sólo", "solo", "solamente", "únicamente", "sigo", "todavía", "aún", "quitar", "borrar", "sacar",
            "eliminar", "harto", "harta", "cansado", "cansada", "tampoco",
        ],
        Wishes = ["quisiera|quería|desearía|querría|quiera|desea"],
        Speakers = ["yo", "me", "nos", "mi|mis|nuestro|nuestra", "@", "ser|seguir"],
        Joints = ["y", "pero", "así_que", "entonces", "también"],
        Openers =
        [
            "pueden|puede|puedes|podrían|podría|podrías|podéis|podríais|pudiera|pudieran ~1", "es|sería posible",
            "me pueden|puede|puedes|podrían|podría|podrías", "por favor", "porfavor|porfa",
            "serían|sería|serías tan amable|amables", "podemos|puedo|podría ~1 pedir|solicitar|darme",
            "hay manera|forma de que",
        ],
        Questions =
        [
            "cómo", "por qué", "porqué", "cuándo", "dónde", "han|has|ha|habéis|he", "estoy|sigo|están|está",
            "me han|habéis|has|ha|dieron|dio", "quién", "ya me",
        ],
        Conditions =
        [
            "^ para $da|dejar|cancelar|no|desuscribirse|gestionar", "si", "en caso de", "a menos que", "salvo que",
            "siempre que",
        ],
        PoliteConditions =
        [
            "si es posible", "si son|es|fuera|fuese tan|posible", "si no es|le|les molestia|importa",
            "si pueden|puede|puedes|podrían",
        ],
        Negations = ["no", "nunca", "sin", "jamás", "ni", "tampoco"],
        Reports =
        [
            "pensando", "pienso", "considero", "quizás", "quizá", "tal vez", "dice", "dicen", "escribió", "debería",
            "debo", "clientes", "suscriptores", "dijeron", "dijo", "prometieron", "él", "ella", "ellos", "cliente",
            "usuarios", "gente", "gracias_por", "cómo", "personas", "intentado", "intenté",
        ],
        Others =
        [
            "sr", "sra", "señor", "señora", "niños", "hijos", "lo|la|le|les|los|las $da|$quita", "colega", "compañero",
            "compañera", "marido", "esposo", "esposa", "mujer", "madre", "padre", "hijo", "hija", "hermano", "hermana",
            "jefe", "jefa", "cliente", "clienta", "clientes", "empleado", "empleada", "empleados", "secretaria",
            "amigo", "amiga", "abuela", "abuelo", "darle", "darlo", "darla", "darles", "enviarle", "mandarle", "suegra",
            "vecino", "vecina", "socio", "tía", "tío",
        ],
        Stead =
        [
            "ya no trabaja|está con_nosotros|aquí|en", "se jubiló", "dejó la empresa", "en nombre de|del",
            "falleció|fallecido|fallecida|fallecimiento|difunto|difunta", "ha|está muerto|muerta", "murió",
            "en representación", "nueva dirección", "nuevo correo|email|mail", "en su lugar|vez", "es broma",
            "de parte de mi", "poder notarial",
        ],
        Business =
        [
            "pedido", "pedidos", "factura", "facturas", "entrega", "entregas", "paquete", "máquina", "máquinas", "pago",
            "pagos", "contrato", "contratos", "producción", "proyecto", "presupuesto", "presupuestos", "mercancía",
            "reunión", "cita", "reserva", "informe", "informes", "ticket", "muestra", "muestras", "adjunto", "adjuntos",
            "archivo", "archivos", "documento", "documentos", "seguimiento", "servidor", "bomba", "cotización",
            "cotizaciones", "seminario", "curso", "hotel", "habitación", "vuelo", "extracto", "extractos",
            "envío_urgente", "obra", "planos", "nómina", "seguro", "gimnasio", "luz", "línea", "teléfono", "agua",
            "socio_del_club", "invitación", "calendario", "trabajador", "trabajadores", "plan", "vehículo", "médica",
            "enfermedad", "alumno", "colegio", "seguridad_social", "camión", "albarán", "albaranes",
        ],
        Limits =
        [
            "mejor", "prefiero", "llámenme|llámeme|llámame", "pero", "aunque", "excepto", "tantos", "tanto",
            "tan seguido|a_menudo", "todos los días", "cada día", "a diario", "hasta", "antes de", "temporalmente",
            "esta semana", "próxima semana|mes", "salvo", "pero sigan|siga|manden|envíen|sí", "más de dos|tres|un",
            "sólo", "solo", "solamente", "por ahora", "de momento", "por el momento", "vacaciones", "por correo postal",
            "en pausa", "sino",
        ],
        Mistyped =
        [
            "suscripción", "desuscribir", "desuscribirme", "publicidad", "correos", "boletín", "recibir", "promociones",
            "comerciales", "enviarme", "mandarme", "bórrenme", "elimínenme", "eliminen", "newsletter", "mensajes",
            "contacten", "electrónico",
        ],
    };
}
