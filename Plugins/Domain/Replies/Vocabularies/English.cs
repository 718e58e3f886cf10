namespace OptOutPlugin.Domain.Replies.Vocabularies;

/// <summary>English.</summary>
internal static class English
{
    /// <summary>How it says no.</summary>
    public static Vocabulary Words { get; } = new()
    {
        Lists = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["me"] = "me us myself ourselves",
            ["mine"] = "our_school our_office our_organisation our_organization our_firm our_team our_department "
                + "our_practice our_club our_charity our_family our_shop our_store our_business our_household "
                + "this_inbox this_contact @ my_email_address my_email_adress my_mail_address my_email_id "
                + "my_email_account my_email my_emails my_address my_adress my_name my_contact my_contact_details "
                + "my_details my_mail my_contact_info this_email this_email_address this_address this_adress "
                + "this_mailbox this_account our_email our_email_address our_address our_company our_name my_inbox "
                + "us_all",
            ["mail"] = "email emails mail mails mailing mailings newsletter newsletters message messages msgs msg "
                + "advert adverts advertising advertisement advertisements advertisment ads ad promotion promotions "
                + "promotional promo promos marketing spam spams junk communication communications correspondence "
                + "solicitation solicitations bulletin bulletins circulars flyers catalogs catalogues brochures "
                + "updates notifications newsflash campaigns campaign advertizing advertise mailshots mailshot "
                + "mass_mail e_newsletter ebulletin sales_pitch sales_pitches offers publicity propaganda",
            ["list"] = "list lists mailinglist database db records distribution newsletter newsletters mailing "
                + "mailings mailer emails email mails marketing subscriptions subscription system subscribers crm "
                + "distributor campaigns campaign contacts address_book files books updates",
            ["leave"] = "unsubscribe unsubscibe unsubsribe unscribe unsub unsubcribe desubscribe unsubscribing "
                + "unsuscribe deregister unenroll unenrol de_subscribe dis_subscribe",
            ["stop"] = "stop quit cease stpo sotp stopp discontinue refrain_from desist_from",
            ["sending"] = "sending mailing emailing emaling e_mailing contacting writing_to writing spamming "
                + "messaging bothering harassing harrassing pestering bombarding flooding soliciting annoying "
                + "disturbing bugging hounding sendin to_send to_email to_mail to_contact to_spam to_write to_bother "
                + "send email contact mail spam mailin emailin",
            ["contact"] = "reach_out_to contact email mail write_to write message spam bother solicit mailing "
                + "email_to disturb harass pester annoy approach mail_to contacting",
            ["dont"] = "dont never not_to wont_you_please_not donot dnt do_never not",
            ["take"] = "take remove delete delet deleat strike drop pull get exclude scrub cut erase kick cross "
                + "withdraw omit remvoe remov clear purge taking removing",
            ["again"] = "again anymore ever further at_all any_further in_future in_the_future from_now_on never "
                + "henceforth going_forward please_again",
            ["want"] = "want wish like need wanna desire care intend would_like",
            ["nomore"] = "no_more no_further no_other not_any_more not_anymore zero",
        },
        Requests =
        [
            "$want|receive|get|need|accept|prefer $nomore ~4 $mail",
            "make_sure|ensure ~3 dont|not|never|nolonger ~2 receive|get|hear ~4 $mail",
            "rather|prefer not ~1 receive|get|be|hear ~5 $mail",
            "please|kindly|pls|plz ~1 $leave ~1 please|thanks|thank_you|now|immediately? .",
            "$dont|not reach_out|contact|email ~2 again|anymore|further", "$want off .",
            "$take|remove ~1 $me|$mine ~1 from|off|out_of ~3 $list", "$want to|a removal ~3 $list",
            "have|get|want|wish|like|getting $me|$mine ~2 taken|removed|deleted ~2 off|from|out_of ~5 $list",
            "rid of ~3 newsletter|newsletters|emails|mails", "$leave $me|$mine", "$leave from|to ~4 $list|$mail",
            "$leave from all|everything|any", "$leave please|now|me_please|immediately|asap from ~4 $list|$mail",
            "$leave all ~3 $mail|$list", "$leave this|the|your ~2 $mail|$list", "$want to $leave", "$want $leave",
            "$want to be|get unsubscribed|off", "i|we|me|us ~3 be|get unsubscribed",
            "$want ~1 $me unsubscribed|removed ~1 from ~4 $list|$mail",
            "$want ~1 to be|get ~1 removed|deleted|taken|struck|excluded ~4 from|off|out_of ~4 $list",
            "i|we|$mine ~3 be|get ~1 removed|deleted|taken|struck|excluded ~2 from|off|out_of ~4 $list",
            "opt $me|$mine|this out", "optout $me|$mine", "optout|optingout ~2 of|from ~5 $mail|$list",
            "$want to|an optout", "$stop $sending ~1 $me .", "$stop $sending ~1 $me", "$stop $sending $mail",
            "$stop $sending anymore|further|these|those|this|your|ur|any|all|out|more|such|unwanted|unsolicited|"
                + "commercial|the|this|stupid ~2 $mail",
            "$stop emailing|spamming|mailing", "$stop ur|the|these|those|this|your|all|any|such ~2 $mail",
            "$stop with ~2 $mail", "$stop all|any ~2 contact|contacting|outreach",
            "$stop using $mine|my_data ~3 marketing|advertising|mailing|mailings", "$dont $contact $me ~2 $again",
            "$dont ever $contact $me", "$dont|dont_ever send ~1 $me|to_me ~4 $mail",
            "$dont send $me? any|further|more|anymore ~3 $mail",
            "$dont send ~1 $me|to_me? anything|nothing ~1 else|more|again|further|anymore",
            "dont have my consent|permission ~6 $mail|contact", "no consent|permission to ~4 $mail|contact|email",
            "$dont keep $sending $me|$mail", "$dont send ~1 $me ~3 anything|$again",
            "$dont send ~1 $mail|these|those|such ~3 $me|to_this|$again", "send $me ~1 no_more|no_further|nothing",
            "send no_more ~3 $mail", "$take $me|$mine ~1 off|from|out_of|outta|of ~5 $list", "$take $me|$mine ~1 off .",
            "$take from|off ~1 your|the|this|all|any|mailing|marketing ~3 list|lists|mailinglist|newsletter|mailing|"
                + "database",
            "$take from|off list|lists|mailinglist|mailing", "lose $mine", "get $me off", "$want ~1 off ~3 $list",
            "nolonger|dont|not|never ~1 $want ~2 to|too receive|get|recieve|receving|see|have|keep|be_sent|"
                + "be_getting|continue_receiving|be_receiving|keep_receiving|keep_getting|read ~5 $mail",
            "nolonger|dont|not|never ~1 $want ~4 $mail ~3 $again|from_you", "nolonger|dont ~2 $want receive ~4 $mail",
            "nolonger|dont ~1 $want any|anymore|your|these|this|those ~3 $mail",
            "nolonger|dont|not|never ~1 $want ~1 to ~1 hear ~2 from you|u|your",
            "$want ~1 to stop|quit receiving|getting ~4 $mail",
            "$want ~1 to be|get contacted|emailed|mailed|spammed nolonger|no_more",
            "nolonger|dont|not|never ~1 $want ~1 to be ~1 contacted|emailed|mailed|bothered|spammed|solicited",
            "nolonger|dont|not|never ~1 $want ~1 to be ~1 on ~4 $list",
            "nolonger|not interested in ~2 receiving|getting ~4 $mail",
            "nolonger|not interested in ~2 newsletter|newsletters|emails|mailings|mails",
            "rather not receive|get|hear|be_contacted",
            "dont need ~4 emails|newsletter|newsletters|mailings|spam|marketing ~2 anymore|more|from_you",
            "dont need any|anymore ~3 emails|newsletter|newsletters|mailings|spam|mails|advertising",
            "$want|receive|get|need|accept no_more ~4 $mail",
            "object to ~9 marketing|advertising|mailings|solicitation",
            "withdraw|revoke|withdrawing|revoking|withdrawal ~3 consent ~9 $mail|contacted|contact",
            "withdraw|revoke|withdrawing|revoking|withdrawal ~3 consent .",
            "right to|of object|objection ~9 marketing|advertising", "article|art 21 ~9 marketing|advertising",
            "add|put $me|$mine ~3 dnc|do_not_call|dont_contact|dont_mail|dont_email|suppression|blacklist|optout",
            "leave $me alone", "cease ~2 all ~3 $mail|contact",
            "end|halt|terminate|suspend all|any|further|these|your|the ~2 $mail",
            "cancel|end|terminate ~3 newsletter|newsletters|mailing|mailings|emails|email|marketing ~1 subscription?",
            "cancel|end|terminate ~2 subscription|subscriptions to|of|for|from ~3 $mail|list|mailinglist",
            "not consent to ~4 $mail",
            "never|dont|didnt ~1 consent|consented|signed|sign|subscribed|subscribe|asked|ask|agreed|agree ~9 remove|"
                + "take|unsubscribe|stop",
            "$nomore ~2 $mail to ~1 this|my|me|us",
        ],
        Alone =
        [
            "remove|delete|unsubscribe|drop me|us", "take me|us out",
            "$dont contact|email|write|reach_out|send ~1 $again", "$want off", "^ $leave .",
            "dont $want any|anymore others|other|further", "no more ~1 of? these|this|those", "$leave",
            "unsubscribed .", "unsubscription", "$take $me|$mine off|out", "off ~1 your|the|this list|mailinglist",
            "optout", "optingout", "optout_please", "$nomore ~2 $mail", "$dont $contact $me|$mine",
            "stop contacting|emailing|spamming|mailing|messaging", "stop $mail",
            "no newsletter|spam|marketing|advertising|ads", "no $mail anymore", "dont send|want|need ~1 $mail",
            "dont want this|these|it|them anymore", "dont send ~1 this|these|it|them|anything ~1 anymore|again",
            "$want out", "$want to be|get removed|out", "never $contact $me", "never again $mail",
            "out of ~1 your|the|this list", "off ~1 list", "cancel|end newsletter|mailing|mailings",
            "remove me ~1 list|lists", "stop the madness of emails",
        ],
        Vague =
        [
            "discontinue|desist", "please discontinue", "stop|stopp|stpo|sotp", "make it stop", "stopall", "stop_it",
            "stop this|that", "quit it", "remove|remov|remvoe", "cease", "cease_and_desist", "no_more", "enough",
            "enough_is_enough", "no_thank_you_remove", "never again", "cut it out", "knock it off", "removal",
            "remove this|my email|address", "delete my email|address", "revoke",
        ],
        Courtesy =
        [
            "please", "plz", "pls", "plse", "plese", "pleas", "pleaze", "kindly", "thank", "thanks", "thx", "thnx",
            "tks", "ty", "tia", "you", "u", "sir", "sirs", "madam", "maam", "team", "all", "everyone", "now",
            "immediately", "immediatly", "asap", "at_once", "today", "right_away", "straight_away", "from", "your",
            "ur", "at", "this", "these", "the", "my", "our", "it", "them", "those", "us", "me", "email", "emails",
            "mail", "address", "adress", "account", "hereby", "again", "ever", "anymore", "further", "to", "of", "im",
            "id", "want", "wish", "would", "like", "and", "or", "ok", "okay", "so", "very", "much", "many", "a", "in",
            "for", "good", "damn", "fucking", "fking", "f", "bloody", "hell", "fuck", "sake", "christs", "god", "gods",
            "already", "finally", "once", "forever", "permanently", "permanent", "effective", "simply", "really",
            "guys", "folks", "regards", "kind", "best", "cheers", "sincerely", "yours", "truly", "faithfully", "warm",
            "appreciate", "appreciated", "advance", "morning", "afternoon", "evening", "day", "nice", "have", "with",
            "effect", "immediate", "request", "just", "must", "sorry", "time", "last", "jesus", "seriously", "bye",
            "goodbye", "as", "soon", "possible", "earliest", "convenience", "attention", "wow", "omg", "ffs", "argh",
            "ugh", "wtf", "hey", "yes", "yo", "everything", "subject", "do", "greetings", "will", "be", "grateful",
            "great", "that", "company", "here", "lol",
        ],
        Fillers =
        [
            "actually", "truly", "honestly", "frankly", "respectfully", "politely", "formally", "officially",
            "straightaway", "directly", "mailer", "mailers", "blast", "blasts", "eblast", "pitches", "pitch", "sales",
            "deals", "deal", "discounts", "discount", "bargains", "vouchers", "newsflash", "memos", "team", "staff",
            "department", "group", "store", "shop", "brand", "brands", "platform", "school", "name", "names", "sender",
            "senders", "yourself", "yourselves", "our", "ours", "theirs", "everywhere", "anywhere", "asap", "idiots",
            "idiot", "morons", "jerks", "bastards", "assholes", "scammers", "spammers", "lot", "by", "via", "about",
            "with", "within", "into", "onto", "processing", "processed", "use", "used", "using", "personal", "data",
            "direct", "purposes", "purpose", "under", "article", "art", "gdpr", "ccpa", "can", "spam", "act", "law",
            "regulation", "material", "materials", "stuff", "crap", "shit", "rubbish", "garbage", "nonsense", "rubish",
            "bs", "things", "such", "kind", "kinds", "type", "types", "sort", "sorts", "commercial", "unsolicited",
            "unwanted", "unwelcome", "irrelevant", "annoying", "endless", "constant", "silly", "stupid", "useless",
            "confirm", "confirmation", "writing", "company", "business", "firm", "organisation", "organization",
            "office", "side", "end", "behalf", "which", "that", "these", "those", "what", "whatever", "other", "others",
            "else", "every", "each", "single", "one", "entire", "whole", "complete", "completely", "entirely",
            "totally", "altogether", "immediately", "promptly", "forthwith", "instantly", "urgently", "quickly",
            "still", "am", "is", "are", "was", "been", "being", "were", "they", "there", "any", "all", "more", "less",
            "form", "regarding", "concerning", "related", "future", "hereafter", "onwards", "onward", "now", "day",
            "date", "electronic", "automated", "sent", "send", "received", "receive", "getting", "receiving",
            "anything", "something", "nothing", "everything", "who", "people", "products", "product", "services",
            "reason", "reasons", "whatsoever", "gmail", "outlook", "address", "inbox", "mailbox", "mail",
        ],
        Greetings =
        [
            "hi", "hello", "hey", "dear", "good morning|afternoon|evening|day", "hullo", "greetings", "hiya", "morning",
            "to whom it may concern",
        ],
        Closings =
        [
            "regards", "best|kind|kindest|warm|warmest regards", "best", "all the best", "best wishes", "cheers",
            "thanks", "many thanks", "thank you", "thx", "thanks in advance", "thanking you",
            "yours|sincerely|yours_sincerely", "yours faithfully|truly", "sincerely_yours", "respectfully", "rgds",
            "br", "ty", "kr", "thanks and regards", "with kind regards",
        ],
        Contrary =
        [
            "be added to ~2 mailing|email|newsletter|distribution|mailinglist",
            "add|include ~2 me|us ~1 to|in ~2 mailing|email|newsletter|distribution|mailinglist",
            "still $want|like|interested ~2 to? receive|get|see|read|hear|the|your", "^ but i|we ~3 $want|like|keep",
            "do $want to? ~1 receive|get|keep|stay", "dont $leave anyone|anybody|everyone",
            "dont|never|not_to|not $leave|remove|optout", "dont ~1 take|delete me|us|my",
            "not ~1 be|get unsubscribed|removed",
            "dont|not ~1 $want ~1 to $leave|optout|leave|stop|be_removed|be_unsubscribed|be_taken|lose|miss",
            "dont $want ~1 you to ~1 $leave|remove|stop|take", "dont|never stop", "wont stop", "no_need to stop|$leave",
            "no_reason to $leave|stop", "keep ~1 sending|emailing|mailing|them_coming",
            "keep|leave me|us on ~4 list|lists", "keep me|us posted|informed|updated|in_the_loop", "resubscribe",
            "re subscribe", "subscribe me|us", "sign me|us ~2 up", "stay|remain|be|keep subscribed",
            "by|in mistake|accident|error ~4 $leave|unsubscribed",
            "mistakenly|accidentally|wrongly ~2 unsubscribed|$leave|optedout|removed",
            "unsubscribed ~3 by_mistake|by_accident|accidentally|in_error", "put|add me|us back", "opt me back",
            "opt in", "without ~1 unsubscribing|$leave", "instead of ~1 unsubscribing",
            "cannot|cant stop ~3 reading|laughing|thinking", "never want ~1 to stop|$leave",
            "not going to $leave|unsubscribe|stop", "rather than $leave|unsubscribing", "love ~3 newsletter|emails",
            "continue ~1 sending|to_send|emailing",
        ],
        Harmless =
        [
            "guest|waiting|wait|packing|parts|price|hold|check list|lists", "i|we|ive ~1 said|told|wrote",
            "remove|removed|take|took|taken|delete|deleted you ~1 from|off our|the|this ~2 $list",
            "stop ~1 $sending you", "people|customers|users|subscribers|recipients $leave|unsubscribed|optout",
            "almost|nearly unsubscribed|optedout|$leave",
            "to $leave ~3 click|reply|visit|press|follow|go|send|use|please_click|please_reply|please_visit",
            "click|press|tap ~5 to|and ~1 $leave|optout", "reply|respond|write|text ~5 stop|unsubscribe|remove",
            "you can|may|could ~3 $leave|optout|unsubscribe", "^ to optout|$leave of|from? ~3 $mail?",
            "to optout ~3 click|reply|visit|press", "list price|prices", "off the hook",
            "handle|manage|process ~2 optout|optouts|unsubscribes",
            "$leave rate|rates|function|feature|header|footer|request|requests|process|url|list|flow",
            "bus|truck|train|tram|pit|tour|full|emergency|door|end|one|next|first|last|final|back|limit stop|stops",
            "stop by|over|at|in|sign|signs|button|watch|light|lights|loss|motion|press|valve|switch|order|payment|"
                + "payments",
            "non|nonstop stop?", "one stop shop?", "thanks|thank_you for ~2 unsubscribing|removing|taking|stopping",
            "didnt stop",
            "stop working|running|selling|producing|making|using|production|smoking|buying|ordering|trying",
            "stop worrying|playing|laughing|reading|thinking|complaining", "opt in", "quit smoking|my|his|her|the_job",
            "if you|u ~9 nolonger|dont|not ~9 click|reply|let|contact|follow|use|visit|write|please",
            "you are|were|youre ~2 receiving|subscribed ~9",
        ],
        Threats =
        [
            "if you|u ~1 dont|wont|cannot stop|quit|cease $sending|emails|this|it",
            "if you|u contact|email|mail|spam|write me|us ~1 again|anymore ~9 report|lawyer|legal|sue|complain|"
                + "complaint|police|attorney|authority|ico|ftc|court",
            "if i|we get|receive|see ~1 another|one_more|anymore|more ~3 $mail ~9 report|lawyer|legal|sue|complain|"
                + "complaint|police|attorney|authority|ico|ftc|court|block",
            "why dont|cant you|u ~1 stop $sending me|us|mails|emails",
        ],
        Complaints =
        [
            "if you|u contact|email|mail|write|spam|send ~5 again|another|anymore ~9 lawyer|ico|ftc|attorney|sue|"
                + "police|report",
            "not sure|certain ~3 signed|subscribed|registered|signing|subscribing",
            "dont remember|recall ~3 signing|subscribing|asking|registering", "^ you|they $take me|us",
            "too much ~2 $mail", "who gave you ~4", "unsubscribe|optout|unsubscription link|page|button|form",
            "still subscribed", "passed away", "has|have died", "died", "is dead", "deceased",
            "unable to ~2 $leave|optout", "cannot|cant|couldnt ~2 $leave|optout|unsubscribe",
            "unsubscribe|optout ~2 link|button|page ~6 broken|fail|fails|failed|error|404|dead|missing|nothing",
            "unsubscribe|optout ~2 link|button|page ~3 doesnt|dont|didnt|isnt|not|wont ~2 work|working|there|worked|"
                + "load",
            "tried|trying|attempted ~3 to $leave|optout|unsubscribe",
            "already|previously|repeatedly ~2 unsubscribed|optedout",
            "have|had|i|ive ~2 unsubscribed ~3 times|already|before|twice|weeks|month|months|yet|still|but",
            "unsubscribed|optedout ~9 still|keep|again", "report|reported|reporting ~4 spam",
            "this is|looks spam|junk|unsolicited", "considered|mark|marked|marking|block|blocking|blocked ~3 spam",
            "never ~2 signed|subscribed|registered|consented",
            "didnt ~1 sign|subscribe|consent|ask ~5 newsletter|emails|mails|list|this|marketing|for",
            "how ~1 did you ~2 get|obtain|find my", "where did you get my",
            "why am|are|do|did i|we|you ~3 getting|receiving|receive|get|sending|send|keep|still", "who gave you my",
            "you never|dont|didnt ~1 stop $sending",
            "you|u keep|kept|continue ~2 sending|emailing|spamming|mailing|to_send", "too many ~2 $mail",
            "dont share|sell ~1 my", "stop calling|texting|phoning me|us",
        ],
        Data =
        [
            "delete|erase|remove|destroy|wipe|purge ~4 data|information|everything_about|personal|profile|account|"
                + "details",
            "deletion|erasure|removal of ~5 data|information|account|profile",
            "right to ~2 forgotten|erasure|access|deletion", "forget me", "article|art|articles 15|17",
            "subject access", "access request", "dsar", "sar",
            "what|which ~2 data|information ~2 you ~2 hold|have|store|keep|process|about",
            "copy of ~4 data|information", "gdpr|ccpa|cpra request", "do_not|dont sell",
        ],
        Topics =
        [
            "hold|pause|suspend ~3 mailings|emails|newsletter|newsletters|mails", "once a week|month|quarter|year",
            "my|our mother|father|mom|mum|dad|husband|wife|son|daughter|grandmother gets|receives|got ~3 $mail",
            "replying ~1 stop|unsubscribe", "switch|change|move ~2 to ~2 monthly|weekly|quarterly",
            "take|remove|delete|unsubscribe|taking|removing her|him|them", "fewer|less of",
            "my new email|address|mailbox", "dont|not $want these|those|them", "$take|$leave ~3 @@",
            "dont send ~2 marketing|newsletter|newsletters|advertising",
            "send ~4 to my new|private|personal|other|home|work address|email|account", "remove|delete me|us",
            "remove|delete my email|address|name", "who gave you ~4 email|mail|address", "$leave", "unsubscribed",
            "unsubscribes", "unsubscription", "unsubscribing", "optout", "optingout", "optedout", "mailing list|lists",
            "mailinglist", "remove|delete|take|removing|taking ~5 off|from|out_of ~5 list|lists|database",
            "remove|delete|unsubscribe him|her|them|this|these", "gdpr", "ccpa", "can spam", "unsolicited", "spamming",
            "data protection", "$dont $contact $me", "stop $sending", "withdraw|revoke ~3 consent",
            "cancel|end ~3 subscription", "no newsletter", "blacklist", "suppression list",
            "dont|nolonger want ~4 $mail", "less|fewer|reduce ~4 emails|mails|newsletters|frequency",
            "$nomore ~2 newsletter|newsletters|emails|spam|marketing", "stop ~6 $mail",
            "never|dont write|email|contact ~2 again", "stop ~2 pausing|sending|mailing|emailing",
        ],
        Themes =
        [
            "my|our|this|work address|email|inbox|mailbox|name|details",
            "getting|receiving|get|receive|sending these|this|them|those|stuff",
            "newsletter|newsletters|ebulletin|mailinglist|mailings|mailing",
            "mailing|distribution|email|contact|your|marketing list|lists",
            "marketing|promotional|commercial|advertising|unsolicited|unwanted emails|mails|messages|material|"
                + "communications",
            "your|these|those|such emails|mails|messages|offers|ads|promotions|promos|advertising|marketing",
            "subscribed|subscriber|subscribers|subscription", "spam", "daily|weekly|monthly emails|email|digest|mails",
        ],
        Turns =
        [
            "rid", "keep", "keeps", "no", "not", "dont", "doesnt", "didnt", "never", "nolonger", "stop", "quit", "end",
            "off", "out of", "remove", "removed", "delete", "deleted", "without", "less", "fewer", "only", "still",
            "nothing", "enough", "tired", "fed up", "sick", "anymore", "nobody", "cancel", "leave me", "annoying",
            "annoyed",
        ],
        Wishes = ["prefer", "rather", "$want"],
        Speakers = ["i", "id", "im", "ive", "we", "wed", "were", "us", "me", "my", "myself"],
        Joints = ["and", "but", "so", "then", "therefore", "also"],
        Openers =
        [
            "can|could|would|will|may you|u|someone|somebody|anybody|anyone|we|one ~1 please?", "would you mind",
            "would|could you be so kind|good", "can|could|may i|we ~2 be|get|have|ask|request|please",
            "is it possible to|for", "would it be possible to|for", "please|pls|plz|kindly", "any chance you|of",
            "can|could ~1 please", "mind",
        ],
        Questions =
        [
            "how", "why", "when", "where", "what", "who", "did", "has", "have you", "does", "do you|i|we", "am i",
            "are you|we|i", "was", "were you|we|they|i", "is|isnt", "which",
        ],
        Conditions =
        [
            "^ to $leave|stop|optout|unsubscribe|cease|avoid|end|change|update|cancel", "if", "unless", "in case",
            "whenever", "assuming", "provided", "should_i", "should_you",
        ],
        PoliteConditions =
        [
            "if possible", "if you|u could|can|would|will|please|dont_mind|wouldnt_mind|may|like|want",
            "if it is ok|okay|possible", "if thats ok|okay|possible|alright", "if u dont mind", "if i_may",
            "if you_be so kind", "as if",
        ],
        Negations =
        [
            "not", "dont", "never", "wont", "cannot", "cant", "didnt", "doesnt", "shouldnt", "without", "no", "nobody",
        ],
        Reports =
        [
            "am|im|been|were thinking", "considering", "might", "maybe", "perhaps", "tempted", "think", "system",
            "you $take|remove|delete", "should", "saying", "suggesting", "wrote", "writes", "told", "tells",
            "asked me|us", "said", "says", "promised", "claims", "claimed", "agreed", "customers", "clients", "users",
            "subscribers", "recipients", "people", "he", "she", "they", "customer", "client", "anyone", "everyone",
            "person", "someone", "asked_me_to", "told_me_to", "wants_me_to", "want_me_to", "you_can", "you_may",
            "how_to", "how_do", "how_can", "how_people", "wants_to", "wanted_to", "tried_to", "trying_to", "unable_to",
            "going_to", "about_to",
        ],
        Others =
        [
            "mr", "mrs", "ms", "miss", "kids", "children", "child", "him", "her", "them", "his", "their", "colleague",
            "colleagues", "coworker", "co_worker", "husband", "wife", "mother", "father", "mom", "mum", "dad", "son",
            "daughter", "brother", "sister", "boss", "friend", "client", "customer", "customers", "employee",
            "employees", "partner", "assistant", "grandmother", "grandfather", "former", "user", "users", "neighbour",
            "neighbor", "secretary", "ceo", "director", "students",
        ],
        Stead =
        [
            "no longer works|employed", "nolonger works|employed|with_us", "he|she has left|retired|moved|resigned",
            "has left the company|firm|us", "has|is retired", "on|in behalf", "passed away", "has|have died", "died",
            "is dead", "deceased", "late husband|wife|father|mother|mr|mrs", "i am|im writing for my",
            "power of attorney", "new email address", "new address", "use ~3 instead", "just kidding", "only joking",
        ],
        Business =
        [
            "guest", "guests", "attendee", "attendees", "participants", "waiting", "waitlist", "price", "order",
            "orders", "invoice", "invoices", "shipment", "shipments", "delivery", "deliveries", "package", "parcel",
            "machine", "machines", "payment", "payments", "contract", "contracts", "production", "project", "quote",
            "quotes", "quotation", "proposal", "proposals", "goods", "meeting", "appointment", "booking", "reservation",
            "report", "reports", "ticket", "tickets", "case", "bill", "bills", "refund", "sample", "samples",
            "attachment", "attachments", "file", "document", "documents", "tracking", "password", "server", "pump",
            "engine", "line", "service", "thread", "cc", "copy", "invite", "invitation", "calendar", "statement",
            "statements", "drawings", "installation", "truck", "driver", "the|this|that|our work|works", "process",
            "transfer", "debit", "licence", "license", "trial", "hotel", "flight", "room", "webinar", "workshop",
            "event", "course", "seminar", "panel", "build", "alerts", "backup", "job", "draft", "drafts", "payroll",
            "chat", "channel", "slack", "teams", "shipping", "confirmations", "loop", "item", "items", "part", "parts",
            "podcast", "gym", "membership", "warranty", "extension",
        ],
        Limits =
        [
            "call me", "rather call|phone|talk", "but", "however", "although", "so many", "so much", "so often",
            "that often", "that many", "too many", "too often", "as often", "every day", "daily", "until", "till",
            "before i|we|you|the|my|our|next|it", "for a while", "for now", "temporarily", "this week", "this month",
            "next week|month|year", "unless", "except", "but keep|continue|please_keep|please_send|do|still",
            "more than", "only", "instead", "twice", "while i", "weekend", "weekends", "at night", "vacation",
            "holidays", "yet", "for this|that order|project|case", "pause", "by phone|post|letter", "anything but",
        ],
        Mistyped =
        [
            "unsubscribe", "unsubscribed", "unsubscribing", "newsletter", "newsletters", "marketing", "advertising",
            "advertisement", "promotional", "promotions", "mailing", "emailing", "contacting", "spamming", "sending",
            "receive", "receiving", "database", "messages", "immediately",
        ],
    };
}
