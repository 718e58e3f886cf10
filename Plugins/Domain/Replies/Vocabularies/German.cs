namespace OptOutPlugin.Domain.Replies.Vocabularies;

/// <summary>German.</summary>
internal static class German
{
    /// <summary>How it says no.</summary>
    public static Vocabulary Words { get; } = new()
    {
        Lists = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mich"] = "mich uns",
            ["mir"] = "mir uns",
            ["meine"] = "@ meine_adresse meine_email_adresse meine_email_adr meine_email meine_mail meine_mailadresse "
                + "meine_emailadresse meinen_namen meine_kontaktdaten meinen_kontakt unsere_adresse "
                + "unsere_email_adresse unsere_emailadresse unsere_mailadresse diese_adresse diese_email "
                + "diese_email_adresse diese_mailadresse diese_emailadresse meine_mail_adresse unsere_firma "
                + "dieses_postfach",
            ["mail"] = "email emails mail mails newsletter newslettern werbung reklame werbemail werbemails "
                + "werbeemail werbeemails werbepost werbenachrichten spam spammails spamemails spam_mails "
                + "nachrichten nachricht angebote infos infomails infomail informationen zusendungen zusendung "
                + "mailings mailing rundmails rundmail rundschreiben werbesendungen werbebriefe prospekte kataloge "
                + "müll mist schrott marketing infopost post werbebotschaften newsletters newslettermails "
                + "werbeschreiben werbliche promotions massenmails kram werbematerial schreiben scheiß scheiss "
                + "zuschriften zeug aktionen",
            ["klar"] = "newsletter newslettern werbung reklame werbemail werbemails werbeemail werbeemails werbepost "
                + "spam werbenachrichten spammails mailings rundmails infomails werbezusendungen werbesendungen "
                + "massenmails",
            ["liste"] = "verteiler verteilern verteilerliste verteilerlisten liste listen mailingliste adressliste "
                + "newsletter newslettern newsletterverteiler emailverteiler mailverteiler datenbank kartei "
                + "adresskartei adressbestand adressdatei empfängerliste emailliste mailliste abonnentenliste "
                + "werbeverteiler mailing mails mailings abo aussendungen kundenkartei mailinglist adressbuch "
                + "newsletterliste system",
            ["weg"] = "abmelden abzumelden austragen auszutragen streichen entfernen löschen rausnehmen herausnehmen "
                + "rauszunehmen herauszunehmen abbestellen abzubestellen zu_streichen zu_entfernen zu_löschen nehmen "
                + "rausstreichen rauslöschen unsubscriben zu_nehmen raus rauswerfen deabonnieren abmeldung "
                + "rausschmeißen heraus gestrichen entfernt gelöscht ausgetragen abgemeldet",
            ["nimm"] = "streichen streiche streicht streich nehmen nimm nehmt entfernen entferne entfernt entfern "
                + "löschen lösche löscht lösch tragen trage tragt trag werfen werft wirf schmeißen schmeißt schmeiß",
            ["will"] = "will möchte wünsche wollen möchten wünschen mag mögen moechte würde_gerne würde_gern möcht "
                + "wünscht",
            ["senden"] = "schicken schickt schick schicke senden sendet sende send zusenden zuschicken "
                + "zukommen_lassen mailen mailt übersenden zumailen zuzusenden zuzuschicken zu_schicken zu_senden "
                + "geschickt zugesandt zugesendet",
            ["schreiben"] = "anschreiben kontaktieren anmailen belästigen zumailen zuspammen bemailen zumüllen "
                + "anzuschreiben zu_kontaktieren zu_belästigen vollspammen nerven zuschreiben anschreibt belästigt "
                + "kontaktiert angeschrieben zu_schreiben schreiben mailen behelligen zutexten",
            ["werb"] = "werbung werbezwecken werbezwecke direktwerbung marketing werblichen werbliche werblicher "
                + "newsletter werbemails zusendung marketingzwecken marketingzwecke werbeansprache werbenutzung "
                + "direktmarketing newsletters",
            ["nichts"] = "nichts nix nichs",
            ["keine"] = "keine keinen kein keinerlei",
            ["schluss"] = "stoppen stoppt stopp stop beenden beendet unterlassen unterlasst einstellen stoppe beende "
                + "unterlassung einzustellen zu_unterlassen zu_stoppen zu_beenden",
        },
        Requests =
        [
            "tragt|tragen|trage|trag ~1 $mich ~2 aus .", "verbitte|verbitten ~9 $werb", "bitte ~1 $keine ~1 $klar mehr",
            "wir|ich ~3 von|aus|vom ~3 $liste ~2 gestrichen|entfernt|gelöscht|ausgetragen|abgemeldet|genommen ~1 "
                + "werden",
            "lass|lasst|lassen ~1 $mich ~5 in_ruhe|in_frieden", "bitte ~1 aus|von|vom ~3 $liste $weg",
            "untersage|verbiete|untersagen|verbieten ~9 $werb", "nur noch $weg",
            "bitte um ~2 abmeldung|abbestellung|austragung|streichung .",
            "melden|meldet|melde|meld ~1 $mich|$meine ~4 ab .", "melden|meldet|melde|meld ~1 $mich ~5 $liste ~2 ab .",
            "$mich|$meine ~5 $liste ~3 $weg", "$nimm ~1 $mich|$meine ~5 $liste",
            "$nimm ~1 $mich ~2 raus|heraus|aus_ihrem|aus_der|aus_eurer|aus_eurem|aus_dem_verteiler",
            "streichung|löschung|entfernung|herausnahme|austragung ~1 meiner|meines|meine? ~3 aus ~4 $liste",
            "$will|brauche ~2 $nichts ~1 mehr ~3 hören|bekommen|haben",
            "ich|wir ~2 $keine ~4 $mail ~4 wünsche|wünschen|möchte|möchten|will|wollen", "$mich ~1 aus ~3 $liste",
            "nehmen|nehmt|nimm $mich raus|heraus", "$will ~3 vom|von|aus ~3 $liste ~3 $weg",
            "$will ~2 newsletter ~3 abbestellen|kündigen|abmelden|beenden|stornieren",
            "$will ~1 $mich ~1 vom|von|aus|für ~4 $liste|$mail", "$will ~3 $keine ~5 $mail ~3",
            "newsletter ~3 abbestellen|kündigen|stornieren|stoppen|einstellen|abmelden|abzubestellen|zu_kündigen",
            "bestelle|bestellen|bestell|kündige|kündigen ~5 newsletter|newsletterabo|werbung",
            "abbestellung ~3 newsletter|newsletters", "abmeldung ~2 newsletter|newsletters|verteiler|werbung|mails",
            "newsletter abmeldung|abbestellung|kündigung", "$senden ~1 $mir ~5 $keine ~4 $mail",
            "$senden ~1 $mir ~1 nichts ~1 mehr", "$mir ~3 $keine ~4 $mail ~3 $senden",
            "$mir ~3 $keine ~4 $klar ~1 mehr", "$keine ~3 $mail ~1 mehr ~1 an $mich|$meine|diese",
            "$keine ~3 $mail mehr ~2 erhalten|bekommen|haben|empfangen ~2 $will",
            "$will|wollte ~4 nichtmehr|niewieder|nicht ~4 angeschrieben|kontaktiert|belästigt|angemailt|zugespammt|"
                + "erhalten|bekommen|haben",
            "$will ~3 nichts ~2 mehr ~3 hören|bekommen|erhalten|geschickt|haben|empfangen|lesen",
            "$will ~3 nichts ~3 von_ihnen|von_euch ~2 mehr|hören|bekommen",
            "kontaktieren|kontaktiert|belästigen|belästigt|schreiben|schreibt|schreib|mailen|kontaktiere|anschreiben|"
                + "nerven ~1 $mich|$mir ~4 nichtmehr|niewieder|nie",
            "$mich|$mir ~2 nichtmehr|niewieder|nie ~3 $schreiben", "nichtmehr|niewieder ~3 $mich|$mir ~2 $schreiben",
            "hört|hören|hör ~2 auf ~4 $mail|$senden|$schreiben|schreiben|belästigen|spammen|nerven",
            "aufhören ~4 $mail|$senden|$schreiben", "$mail ~2 aufhören", "$schluss ~1 sie|bitte? ~4 $klar",
            "stoppen|stoppt|stop|stopp|stoppe ~3 $mail",
            "stellen|stellt|stelle ~1 ~4 $mail|zusendung|zusendungen|versand ~4 ein .",
            "zusendung|zusendungen|versand ~5 $mail ~3 einstellen|einzustellen|stoppen|beenden|unterlassen",
            "unterlassen|unterlasst ~4 zusendung|zusendungen|$mail", "verzichte ~3 auf ~4 $klar|zusendung|zusendungen",
            "widerspreche|widersprechen|widerspruch|wiederspreche|wiederspruch|widersprech ~9 $werb",
            "$werb ~6 widerspreche|widersprechen|widersprochen|widerspruch", "werbewiderspruch",
            "widerspruch nach|gemäß|gem ~1 art ~1 21",
            "widerrufe|widerruf|ziehe|widerrufen|wiederrufe ~5 einwilligung|zustimmung|einverständnis|"
                + "werbeeinwilligung ~9 $klar|newsletters|werbezwecken|emails|email|kontaktaufnahme|mails",
            "einwilligung|zustimmung ~6 $klar|werbezwecken|emails ~5 widerrufe|widerrufen|zurück",
            "lass|lasst|lassen ~1 $mich ~1 in_ruhe|in_frieden",
            "$mich|$meine ~2 abmelden|austragen|abzumelden|auszutragen ~1 bitte? .",
            "kündige|kündigen|beende ~2 abo|abonnement ~4 newsletter|newsletters|werbung|mails",
            "$will ~2 $mail ~2 nichtmehr|niewieder", "brauche|brauchen ~2 $keine ~4 $klar|$mail ~1 mehr",
            "verschont|verschonen|verschon ~1 $mich", "spammt|spammen|spamt|spam ~1 $mich ~2 nichtmehr|nicht",
            "$keine weitere|weiteren ~1 $klar",
            "wünsche|wünschen ~1 $keine ~4 $mail|kontaktaufnahme|zusendung|zusendungen",
            "$mir ~1 nichts ~1 mehr ~2 $senden|schreiben", "$nimm ~1 $mich|$meine ~4 weg|raus ~3 $liste",
            "$will ~3 abgemeldet|ausgetragen|gestrichen|entfernt ~1 werden", "$will ~1 $mich ~1 abmelden .",
        ],
        Alone =
        [
            "aus|von|vom ~4 $liste ~1 $weg", "$liste $weg", "$keine ~3 $klar mehr ~2 $senden|erhalten|bekommen|haben",
            "$nichts mehr ~1 $senden|schreiben", "abmelden|abmeldung|abbestellen|abbestellung|austragen|abzumelden",
            "unsubscribe|unsubscriben|optout", "$mich ~1 $weg", "$keine ~3 $mail mehr", "$keine ~2 $klar",
            "$keine emails|mails", "$keine weiteren ~1 $mail", "nichtmehr|niewieder $schreiben|$senden",
            "$will ~1 $mich abmelden|austragen", "raus aus ~2 $liste", "aus ~2 $liste", "$schluss ~1 $mail",
            "schluss mit ~3 $mail", "nie wieder $mail", "niewieder $mail", "$keine newsletter",
            "newsletter aus|weg|ende", "newsletter nein danke", "$keine interesse ~3 $klar|mails|emails",
            "kein interesse ~3 $klar|mails|emails", "$senden ~1 nichts mehr", "nichts mehr ~1 $senden",
            "lassen sie das mit $mail", "vom newsletter", "widerspruch ~2 $werb?", "streichen sie $mich|$meine",
            "streicht mich", "abmeldung vom newsletter", "mails ~1 abbestellen|stoppen",
            "$klar abbestellen|stoppen|unterlassen|einstellen", "auf $klar verzichten", "$mail unerwünscht",
            "$will $keine $mail", "$will das nichtmehr", "niewieder ~2 $mail", "nichtmehr",
            "keine kontaktaufnahme mehr?",
        ],
        Vague =
        [
            "stop", "stopp", "stoppen", "halt", "aufhören", "hören_sie_auf", "hört_auf", "hör_auf", "schluss",
            "schluss jetzt", "es reicht", "jetzt reichts", "löschen", "entfernen", "streichen", "bitte löschen", "raus",
            "kündigen", "kündigung", "genug", "lasst das", "lassen sie das", "unterlassen sie das", "lösche mich",
            "löschen sie $mich|$meine", "löscht $mich", "nichtmehr",
        ],
        Courtesy =
        [
            "nein", "bitte", "biite", "bite", "bidde", "danke", "dankeschön", "besten", "vielen", "herzlichen", "dank",
            "sie", "du", "ihr", "euch", "ihnen", "mich", "mir", "uns", "ich", "wir", "jetzt", "sofort", "umgehend",
            "unverzüglich", "heute", "ab", "von", "vom", "ihrem", "ihren", "ihre", "ihrer", "eurem", "eure", "euren",
            "eurer", "dem", "den", "der", "die", "das", "diese", "diesen", "dieser", "an", "email", "mail", "adresse",
            "und", "auch", "endlich", "mal", "doch", "einfach", "nun", "hiermit", "künftig", "zukünftig", "zukunft",
            "in", "für", "immer", "dauerhaft", "ein", "für_alle", "allemal", "mehr", "senden", "schicken", "zusenden",
            "zuschicken", "weiter", "weitere", "weiteren", "freundlichen", "freundliche", "grüßen", "grüße", "gruß",
            "mfg", "lg", "vg", "hochachtungsvoll", "beste", "viele", "liebe", "schöne", "verdammt", "verdammte",
            "nochmal", "nochmals", "schon", "wieder", "dringend", "wäre", "nett", "lieb", "sehr", "vorab", "voraus",
            "im", "team", "leute", "möchte", "will", "würde", "gerne", "gern", "mit", "wirkung", "freundlicherweise",
            "so", "ja", "ok", "meine", "es", "aus", "werden", "lassen", "per", "am", "zum", "nächstmöglichen",
            "zeitpunkt", "erhalten", "bekommen", "herr", "frau", "damen", "herren", "bei", "scheiß", "guten", "tag",
            "noch", "einmal", "letzte", "unaufgefordert", "unaufgeforderte", "ständigen", "ewigen", "blöden",
        ],
        Fillers =
        [
            "weiterer", "weiteres", "weiterem", "infomaterial", "rundbriefe", "rundbrief", "prospekt", "flyer",
            "katalog", "rabatte", "rabattaktionen", "gutscheine", "gutschein", "sonderangebote", "aktionen",
            "schnäppchen", "bitten", "höflich", "ausdrücklich", "förmlich", "offiziell", "eindeutig", "konsequent",
            "komplett", "vollständig", "gänzlich", "ersatzlos", "postfach", "account", "team", "shop", "laden", "marke",
            "schule", "verein", "praxis", "büro", "büros", "idioten", "deppen", "spammer", "jede", "jeder", "jeden",
            "nutzung", "verwendung", "verarbeitung", "weitergabe", "speicherung", "erhalt", "empfang", "versand",
            "zusendung", "jegliche", "jeglicher", "jeglichen", "jedwede", "sämtliche", "sämtlichen", "alle", "allen",
            "aller", "alles", "gegen", "zwecke", "zwecken", "zu", "zur", "personenbezogenen", "personenbezogene",
            "daten", "gemäß", "nach", "art", "artikel", "abs", "absatz", "dsgvo", "uwg", "fordere", "fordern", "auf",
            "dies", "diesem", "dieses", "dazu", "über", "durch", "seitens", "firma", "unternehmen", "hause", "haus",
            "als", "auch", "solche", "solchen", "solcher", "derartige", "derartigen", "unerwünschte", "unerwünschten",
            "unverlangte", "unverlangten", "nervige", "nervigen", "blöde", "lästigen", "lästige", "elektronische",
            "elektronischer", "form", "weise", "zum", "schriftlich", "bestätigen", "sind", "ist", "war", "bin", "sein",
            "werde", "wird", "wurde", "wurden", "hat", "habe", "haben", "direkt", "gar", "überhaupt", "nicht", "kein",
            "bitte", "sie", "ihr", "euer", "euere", "ihres", "ihrem", "ganze", "ganzen",
        ],
        Greetings =
        [
            "hallo", "hi", "sehr geehrte|geehrter|geehrtes", "guten|schönen tag|morgen|abend", "liebe|lieber|liebes",
            "servus", "moin", "grüß_gott", "grüezi", "werte|werter",
        ],
        Closings =
        [
            "mit|viele|beste|freundliche|liebe|schöne|herzliche freundlichen|grüße|grüßen|besten|gruß",
            "mit freundlichen|besten|lieben grüßen|gruß", "mfg", "lg", "vg", "bg", "gruß", "grüße", "freundliche grüße",
            "hochachtungsvoll", "danke", "vielen|besten|herzlichen dank", "danke im voraus", "danke und gruß",
            "mit freundlichem gruß", "schönen|lieben gruß",
        ],
        Contrary =
        [
            "melden|meldet|melde ~2 mich|uns ~1 nicht", "$nimm ~2 $mich|$meine ~1 nicht",
            "tragt|tragen ~2 mich|uns ~1 nicht aus", "noch nicht ~2 aus|vom|von",
            "nehmen|nimm|nehmt ~6 verteiler|liste|newsletter auf",
            "verteiler|liste|newsletter mit? aufnehmen|auf|aufzunehmen",
            "nicht ~4 abmelden|austragen|abbestellen|streichen|entfernen|löschen|stoppen|herausnehmen|rausnehmen|"
                + "abzumelden|abzubestellen",
            "möchte|will|wollen|möchten ~4 weiterhin|weiter ~5 erhalten|bekommen|haben|lesen|beziehen",
            "melden|meldet|melde ~2 mich|uns ~2 nicht ~3 ab", "nicht aufhören", "hören|hört ~1 nicht auf mit",
            "bleiben|bleibe ~4 verteiler|liste|newsletter",
            "versehentlich|irrtümlich|aus_versehen ~4 abgemeldet|abbestellt|ausgetragen|gelöscht",
            "abgemeldet|abbestellt ~3 versehen", "wieder anmelden|aufnehmen",
            "wieder ~3 verteiler|newsletter ~2 aufnehmen|anmelden", "bitte ~3 anmelden", "statt abzumelden|abmelden",
            "ohne ~2 abzumelden", "nicht vom ~2 abmelden", "nicht aus ~4 $weg",
        ],
        Harmless =
        [
            "abmeldung des|der|von fahrzeugs|autos|wagens|gewerbes|teilnehmers",
            "ich|wir ~1 sagte|schrieb|sagten|schrieben",
            "sie|euch|ihnen ~1 aus|von|vom unserem|unserer|unseren ~1 $liste",
            "ich|wir habe|haben ~1 sie ~4 abgemeldet|ausgetragen|gestrichen|gelöscht", "werbung auf",
            "wie besprochen|vereinbart|gewünscht|gesagt|bereits|schon",
            "um|zum sich? ~4 abzumelden|abmelden|abbestellen ~6 klicken|klick|antworten|senden|hier|schreiben",
            "wenn|falls|sollten sie ~9 keine|nichtmehr|nicht ~9 klicken|antworten|schreiben|hier|mitteilen|wenden|"
                + "teilen|senden|geben|informieren",
            "sie|du können|kannst ~7 abmelden|abbestellen|widersprechen",
            "können_sie|kannst_du ~2 sich|dich|jederzeit ~6 abmelden|abbestellen|widersprechen",
            "ich melde mich ab nächster|montag|dienstag|mittwoch|donnerstag|freitag|dem|morgen|heute|januar|mai|"
                + "kommender|der",
            "melde mich ~3 ab wann", "abmeldeseite|abmeldefunktion|abmeldequote|abmelderate",
            "klicken|klick|klicke ~5 abmelden|abbestellen", "nonstop", "non stop", "stop and go", "bus|zug stop|stopp",
            "melde mich ~2 krank", "krank melden", "arbeitslos abmelden",
            "vom unterricht|kurs|seminar|training|termin|hotel|kindergarten abmelden|abzumelden",
            "auto|fahrzeug|wagen|gewerbe|kfz ~1 abmelden|abzumelden|abgemeldet",
        ],
        Threats =
        [
            "wenn|falls|sollten|sollte ~2 noch ~2 $mail ~9 anwalt|anzeige|rechtsanwalt|beschwerde|datenschutzbehörde|"
                + "verbraucherzentrale|abmahnung|melden|polizei|anzeigen",
            "wenn|falls ~1 sie|ihr ~2 nicht ~2 aufhören|aufhört ~4 $mail|$senden|$schreiben",
            "noch eine ~2 $mail ~9 anwalt|anzeige|rechtsanwalt|abmahnung|beschwerde",
            "wenn|falls|sollten ~1 sie|ihr ~3 mich|mir ~3 nochmal|nochmals|erneut|wieder ~3 $schreiben|schreibt|"
                + "schreiben|belästigen ~9 anwalt|anzeige|rechtsanwalt|beschwerde|abmahnung",
        ],
        Complaints =
        [
            "haben|habt|hat|hast ~2 $mich ~5 abgemeldet|gestrichen|gelöscht|entfernt|ausgetragen|genommen",
            "warum|wieso|weshalb ~5 bekomme|erhalte|bekommen|kriege", "abmeldelink|abmeldebutton", "verstorben",
            "verstorbenen", "verstorbene", "gestorben", "todesfall",
            "kann|konnte|können|lässt|klappt|funktioniert ~4 nicht ~4 abmelden|abbestellen|austragen|abmeldung",
            "abmelden|abmeldung|abmeldelink|abbestellen ~5 funktioniert|geht|klappt|möglich|defekt|nicht",
            "abmeldelink ~6 funktioniert|geht|defekt|kaputt|fehler|nicht",
            "bereits|schon|mehrfach|mehrmals|längst ~4 abgemeldet|abbestellt|widersprochen|ausgetragen",
            "versucht|versuche ~4 abzumelden|abzubestellen|abmelden",
            "abgemeldet|abbestellt ~7 trotzdem|weiterhin|immer_noch|noch_immer|dennoch",
            "trotz ~2 abmeldung|widerspruch|abbestellung", "das|dies ist spam|belästigung", "als spam ~3",
            "nie ~3 angemeldet|abonniert|zugestimmt|eingewilligt|bestellt", "woher haben|habt|hast ~2 meine",
            "warum|wieso|weshalb ~2 bekomme|erhalte|bekommen|schicken|senden|kriege|schreiben", "zu viele ~2 $mail",
            "unerwünschte ~1 $mail", "belästigung durch", "nicht ~2 eingewilligt",
        ],
        Data =
        [
            "löschen|lösche|löscht ~4 alles ~3 über_mich|gespeichert",
            "löschen|lösche|löschung|löscht|gelöscht|entfernen|vernichten ~6 daten|konto|profil|datensatz|kundenkonto",
            "daten|konto|profil|datensatz|kundenkonto ~6 löschen|gelöscht|löschung|entfernen|vernichten",
            "auskunft ~4 daten|art|artikel|dsgvo|gespeichert|nach",
            "welche ~2 daten ~5 gespeichert|speichern|haben|verarbeiten|mir", "art|artikel 15|17",
            "recht auf vergessenwerden|löschung|auskunft", "datenauskunft", "selbstauskunft", "datenkopie",
        ],
        Topics =
        [
            "einmal im|pro monat|quartal|jahr|woche",
            "mutter|vater|mann|frau|sohn|tochter|oma|opa bekommt|erhält|kriegt ~3 $mail",
            "weniger ~1 davon|bekommen|schicken|erhalten", "$nimm ~3 @@", "@@ ~4 $weg",
            "newsletter|mails|emails|werbung ~4 an meine|andere|neue|eine ~1 adresse|privatadresse|mailadresse|"
                + "emailadresse|email_adresse",
            "nur noch ~3 monat|woche|jahr ~2 schreiben|mailen|senden|schicken",
            "seltener ~2 schreiben|mailen|senden|schicken",
            "abmelden|abmeldung|abzumelden|abbestellen|abbestellung|abzubestellen|austragen|abgemeldet|abbestellt",
            "verteiler|mailingliste|verteilerliste ~4 $weg", "$weg ~4 verteiler|mailingliste",
            "streichen|entfernen ~4 verteiler|liste", "werbewiderspruch",
            "widerspruch ~5 werbung|datenverarbeitung|verarbeitung", "dsgvo", "datenschutz ~3 beschwerde|verstoß",
            "spammen", "$nimm ~6 verteiler|liste|mailingliste",
            "kontaktieren|schreiben|mailen ~1 sie ~1 mich|mir nicht", "nichtmehr ~2 kontaktieren|anschreiben|anmailen",
            "$keine ~2 newsletter|werbung|werbemails", "weniger ~2 newsletter|mails|werbung|emails",
            "melden|melde|meldet ~2 $mich ~4 ab .", "kündige ~4 abo|abonnement", "abo ~2 kündigen",
            "widerrufe|widerruf ~3 einwilligung|zustimmung",
        ],
        Themes =
        [
            "newsletter|newslettern|newsletters|verteiler|verteilern|mailingliste|mailingliste|emailverteiler|"
                + "werbung|reklame|werbemail|werbemails|mailings|spam",
            "ihre|ihren|ihrer|eure|euren|diese|diesen|solche mails|emails|nachrichten|mailings|werbung|angebote",
            "abonniert|abonnement|abmeldelink|abmeldeseite|abmeldebutton|verteilerliste",
        ],
        Turns =
        [
            "verbitte", "verbitten", "nicht", "nie", "kein", "keine", "keinen", "nichts", "nix", "nichtmehr",
            "niewieder", "weg", "raus", "aus", "stop", "stopp", "stoppen", "streichen", "löschen", "entfernen", "ruhe",
            "noch", "nur", "weniger", "schluss", "genug", "ende", "ohne", "nervt", "nerven", "untersage", "verbiete",
            "leere", "satt", "verzichten", "verzichte",
        ],
        Wishes = ["will|möchte|wollen|möchten|mag|würde_gern|würde_gerne|möcht|wünscht|moechte"],
        Speakers = ["ich", "wir", "mich", "uns", "mir", "meine|meinen|meiner|unsere|unseren", "@"],
        Joints = ["und", "aber", "daher", "deshalb", "also", "denn"],
        Openers =
        [
            "können|könnten|dürfen|dürften|darf|dürfte wir|ich",
            "können|könnten|könntet|könnt|kann|kannst|könntest|würden|würdet|würdest|wären|wärt sie|ihr|du|man|ich|"
                + "mich|mir|jemand|bitte",
            "ist|wäre es ~1 möglich", "bitte", "darf|dürfte|dürfen ich|wir|sie", "wären sie so nett|freundlich|lieb",
            "können|könnten|kann ~1 bitte",
        ],
        Questions =
        [
            "wie", "warum", "wieso", "weshalb", "wann", "wo", "wer", "was", "welche", "haben|hast|habt sie|du|ihr",
            "bin|werde|wurde ich", "ist|sind|hat|wird|war", "muss|soll|kann ich", "woher",
        ],
        Conditions = ["^ um|zum", "wenn", "falls", "sofern", "sollte", "sollten", "ob"],
        PoliteConditions =
        [
            "wenn|falls möglich|es_geht|es_möglich_ist|sie_so_nett|sie_so_freundlich|irgend_möglich|"
                + "es_ihnen_nichts_ausmacht|sie_bitte",
        ],
        Negations = ["nicht", "nie", "kein", "keine", "niemals", "ohne", "ungern"],
        Reports =
        [
            "überlege", "überlegen", "überlegt", "vielleicht", "eventuell", "meinte", "meint", "sagen", "soll",
            "schrieb", "schreibt", "sollte", "sagte", "sagt", "versprochen", "kunden", "empfänger", "nutzer", "leute",
            "er", "man", "wie", "danke_dass", "danke_fürs", "danke_für_das", "teilnehmer", "abonnenten",
        ],
        Others =
        [
            "herr", "kinder", "kindern", "kind", "azubi", "kollege", "kollegin", "kollegen", "mann", "frau", "mutter",
            "vater", "sohn", "tochter", "bruder", "schwester", "chef", "chefin", "kunde", "kundin", "kunden",
            "mitarbeiter", "mitarbeiterin", "ihn", "freundin", "oma", "opa", "sie sie|ihn", "ehemann", "ehefrau",
            "schwiegermutter", "tante", "onkel", "herrn", "nachbar", "nachbarin", "vorgänger", "vorgängerin",
        ],
        Stead =
        [
            "nicht_mehr|nichtmehr ~3 tätig|beschäftigt|angestellt",
            "ist|sind ~1 nicht_mehr|nichtmehr bei uns|da|tätig|beschäftigt", "arbeitet nichtmehr",
            "ist ~2 ruhestand|rente|ausgeschieden|pensioniert", "hat ~3 verlassen", "im namen|auftrag", "verstorben",
            "verstorbenen", "verstorbene", "gestorben", "ist tot", "todesfall", "bevollmächtigt", "vollmacht",
            "neue adresse|emailadresse|mailadresse|email_adresse|mail", "stattdessen", "war nur spaß",
            "für meine|meinen mutter|vater|mann|frau",
        ],
        Business =
        [
            "bestellung", "bestellungen", "rechnung", "rechnungen", "lieferung", "lieferungen", "paket", "maschine",
            "maschinen", "zahlung", "zahlungen", "vertrag", "verträge", "produktion", "projekt", "auftrag", "aufträge",
            "ware", "waren", "termin", "termine", "besprechung", "buchung", "reservierung", "bericht", "berichte",
            "ticket", "mahnung", "mahnungen", "muster", "anlage", "anlagen", "anhang", "anhänge", "datei", "dateien",
            "dokument", "dokumente", "sendungsverfolgung", "passwort", "server", "pumpe", "lieferschein",
            "lieferscheine", "angebot", "seminar", "kurs", "schulung", "webinar", "veranstaltung", "hotel", "zimmer",
            "flug", "kontoauszug", "gutschrift", "störung", "wartung", "kalender", "einladung", "protokoll", "probe",
            "proben", "zeichnung", "zeichnungen", "sendung", "versandbenachrichtigung", "statusmeldungen", "alarm",
            "krank", "schule", "versicherung", "fitnessstudio", "handyvertrag", "zeitung", "auto", "gewerbe", "strom",
        ],
        Limits =
        [
            "lieber", "besser", "stattdessen", "aber", "jedoch", "allerdings", "so viele|viel|oft|häufig",
            "zu viele|oft", "ständig so", "täglich", "jeden tag", "bis", "vor", "vorübergehend", "diese woche",
            "nächste woche", "außer", "aber weiter|weiterhin|bitte", "mehr als", "nur", "vorerst", "erstmal",
            "im moment", "urlaub", "per post", "sondern", "bevor", "solange", "so lange", "am wochenende", "pausieren",
            "zunächst",
        ],
        Mistyped =
        [
            "abmelden", "abmeldung", "abbestellen", "abbestellung", "austragen", "verteiler", "newsletter", "werbung",
            "werbemails", "widerspreche", "widerspruch", "entfernen", "streichen", "kontaktieren", "schicken",
            "belästigen", "einwilligung", "nachrichten",
        ],
    };
}
