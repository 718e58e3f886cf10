using OptOutPlugin.Dataverse;
using OptOutPlugin.Handlers;

namespace OptOutPlugin;

/// <summary>
/// Every operation that the product offers. The custom API XML, the README table and the base class read this list.
/// </summary>
internal static class CustomApis
{
    public static IReadOnlyList<CustomApi> All { get; } =
    [
        new("optout_Baseline", typeof(TakeBaseline), "Baseline",
            "Takes what people refused before the product was there into the consent ledger, some rows a call, and "
            + "suppresses their addresses. Call it until it is finished; a call that breaks off is simply made again.")
        {
            ExecutePrivilege = "prvWriteoptout_Checkpoint",
            Parameters =
            [
                new(TakeBaseline.Slice, ApiType.Integer, "How many rows to look at, from 1 to 2,000; else 500.")
                {
                    IsOptional = true,
                },
            ],
            Responses =
            [
                new(TakeBaseline.Finished, ApiType.Boolean, "Whether every row was looked at."),
                new(TakeBaseline.Processed, ApiType.Integer, "How many rows this call looked at."),
                new(TakeBaseline.Place, ApiType.String, "The table that comes next; empty when it is finished."),
            ],
        },
        new("optout_VerifyLedger", typeof(VerifyLedger), "Verify ledger",
            "Says whether the consent ledger is whole: every row as it was signed, none missing, none moved. For one "
            + "person: whether that person's rows are as they were signed.")
        {
            ExecutePrivilege = "prvReadoptout_ConsentAudit",
            Parameters =
            [
                new(VerifyLedger.PersonType, ApiType.String,
                    "The table of the person: contact, lead or account. Leave it out for the whole ledger.")
                {
                    IsOptional = true,
                },
                new(VerifyLedger.PersonId, ApiType.Guid,
                    "The id of the person's row. Leave it out for the whole ledger.") { IsOptional = true },
            ],
            Responses =
            [
                new(VerifyLedger.Verified, ApiType.Boolean, "Whether nothing is wrong."),
                new(VerifyLedger.Sealed, ApiType.Integer, "How many rows have their place in the chain."),
                new(VerifyLedger.Unsealed, ApiType.Integer, "How many rows wait for their place in the chain."),
                new(VerifyLedger.Fault, ApiType.String, "The first thing wrong, as a sentence; empty when nothing is."),
                new(VerifyLedger.FaultyRow, ApiType.Guid,
                    "The consent audit row that is wrong; all zeros when none is, or when a row is missing."),
            ],
        },
    ];
}
