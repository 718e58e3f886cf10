using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;

namespace OptOutPlugin;

/// <summary>
/// Every message that the product listens to. The step XML, the README table and the base class read this list.
/// </summary>
internal static class Steps
{
    private static readonly string[] StateMessages = ["SetState", "SetStateDynamicEntity"];

    private static readonly string[] StateColumns = ["statecode", "statuscode"];

    private static readonly string[] WatchedMessages = ["Send", "SendFromTemplate", "Create", .. StateMessages];

    public static IReadOnlyList<Step> All { get; } =
    [
        .. PersonTable.All.SelectMany(Preferences),

        .. Sends,
        .. StatusWrites,
        .. MailChanges,
        .. Watched,

        new("QualifyLead", PersonTable.Lead.Name, Stage.PostOperation, typeof(CarryLeadRefusals),
            "The contact and the account that a lead becomes refuse what the lead refused."),
        new("QualifyLead", PersonTable.Lead.Name, Stage.PostOperation, typeof(FollowChoices), Follows)
        {
            Asynchronous = true,
        },

        .. OptOutExclusion.Tables.SelectMany(Exclusion),

        .. ContactActivity.Platform.SelectMany(table => Contact(table.Name)),

        new("Create", ConsentAudit.Table, Stage.PreOperation, typeof(AdmitLedgerRow),
            "Refused, unless the row carries the product's signature; it waits for its place in the chain."),
        new("Update", ConsentAudit.Table, Stage.PreOperation, typeof(ProtectLedger),
            "Refused: a ledger row is never edited. Only its seal is set, once, and the product may erase its texts.")
        {
            Columns = ConsentAudit.GuardedColumns,
            PreImage =
                [ConsentAudit.KeyId, ConsentAudit.Salts, ConsentAudit.Signature, .. ConsentAudit.SealColumns],
        },
        new("Delete", ConsentAudit.Table, Stage.PreOperation, typeof(ProtectLedger),
            "Refused: a ledger row is never deleted."),
        new("SetState", ConsentAudit.Table, Stage.PreOperation, typeof(ProtectLedger),
            "Refused: a ledger row is never deactivated."),
        new("SetStateDynamicEntity", ConsentAudit.Table, Stage.PreOperation, typeof(ProtectLedger),
            "Refused: a ledger row is never deactivated."),

        new("Create", Checkpoint.Table, Stage.PreOperation, typeof(BlankNewCheckpoint),
            "A new checkpoint starts without a proof, whatever it was created with."),
        new("Update", Checkpoint.Table, Stage.PreOperation, typeof(ProtectChain),
            "Refused, unless the product moves the head of the chain forward, or says how far a long run has come.")
        {
            Columns = [.. Checkpoint.ProofColumns, .. Checkpoint.RunColumns, .. StateColumns],
            PreImage = [Checkpoint.Sequence],
        },
        new("Update", Checkpoint.Table, Stage.PostOperation, typeof(RefreshDerivedFlags),
            "Flags that follow an address are worked out anew for some people, one row after the other.")
        {
            Columns = [Checkpoint.Progress],
            Asynchronous = true,
        },
        new("Delete", Checkpoint.Table, Stage.PreOperation, typeof(ProtectChain),
            "Refused: a checkpoint is never deleted."),
        .. StateMessages.Select(message => new Step(
            message, Checkpoint.Table, Stage.PreOperation, typeof(ProtectChain),
            "Refused: a checkpoint is never deactivated.")),
        .. OwnRows.Tables.SelectMany(Own),
        new("Create", Work.Table, Stage.PostOperation, typeof(DoWork),
            "What an operation left to be done is done: records and mail follow, ledger rows are sealed.")
        {
            Asynchronous = true,
        },
        .. Kept(MarketingTopic.Table, typeof(AdmitTopic),
            "Only a privacy officer writes a topic; its code stays, and what lets more people be written to is on the "
            + "ledger."),
        .. Kept(TemplatePolicy.Table, typeof(AdmitTemplatePolicy),
            "Only a privacy officer marks a template; what takes its messages out of marketing is on the ledger."),
        .. Kept(PrivacyPolicy.Table, typeof(AdmitPolicy),
            "Only a privacy officer writes a privacy policy; nothing is published that lacks what the law wants in it, and "
            + "what is published is never changed.",
            PrivacyPolicy.Text, PrivacyPolicy.Notice, PrivacyPolicy.Name),
        .. Kept(Door.Table, typeof(AdmitDoor),
            "Only a privacy officer registers a program as a door, or strikes it off; the ledger keeps it."),

        new("Create", OptOutRequest.Table, Stage.PreOperation, typeof(AdmitRequest),
            "A request that cannot be done is refused with the reason; what it leaves out is completed."),
        new("Create", OptOutRequest.Table, Stage.PostOperation, typeof(ProcessRequest),
            "What the request asks is done: the people are found by row and by address, and the ledger keeps it."),
        new("Update", OptOutRequest.Table, Stage.PreOperation, typeof(GuardRelease),
            "Refused, unless the product sets the status, or a privacy officer decides a request that waits for one.")
        {
            Columns = [OptOutRequest.Status],
            PreImage = Requests.Columns,
        },
        new("Update", OptOutRequest.Table, Stage.PostOperation, typeof(ReleaseRequest),
            "An opt-in that another privacy officer releases is done; one that is turned down says so.")
        {
            Columns = [OptOutRequest.Status],
            PreImage = Requests.Columns,
        },

        new("Update", OptOutRequest.Table, Stage.PreOperation, typeof(ExtendRequest),
            "A request that waits gets more time where the law allows it: a privacy officer says why, and when the "
            + "person was told.")
        {
            Columns = [OptOutRequest.ExtensionReason, OptOutRequest.NoticedOn],
            PreImage = Requests.Columns,
        },

        .. Kept(Listener.Table, typeof(AdmitListener),
            "Only a privacy officer says who must be told of refusals, or unsays it; the ledger keeps it."),

        .. Kept(Course.Table, typeof(AdmitCourse),
            "Only a privacy officer writes a course, in a text that can be read; what asks less of people is on the ledger."),

        new("Create", SecretKey.Table, Stage.PreOperation, typeof(MakeKey),
            "The key gets its random value."),
        new("Update", SecretKey.Table, Stage.PreOperation, typeof(ProtectKey),
            "Refused: a key is retired once it has a successor, never changed.")
        {
            Columns = [SecretKey.Value, SecretKey.Purpose, SecretKey.RetiredOn, .. StateColumns],
            PreImage = [SecretKey.Purpose],
        },
        new("Delete", SecretKey.Table, Stage.PreOperation, typeof(ProtectKey),
            "Refused: a key is retired, never deleted."),
        .. StateMessages.Select(message => new Step(message, SecretKey.Table, Stage.PreOperation, typeof(ProtectKey),
            "Refused: a key is retired, never deactivated.")),
    ];

    private const string Stops =
        "An e-mail that one of its recipients refused is not sent, or goes without them; the ledger keeps who and why.";

    private const string StillStops =
        "What could not be decided before the platform checked the caller is decided after it: refused, or stripped.";

    private const string Tells =
        "An e-mail that went to somebody who refused marketing, as business or by an override, becomes a ledger row.";

    private static IEnumerable<Step> Sends =>
    [
        new("Send", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedSend), Stops),
        new("Send", Email.Table, Stage.PreOperation, typeof(StopUnwantedSend), StillStops),
        new("Send", Email.Table, Stage.PostOperation, typeof(RecordLetThrough), Tells),
        new("SendFromTemplate", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedNewMail), Stops),
        new("SendFromTemplate", Email.Table, Stage.PreOperation, typeof(StopUnwantedNewMail), StillStops),
        new("SendFromTemplate", Email.Table, Stage.PostOperation, typeof(RecordLetThrough), Tells),
        new("CreateAndSendNewEmail", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedNewMail), Stops)
        {
            Optional = true,
        },
        new("CreateAndSendNewEmail", Email.Table, Stage.PreOperation, typeof(StopUnwantedNewMail), StillStops)
        {
            Optional = true,
        },
        new("Send", "template", Stage.PreValidation, typeof(RefuseUnwantedTemplateSend),
            "A template is not sent to rows that refused it, or goes without them; the ledger keeps who and why.")
        {
            Optional = true,
        },
        new("Send", "template", Stage.PreOperation, typeof(StopUnwantedTemplateSend), StillStops) { Optional = true },
    ];

    private static IEnumerable<Step> StatusWrites =>
    [
        new("Create", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedPendingSend), Stops),
        new("Create", Email.Table, Stage.PreOperation, typeof(StopUnwantedPendingSend), StillStops) { Rank = 20 },
        new("Create", Email.Table, Stage.PostOperation, typeof(RecordLetThrough), Tells),
        new("Update", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedPendingSend), Stops)
        {
            Columns = [Email.Status],
            PreImage = [Email.Status],
        },
        new("Update", Email.Table, Stage.PreOperation, typeof(StopUnwantedPendingSend), StillStops)
        {
            Columns = [Email.Status],
            PreImage = [Email.Status],
            Rank = 20,
        },
        new("Update", Email.Table, Stage.PostOperation, typeof(RecordLetThrough), Tells) { Columns = [Email.Status] },
        new("Create", Email.Table, Stage.PostOperation, typeof(HearReply),
            "An e-mail that comes in and asks to stop becomes an opt-out request: done at once, or for an officer to read.")
        {
            Asynchronous = true,
        },
        .. StateMessages.SelectMany(message => new Step[]
        {
            new(message, Email.Table, Stage.PreValidation, typeof(RefuseUnwantedPendingSend), Stops)
            {
                PreImage = [Email.Status],
            },
            new(message, Email.Table, Stage.PreOperation, typeof(StopUnwantedPendingSend), StillStops)
            {
                PreImage = [Email.Status],
            },
            new(message, Email.Table, Stage.PostOperation, typeof(RecordLetThrough), Tells),
        }),
    ];

    private const string Finds =
        "An e-mail that was let go round the product is stopped while it waits; one that has left becomes a finding.";

    private static IEnumerable<Step> Watched =>
    [
        .. WatchedMessages.Select(message =>
            new Step(message, Email.Table, Stage.PostOperation, typeof(FindUnwantedSend), Finds)
            {
                Asynchronous = true,
            }),
        new("Update", Email.Table, Stage.PostOperation, typeof(FindUnwantedSend), Finds)
        {
            Asynchronous = true,
            Columns = [Email.Status],
        },
        new("Update", Email.Table, Stage.PostOperation, typeof(DecideWaitingMail),
            "An e-mail that waits and is changed is decided again, and taken back if somebody refuses what it became.")
        {
            Asynchronous = true,
            Columns = [.. Email.Seen, Email.Regarding, Email.Template],
            PreImage = [Email.Status],
        },
    ];

    private static IEnumerable<Step> MailChanges =>
    [
        new("Create", Email.Table, Stage.PreOperation, typeof(GuardOverride),
            "An override is kept only from a privacy officer, with a ground and a reason."),
        new("Create", Email.Table, Stage.PostOperation, typeof(RecordMailChange),
            "An override granted or refused becomes a ledger row."),
        new("Update", Email.Table, Stage.PreOperation, typeof(GuardOverride),
            "An override is kept only from a privacy officer, with ground and reason, for the message that he saw.")
        {
            Columns = [Email.OverrideGround, Email.OverrideReason, .. Email.Seen],
            PreImage = [Email.OverrideGround, Email.OverrideReason],
        },
        new("Update", Email.Table, Stage.PostOperation, typeof(RecordMailChange),
            "An override granted, refused or withdrawn, and marketing that is called transactional, become ledger "
            + "rows.")
        {
            Columns = [Email.OverrideGround, Email.OverrideReason, .. Email.Seen],
            PreImage = [Email.Category],
        },
    ];

    private static IEnumerable<Step> Preferences(PersonTable table) =>
    [
        new("Create", table.Name, Stage.PreOperation, typeof(HoldRefusals),
            "A new row with a suppressed address refuses what the address refuses; evidence is not stored."),
        new("Create", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each refusal that the new row brings becomes a ledger row, suppresses its addresses."),
        new("Update", table.Name, Stage.PreValidation, typeof(RefuseLoosening),
            "By setting, a change towards being contacted that nothing justifies is refused, with a ledger row of it.")
        {
            Columns = table.WatchedColumns,
            PreImage = [.. table.StateColumns, PersonTable.Derived],
        },
        new("Update", table.Name, Stage.PreOperation, typeof(HoldRefusals),
            "A change towards being contacted that nothing justifies is set back; a suppressed address sets its flag.")
        {
            Columns = table.WatchedColumns,
            PreImage = [.. table.StateColumns, PersonTable.Derived],
        },
        new("Update", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each do-not-contact flag that changes becomes a ledger row; a refusal suppresses the addresses.")
        {
            Columns = table.WatchedColumns,
            PreImage = [.. table.StateColumns, PersonTable.Derived],
        },
        new("Update", table.Name, Stage.PostOperation, typeof(FollowChoices), FollowsUpdate)
        {
            Columns = table.StateColumns,
            PreImage = [.. table.StateColumns, PersonTable.Derived],
            Asynchronous = true,
        },
        new("Merge", table.Name, Stage.PostOperation, typeof(FollowChoices), Follows) { Asynchronous = true },
        new("Merge", table.Name, Stage.PreOperation, typeof(KeepStricterOnMerge),
            "Of two rows that become one, whatever either refuses is kept, for the addresses of both."),
        new("Merge", table.Name, Stage.PostOperation, typeof(RecordMerge),
            "The ledger names both rows, and what the kept one refuses because of the other."),
    ];

    private const string Ours =
        "Refused, unless the product does it: the sentence says how the same is recorded properly.";

    // After every other step of ours, which may sign what is written.
    private const int Last = 100;

    private static IEnumerable<Step> Own(string table)
    {
        var guarded = Proofs.GuardedColumns(table);
        if (table != OptOutRequest.Table)
        {
            yield return new Step("Create", table, Stage.PreOperation, typeof(ProtectOwnRows), Ours) { Rank = Last };
        }

        yield return new Step("Update", table, Stage.PreOperation, typeof(ProtectOwnRows), Ours)
        {
            Columns = guarded,
            PreImage = guarded,
            Rank = Last,
        };
        foreach (var message in StateMessages.Concat(["Delete"]))
        {
            yield return new Step(message, table, Stage.PreOperation, typeof(ProtectOwnRows), Ours)
            {
                PreImage = guarded,
            };
        }
    }

    private static IEnumerable<Step> Kept(string table, Type handler, string effect, params string[] besides)
    {
        string[] guarded = [.. Proofs.GuardedColumns(table), .. besides];
        string[] image = [.. guarded.Union(["optout_name"])];
        yield return new Step("Create", table, Stage.PreOperation, handler, effect);
        yield return new Step("Update", table, Stage.PreOperation, handler, effect)
        {
            Columns = guarded,
            PreImage = image,
        };
        foreach (var message in StateMessages.Concat(["Delete"]))
        {
            yield return new Step(message, table, Stage.PreOperation, handler, effect) { PreImage = image };
        }
    }

    private const string Follows =
        "Mail that waits for whoever refuses is taken back; rows that share an address follow the list, heirs the row.";

    private const string FollowsUpdate =
        "A flag changed round the product is recorded, or set again; rows with the same address follow, waiting mail.";

    private static IEnumerable<Step> Exclusion(string table) =>
    [
        new("Create", table, Stage.PreOperation, typeof(KeepOptOutExclusion),
            "Members who opt out are excluded, even where the new row says otherwise."),
        new("Update", table, Stage.PreOperation, typeof(KeepOptOutExclusion),
            "The exclusion of members who opt out stays on, whatever is written.")
        {
            Columns = [OptOutExclusion.Column],
        },
        new("Create", table, Stage.PostOperation, typeof(RecordKeptExclusion),
            "An attempt to send to members who opt out becomes a ledger row."),
        new("Update", table, Stage.PostOperation, typeof(RecordKeptExclusion),
            "An attempt to send to members who opt out becomes a ledger row.")
        {
            Columns = [OptOutExclusion.Column],
        },
    ];

    /// <summary>
    /// The steps on a table whose rows reach people by something other than an e-mail, be it one of text messages that
    /// a setting names. No real export shows a step on any of them.
    /// </summary>
    internal static IEnumerable<Step> Contact(string table) =>
    [
        new("Create", table, Stage.PreValidation, typeof(GuardOutgoingContact),
            "By setting, faxes and text messages by default: an open outgoing one to somebody who refused it is not "
            + "created; the ledger keeps who and why.")
        {
            Optional = true,
        },
        new("Create", table, Stage.PreOperation, typeof(StopOutgoingContact), StillStops) { Optional = true },
        new("Create", table, Stage.PostOperation, typeof(RecordUnwantedContact),
            "By setting, calls, letters and appointments by default: an open outgoing one to somebody who refused it "
            + "becomes a ledger row and a finding.")
        {
            Optional = true,
        },
    ];

    /// <summary>The same on a table of text messages, and what listens to those that come in.</summary>
    internal static IEnumerable<Step> TextMessages(string table) =>
    [
        .. Contact(table),
        new("Create", table, Stage.PostOperation, typeof(HearText),
            "A text message that comes in and asks to stop becomes an opt-out request of its number: done at once, or for "
            + "an officer to read.")
        {
            Optional = true,
            Asynchronous = true,
        },
    ];
}
