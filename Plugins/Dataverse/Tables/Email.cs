namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The platform's e-mail and the rows of its parties.</summary>
internal static class Email
{
    internal const string Table = "email";
    internal const string Id = "activityid";
    internal const string Category = "optout_category";

    /// <summary>What a marketing message is about: a row of <see cref="MarketingTopic"/>.</summary>
    internal const string Topic = "optout_topicid";

    internal const string Regarding = "regardingobjectid";
    internal const string Template = "templateid";
    internal const string ByWorkflow = "isworkflowcreated";
    internal const string Parent = "parentactivityid";
    internal const string IsOutgoing = "directioncode";
    internal const string Status = "statuscode";

    /// <summary>The statuses from which the platform sends: draft, and failed.</summary>
    public static IReadOnlyList<int> Sendable { get; } = [1, 8];

    /// <summary>Rows of <c>activityparty</c>: who an activity is from and to.</summary>
    internal static class Party
    {
        internal const string Table = "activityparty";
        internal const string Activity = "activityid";
        internal const string Who = "partyid";
        internal const string Role = "participationtypemask";
        internal const string Address = "addressused";

        internal const int Sender = 1;

        /// <summary>To, Cc and Bcc.</summary>
        public static IReadOnlyList<int> Recipients { get; } = [2, 3, 4];

        /// <summary>Parties that are ours and never refuse, with the columns of their own addresses.</summary>
        public static IReadOnlyDictionary<string, string[]> Ours { get; } = new Dictionary<string, string[]>
        {
            ["systemuser"] = ["internalemailaddress", "personalemailaddress"],
            ["queue"] = ["emailaddress"],
            ["equipment"] = ["emailaddress"],
        };
    }
}
