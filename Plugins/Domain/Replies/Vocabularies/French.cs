namespace OptOutPlugin.Domain.Replies.Vocabularies;

/// <summary>French.</summary>
internal static class French
{
    /// <summary>How it says no.</summary>
    public static Vocabulary Words { get; } = new()
    {
        Lists = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["moi"] = "moi nous",
            ["me"] = "me m nous",
            ["mon"] = "@ mon_adresse mon_adresse_email mon_adresse_mail mon_mail mon_email mon_nom mes_coordonnées "
                + "mon_contact notre_adresse notre_nom cette_adresse notre_société cet_email cette_adresse_mail "
                + "cette_adresse_email mon_courriel mon_e_mail notre_email notre_mail",
            ["mail"] = "mail mails email emails e_mails courriel courriels newsletter newsletters pub pubs publicité "
                + "publicités message messages spam spams offre offres promo promos promotion promotions infolettre "
                + "infolettres prospection lettre_d_information lettres_d_information sollicitation sollicitations "
                + "mailing mailings publipostage courrier courriers information informations envoi envois "
                + "merde_publicitaire communications communication démarchage relances lettre_d_info annonces "
                + "publicitaires publicitaire commerciaux commerciales pourriels infos",
            ["klar"] = "newsletter newsletters pub pubs publicité publicités mails emails courriels spam spams "
                + "infolettre prospection promos publicitaires mailings commerciaux promotionnels",
            ["liste"] = "liste listes diffusion mailing mailings mailing_list base bases fichier fichiers newsletter "
                + "newsletters registre répertoire contacts base_de_données envoi envois carnet lettre infolettre "
                + "abonnés emails mails",
            ["quitte"] = "désinscrire désabonner désinscrivez désabonnez désinscris désabonne désinscrit désabonnes "
                + "desinscrire désincrire désincrivez désinscription désabonnement désinscrivé désabonné "
                + "désincription radier radiez dés_inscrire",
            ["enlève"] = "retirez retirer retire supprimez supprimer supprime enlevez enlever enlève effacez effacer "
                + "rayez rayer ôtez ôter sortez sortir radiez radier éliminez éliminer virez virer désabonnez "
                + "désinscrivez ôte raye sors efface exclure excluez",
            ["veux"] = "veux souhaite désire voudrais souhaitons voulons désirons aimerais veut souhaiterais "
                + "désirerais voudrai souhaiterai souhaiterions veu",
            ["envoie"] = "recontactez recontacter réécrivez réécrire resollicitez renvoyez envoyez envoyer envoie "
                + "envoyé envoyes envoi adressez adresser expédier écrivez écrire écris contactez contacter contacte "
                + "sollicitez solliciter mailez relancez relancer importunez importuner dérangez déranger harcelez "
                + "harceler spammez spammer mailer démarchez démarcher écrivé contacté embêter ennuyer envoyez_moi",
            ["arrête"] = "arrêtez arrêter arrête cessez cesser cesse stoppez stopper stoppe stop arrêtes arrété halte "
                + "finissez arreté",
        },
        Requests =
        [
            "désinscrivez|désabonnez|désinscris|désabonne|désinscrit|désincrivez|radiez $moi|$mon",
            "$me désinscrire|désabonner|désincrire|désinscris|désabonne|radier", "désinscrire|désabonner $mon",
            "$quitte de|du|des|à|a ~3 $liste|$mail", "$enlève $moi|$mon ~1 de|du|des ~4 $liste|$mail",
            "$me $enlève ~1 de|du|des ~4 $liste|$mail", "ne plus ~1 figurer|être|apparaître ~3 $liste",
            "ne|n|je plus ~1 $veux ~1 recevoir ~5 $mail", "ne|n|je $veux plus ~2 recevoir|avoir|lire ~5 $mail",
            "ne|n|je $veux plus ~1 de|d|aucun|aucune|vos ~2 $mail", "$veux plus ~1 recevoir|de|d|vos|aucun ~4 $mail",
            "ne|n|je $veux pas ~2 recevoir ~5 $mail", "ne plus ~1 recevoir ~5 $mail", "ne plus ~1 rien recevoir",
            "ne plus ~1 être ~1 contacté|contactée|sollicité|sollicitée|démarché|démarchée|importuné|dérangé|"
                + "contactés|destinataire|abonné|abonnée|inscrit|inscrite",
            "ne|n|je $veux plus ~1 être ~1 contacté|contactée|sollicité|sollicitée|démarché|démarchée|importuné|"
                + "contactés|abonné|inscrit|dérangé|dérangée",
            "ne|n|je $veux plus ~2 entendre_parler", "ne|n|je $veux plus ~1 rien ~1 recevoir ~3 vous|part",
            "ne|n $me $envoie plus", "ne|n $envoie plus ~4 $mail|rien|$moi", "ne plus ~1 $me $envoie",
            "ne $me ~1 plus $envoie", "$me $envoie plus ~1 rien|jamais|de_mails|vos|d_emails", "plus $me $envoie",
            "ne|n plus $envoie ~3 $klar", "ne|n plus ~1 utiliser ~3 $mon|données ~6 $klar|commerciales",
            "$arrête ~1 de|d ~1 $me|$envoie ~3", "$arrête ~1 de|d $me $envoie", "$arrête ~1 de|d $envoie ~5 $mail|$moi",
            "$arrête ~1 vos|ces|les|tous|toutes|cette|l|tout|toute|avec|la|votre|aux|le ~3 $mail",
            "stop ~1 pub|pubs|publicité|publicités|newsletter|spam|mails|mailing", "mettre|mettez ~1 fin ~4 $mail",
            "$veux ~1 plus|pas ~2 vos $mail",
            "oppose|opposition|opposons ~9 prospection|publicité|marketing|commerciale|commerciales|démarchage|"
                + "promotionnelles|publicitaires|publicitaire",
            "droit d opposition ~9 $klar", "retire|révoque|retrait|retirer|révoquer ~2 consentement ~9 $mail",
            "laissez|laisse|fichez|foutez|fous|lâchez $moi ~1 tranquille|paix|la_paix|en_paix",
            "annuler|annulez|résilier|résiliez ~2 abonnement|inscription ~4 $mail", "désinscription ~3 $liste|$mail",
            "plus ~1 jamais ~2 $mail ~2 part", "rayez|effacez|supprimez|retirez|enlevez|sortez $moi",
            "n $veux plus de ~2 $mail", "ne $veux ~1 aucun|aucune ~2 $mail",
            "ne|n $me inscris|inscrivez|inscrire pas|plus ~4 $liste",
            "mettez|ajoutez|mettre ~4 liste_rouge|liste_noire|liste_d_opposition|bloctel",
        ],
        Alone =
        [
            "désinscription|désabonnement|désinscrire|désabonner|désinscrivez|désabonnez|désinscris|désincription",
            "se désinscrire|désabonner", "unsubscribe|optout", "$enlève de ~3 $liste",
            "plus ~1 de|d|aucun|aucune ~3 $klar", "plus aucun|aucune|jamais ~2 $mail", "pas de ~1 $klar", "stop $mail",
            "stop aux|à|a ~2 $mail", "$arrête ~1 vos|ces|les ~1 envois|mails", "ne plus ~1 $envoie", "ne $envoie plus",
            "n $envoie plus", "$enlève $moi|$mon", "$me $enlève", "plus rien ~1 $envoie",
            "$arrête ~1 tout|d_envoyer|de_spammer", "aucune|aucun $mail", "assez de ~1 $mail", "marre de ~1 $mail",
            "ras le bol de ~1 $mail", "j en ai marre|assez de ~1 $mail", "je ne $veux plus", "ne plus $me $envoie",
            "ne $me $envoie plus", "halte $mail", "halte aux $mail", "résilier|annuler newsletter", "fini les $mail",
        ],
        Vague =
        [
            "stop", "arrêtez|arrête|arrêter", "cessez", "ça suffit", "assez", "halte", "supprimer|supprimez",
            "retirer|retirez", "suppression", "basta", "stop ça|cela", "arrêtez ça|cela", "y en a marre",
            "j en ai marre", "résiliation", "effacez", "plus jamais", "stoppez", "$enlève moi", "foutez_moi la paix",
            "résilier",
        ],
        Courtesy =
        [
            "s il vous|te plait", "svp", "stp", "merci", "mercis", "beaucoup", "d avance", "par", "bien", "vouloir",
            "veuillez", "veuiller", "je", "j", "vous", "de", "d", "prie", "prions", "cordialement", "bien à vous",
            "salutations", "sincères", "distinguées", "monsieur", "madame", "messieurs", "mesdames", "mademoiselle",
            "l équipe", "maintenant", "immédiatement", "tout", "suite", "dès", "que", "possible", "le", "la", "les",
            "plus", "rapidement", "au", "vite", "vos", "votre", "cette", "ces", "ce", "cet", "mon", "ma", "mes",
            "adresse", "mail", "email", "mails", "e", "à", "a", "partir", "aujourd hui", "jour", "du", "des", "une",
            "un", "fois", "pour", "toutes", "toute", "définitivement", "définitive", "bonne", "journée", "soirée",
            "bonjour", "bonsoir", "et", "ou", "aussi", "encore", "ok", "oui", "merde", "bordel", "putain", "enfin",
            "demande", "ma_demande", "faire", "nécessaire", "remercie", "remercions", "présente", "souhaite",
            "voudrais", "aimerais", "veux", "en", "vous_en", "gentil", "c est", "serait", "sera", "urgent", "me", "m",
            "moi", "nous", "part", "ici", "société", "chers", "cher", "sujet", "jamais", "harcèlement", "l", "très",
            "attention",
        ],
        Fillers =
        [
            "catalogue", "catalogues", "brochure", "brochures", "prospectus", "remises", "réductions", "soldes", "bons",
            "promotionnel", "promotionnelles", "promotionnelle", "poliment", "formellement", "officiellement",
            "directement", "complètement", "totalement", "équipe", "boutique", "magasin", "marque", "école",
            "association", "bureau", "boîte", "messagerie", "bande", "escrocs", "cons", "spammeurs", "traitement",
            "utilisation", "fins", "données", "personnelles", "personnel", "mes", "caractère", "direct", "directe",
            "concernant", "compte", "cadre", "conformément", "article", "art", "rgpd", "loi", "sociétés", "entreprise",
            "part", "type", "types", "genre", "sorte", "sortes", "autre", "autres", "quelconque", "non", "indésirable",
            "indésirables", "intempestif", "intempestifs", "inutile", "inutiles", "sollicité", "sollicités",
            "sollicitées", "électronique", "électroniques", "commercial", "tel", "tels", "telle", "telles", "ceux",
            "cela", "ça", "celle", "qui", "dont", "sur", "dans", "avec", "sans", "est", "sont", "été", "être", "ai",
            "avons", "me", "confirmer", "écrit", "par", "voie", "produits", "services", "votre",
        ],
        Greetings =
        [
            "bonjour", "bonsoir", "salut", "cher|chère|chers", "madame|monsieur|messieurs|mesdames", "hello", "coucou",
        ],
        Closings =
        [
            "cordialement", "bien cordialement", "cdt|cdlt", "bien à vous", "salutations",
            "sincères|meilleures salutations", "merci", "merci d avance", "merci beaucoup", "merci par avance",
            "respectueusement", "sincèrement", "bonne journée", "veuillez agréer|recevoir ~9 distinguées|salutations",
            "avec mes remerciements", "amicalement", "bàv",
        ],
        Contrary =
        [
            "ne|n ~3 désinscrivez|désabonnez|retirez|supprimez|enlevez|désinscris|désabonne|effacez pas",
            "ne pas ~3 désinscrire|désabonner|retirer|supprimer|enlever",
            "ne|n ~1 $veux pas ~3 désinscrire|désabonner|désinscription|désabonné|désabonnement",
            "pas ~2 désinscrire|désabonner", "n arrêtez|arrête pas surtout|s|svp|de_nous", "surtout ~1 n ~1 arrêtez",
            "$veux ~2 continuer ~5 recevoir", "continuez ~3 envoyer", "continue ~3 envoyer",
            "$veux ~2 rester ~3 inscrit|abonné|liste", "réinscrire|réabonner|réinscrivez|réabonnez",
            "désinscrit|désabonné|désinscrite|désabonnée ~2 par_erreur",
            "par_erreur ~4 désinscrit|désabonné|désinscrire", "$me inscrire|abonner ~3 $liste",
            "inscrivez|abonnez $moi", "gardez|garder $moi ~3 liste|contact", "sans ~1 désinscrire|désabonner",
            "plutôt que ~2 désinscrire|désabonner",
        ],
        Harmless =
        [
            "j|nous ai|avons ~1 dit|écrit", "nous|je|j vous avons|ai ~1 retiré|retirée|supprimé|désinscrit|désabonné",
            "publicité|pub|pubs dans|sur le|la|les|l",
            "pour ~3 désinscrire|désabonner|désinscription ~5 cliquez|cliquer|répondez|ici|envoyez|suivez|rendez",
            "vous|tu pouvez|peux ~5 désinscrire|désabonner|opposer",
            "si vous ne ~6 plus ~9 cliquez|répondez|contactez|écrivez|ici|merci|envoyez",
            "cliquez|cliquer ~5 désinscrire|désabonner|désinscription",
            "taux de|d désinscription|désabonnement|désinscrire", "arrêt|stop de bus|train",
            "ne|n reçois|reçoit|recevons|reçu plus|pas ~3 $mail", "stop covid", "nonstop", "non stop", "auto stop",
            "plus de détails|précisions|renseignements|temps|choix|stock", "pas d arrêt", "vous pouvez à tout moment",
            "merci de|pour ~2 désinscrit|désabonné",
        ],
        Threats =
        [
            "si vous ~6 encore|continuez|nouveau|arrêtez_pas ~9 cnil|avocat|plainte|signalerai|police|justice",
            "prochain|prochaine|encore_un|dernier ~2 $mail ~9 cnil|avocat|plainte|justice", "sinon je ~1 $me désabonne",
            "si je reçois encore ~4 $mail ~9 cnil|avocat|plainte|justice|signale|signalerai",
        ],
        Complaints =
        [
            "m|nous avez|a|ont|as ~2 désinscrit|désabonné|retiré|supprimé|désinscrite|désabonnée",
            "décédé|décédée|décès|défunt|défunte", "impossible ~4 désinscrire|désabonner",
            "arrive|peux|parviens|réussis|marche|fonctionne|possible pas|plus ~5 désinscrire|désabonner|désinscription",
            "désinscription|désabonnement|désinscrire|désabonner ~5 marche|fonctionne|mort|cassé|erreur|invalide",
            "déjà|plusieurs_fois|maintes_fois ~5 désinscrit|désabonné|désinscrire|désabonner|désinscrite|demandé",
            "désinscrit|désabonné|désinscrite|désabonnée ~8 encore|toujours|continue|continuez|quand_même",
            "essayé|essaie|tente|tenté ~4 désinscrire|désabonner", "vous n arrêtez pas", "c est du spam|harcèlement",
            "jamais ~4 inscrit|inscrite|abonné|abonnée|demandé|consenti|accepté", "comment avez ~3 mon|mes",
            "d où|ou ~2 mon|mes|avez ~2 adresse|mail|coordonnées",
            "pourquoi ~4 reçois|recevoir|envoyez|recevons|écrivez", "trop de ~2 $mail",
            "signaler|signalé|signalerai ~4 spam|cnil", "comment ~4 désinscrire|désabonner|désinscris|désabonne",
            "appelez plus",
        ],
        Data =
        [
            "effacer|effacez|supprimer|supprimez|détruire|détruisez ~3 informations ~3 concernant|moi|personnelles",
            "supprimer|supprimez|suppression|effacer|effacez|effacement|détruire ~6 données|compte|"
                + "informations_personnelles|profil",
            "droit à l oubli|effacement", "droit d accès", "article|art 15|17", "accès à mes données",
            "quelles ~2 données|informations ~5 moi|détenez|avez|possédez", "copie ~4 données",
            "rgpd ~4 demande|accès|effacement", "demande ~4 rgpd", "données ~6 supprimées|effacées|supprimer|effacer",
        ],
        Topics =
        [
            "fois par mois|semaine|an", "par mois", "mère|père|mari|femme|fils|fille|grand_mère reçoit ~3 $mail",
            "recevoir moins", "en recevoir moins", "$enlève|$quitte ~3 @@",
            "$klar ~5 à|a|sur mon|ma|une ~1 adresse ~1 personnelle|privée|autre|nouvelle", "ne plus lui|leur $envoie",
            "moins souvent", "plus de|d ~1 offres|offre|informations_commerciales", "recevoir uniquement|seulement|que",
            "uniquement|seulement ~2 recevoir", "$quitte", "désinscrit|désabonné|désinscrite|désabonnée",
            "liste de diffusion", "$enlève ~5 liste|fichier|diffusion", "rgpd", "cnil", "opposition",
            "$me $envoie plus", "plus ~1 recevoir ~5 $mail", "spammer|spammez", "résilier ~2 abonnement",
            "annuler ~2 abonnement", "moins de ~2 $mail", "retirer|retire ~2 consentement",
            "mails ~2 non sollicités|désirés", "ne me contactez|écrivez pas", "$arrête ~2 envoyer|contacter|écrire",
            "$arrête ~5 $klar", "désabonnez|désinscrivez ~1 le|la|les",
        ],
        Themes =
        [
            "newsletter|newsletters|infolettre|infolettres|diffusion|mailing|mailings|publicité|publicités|pub|pubs|"
                + "spam|spams|démarchage|prospection|sollicitations",
            "vos|ces|votre|tes mails|emails|courriels|messages|offres|envois|sollicitations|liste|listes|promotions",
            "abonné|abonnée|abonnement|inscrit|inscrite",
        ],
        Turns =
        [
            "retiré|retirée|retirés|supprimé|supprimée|désinscrit|désinscrite|radié|enlevé", "ne", "n", "pas", "plus",
            "jamais", "rien", "aucun", "aucune", "stop", "arrêt", "arrêtez", "cesser", "cessez", "retirer", "enlever",
            "supprimer", "moins", "seulement", "uniquement", "encore", "toujours", "marre", "assez", "sans", "fin",
            "trop",
        ],
        Wishes = ["veut|souhaite|désire|voudrait|aimerait"],
        Speakers = ["je", "j", "nous", "on", "me", "m", "moi", "mon|ma|mes|notre", "@"],
        Joints = ["et", "mais", "donc", "alors", "aussi"],
        Openers =
        [
            "pouvez|pourriez|pouvais|peux|pourrais|voulez|voudriez|veux|pouvons vous|tu|on|nous",
            "est ce|il que ~1 possible|vous_pouvez|vous_pourriez|je_peux|tu_peux|je_pourrais|on_peut",
            "serait il possible", "est il possible", "est_ce possible", "puis je", "pourrais je", "auriez vous l",
            "s il vous|te plait", "svp|stp", "merci de|d", "vous serait", "peut on", "c est possible", "possible de",
        ],
        Questions =
        [
            "comment", "pourquoi", "quand", "où", "avez vous", "as tu", "ai je", "suis je",
            "est ce que vous avez|avez_vous|j_ai", "êtes vous", "qui", "quel|quelle", "a t on", "m avez vous",
            "vous m avez",
        ],
        Conditions = ["^ pour $quitte|ne|arrêter|vous|se|gérer", "si", "à moins que", "au cas où", "sauf si"],
        PoliteConditions =
        [
            "si possible", "si vous le|pouvez|pouviez|voulez|voulez_bien|permettez", "si c est possible",
            "si ça|cela ne", "s il", "même si",
        ],
        Negations = ["pas", "jamais", "sans", "non"],
        Reports =
        [
            "envisage", "réfléchis", "hésite", "peut_être", "pense à", "dit", "disait", "écrit", "dois", "doit",
            "devrais", "a_dit", "clients", "abonnés", "destinataires", "il", "elle", "ils", "elles", "client",
            "utilisateurs", "avez_dit", "promis", "comment", "gens", "les_personnes", "essayé_de", "vous_avez",
        ],
        Others =
        [
            "mr|mme|monsieur|madame $enlève", "mme", "mlle", "enfants", "enfant", "collègue", "collègues", "mari",
            "femme", "mère", "père", "fils", "fille", "frère", "soeur", "patron", "patronne", "client", "cliente",
            "clients", "employé", "employée", "assistante", "ami", "amie", "lui", "leur", "la|le|les|l $enlève|$quitte",
            "grand_mère", "grand_père", "épouse", "époux", "associé", "directeur", "voisin", "voisine", "compagne",
            "tante", "oncle",
        ],
        Stead =
        [
            "ne fait plus partie", "a quitté ~2 société|entreprise|service", "ne travaille plus chez|ici|pour",
            "partie|parti en retraite|à_la_retraite", "au nom de|du", "décédé|décédée|décès|défunt|défunte",
            "est mort|morte", "de la part de ma|mon", "procuration", "nouvelle adresse", "nouveau mail", "nouvel email",
            "à la place", "je plaisante", "pour le compte", "tutrice|tuteur",
        ],
        Business =
        [
            "commande", "commandes", "facture", "factures", "livraison", "livraisons", "colis", "machine", "machines",
            "paiement", "paiements", "contrat", "contrats", "production", "projet", "devis", "marchandise",
            "marchandises", "réunion", "rendez", "réservation", "rapport", "rapports", "ticket", "échantillon",
            "échantillons", "pièce", "pièces", "jointe", "fichier_joint", "document", "documents", "suivi", "serveur",
            "pompe", "bon", "relance_de_paiement", "séminaire", "formation", "webinaire", "hôtel", "chambre", "vol",
            "relevé", "relevés", "avoir", "panne", "chantier", "plans", "travaux", "prélèvement", "prélèvements",
            "assurance", "alertes", "calendrier", "invitation", "ligne", "expédition", "envoi_postal", "transport",
            "dossier", "cours", "salle",
        ],
        Limits =
        [
            "appelez moi", "préfère", "mais", "cependant", "toutefois", "autant", "si souvent", "aussi souvent",
            "trop souvent", "tous les jours", "chaque jour", "jusqu", "avant", "temporairement", "cette semaine",
            "semaine prochaine", "sauf", "mais continuez|continue|gardez", "plus de deux|trois", "seulement",
            "uniquement", "pour l instant", "pour le moment", "vacances", "par courrier|poste", "plutôt", "pause",
            "mais pas les",
        ],
        Mistyped =
        [
            "désinscrire", "désinscrivez", "désabonner", "désabonnez", "désinscription", "désabonnement", "newsletter",
            "publicité", "recevoir", "contactez", "envoyez", "souhaite", "retirez", "supprimez", "arrêtez", "diffusion",
            "courriels", "messages", "consentement",
        ],
    };
}
