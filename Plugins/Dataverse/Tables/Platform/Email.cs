namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The platform's e-mail and the rows of its parties.</summary>
internal static class Email
{
    internal const string Table = "email";
    internal const string Id = "activityid";
    internal const string Category = "optout_category";

    /// <summary>What a marketing message is about: a row of <see cref="MarketingTopic"/>.</summary>
    internal const string Topic = "optout_topicid";

    /// <summary>
    /// The legal ground of an override, an <see cref="Tables.OverrideGround"/>. It has no default, since a form sends
    /// defaults, and the platform refuses a secured column from whoever may not write it.
    /// </summary>
    internal const string OverrideGround = "optout_overrideground";

    internal const string OverrideReason = "optout_overridereason";
    internal const string RecipientList = "msdyn_recipientlist";
    internal const string Subject = "subject";
    internal const string Description = "description";

    /// <summary>How many characters <see cref="Description"/> holds.</summary>
    internal const int LongestDescription = 1_073_741_823;

    internal const string From = "from";
    internal const string Owner = "ownerid";
    internal const string DelayedSendTime = "delayedemailsendtime";
    internal const string Regarding = "regardingobjectid";
    internal const string Template = "templateid";
    internal const string ByWorkflow = "isworkflowcreated";
    internal const string Parent = "parentactivityid";

    /// <summary>The e-mail that the platform took it for an answer to.</summary>
    internal const string Correlated = "correlatedactivityid";

    /// <summary>The Message-ID of the header, in pointed brackets or without.</summary>
    internal const string MessageId = "messageid";

    /// <summary>The Message-ID of the message that it answers.</summary>
    internal const string InReplyTo = "inreplyto";
    internal const string Sender = "sender";
    internal const string CreatedOn = "createdon";
    internal const string IsOutgoing = "directioncode";
    internal const string State = "statecode";
    internal const string Status = "statuscode";

    internal const int Open = 0;
    internal const int Completed = 1;
    internal const int Canceled = 2;
    internal const int Draft = 1;
    internal const int Sent = 3;
    internal const int CanceledStatus = 5;
    internal const int PendingSend = 6;
    internal const int Sending = 7;

    /// <summary>The statuses from which the platform sends: draft, and failed.</summary>
    public static IReadOnlyList<int> Sendable { get; } = [1, 8];

    /// <summary>
    /// What an officer sees of an e-mail, of what every environment has; the recipient list is held against the
    /// override when the e-mail is sent.
    /// </summary>
    public static IReadOnlyList<string> Seen { get; } =
        [.. Party.Boxes.Values, Category, Topic, Subject, Description];

    /// <summary>Rows of <c>activitymimeattachment</c>: files. They have no date of their last change.</summary>
    internal static class Attachment
    {
        internal const string Table = "activitymimeattachment";
        internal const string Activity = "objectid";
        internal const string Id = "activitymimeattachmentid";
        internal const string FileName = "filename";
        internal const string MimeType = "mimetype";

        /// <summary>The content, in base64.</summary>
        internal const string Body = "body";
        internal const string Size = "filesize";
        internal const string Version = "versionnumber";
    }

    /// <summary>Rows of <c>activityparty</c>: who an activity is from and to.</summary>
    internal static class Party
    {
        internal const string Table = "activityparty";
        internal const string Activity = "activityid";
        internal const string Who = "partyid";
        internal const string Role = "participationtypemask";
        internal const string Address = "addressused";

        internal const int Sender = 1;

        /// <summary>To, Cc and Bcc, with the columns of the e-mail that hold them.</summary>
        public static IReadOnlyDictionary<int, string> Boxes { get; } = new Dictionary<int, string>
        {
            [2] = "to",
            [3] = "cc",
            [4] = "bcc",
        };

        /// <summary>From, To and Cc: who stands on an e-mail for everybody who gets it.</summary>
        public static IReadOnlyList<int> Seen { get; } = [Sender, 2, 3];

        /// <summary>
        /// Parties that are ours and never refuse, with the column of the address that an administrator gave them. What
        /// users may write themselves, such as <c>personalemailaddress</c>, is none.
        /// </summary>
        public static IReadOnlyDictionary<string, string[]> Ours { get; } = new Dictionary<string, string[]>
        {
            ["systemuser"] = ["internalemailaddress"],
            ["queue"] = ["emailaddress"],
            ["equipment"] = ["emailaddress"],
        };
    }
}
