namespace Microsoft.Xrm.Sdk.Messages
{
    public sealed class CreateMultipleRequest : OrganizationRequest
    {
        public CreateMultipleRequest() : base("CreateMultiple") => Targets = null;

        public EntityCollection Targets { get => Get<EntityCollection>("Targets"); set => this["Targets"] = value; }
    }

    public sealed class CreateMultipleResponse : OrganizationResponse
    {
        public Guid[] Ids => Get<Guid[]>("Ids");
    }

    public sealed class UpdateMultipleRequest : OrganizationRequest
    {
        public UpdateMultipleRequest() : base("UpdateMultiple") => Targets = null;

        public EntityCollection Targets { get => Get<EntityCollection>("Targets"); set => this["Targets"] = value; }

        public ConcurrencyBehavior ConcurrencyBehavior
        {
            get => Get<ConcurrencyBehavior>("ConcurrencyBehavior");
            set => this["ConcurrencyBehavior"] = value;
        }
    }

    public sealed class UpdateMultipleResponse : OrganizationResponse;

    public sealed class UpsertMultipleRequest : OrganizationRequest
    {
        public UpsertMultipleRequest() : base("UpsertMultiple") => Targets = null;

        public EntityCollection Targets { get => Get<EntityCollection>("Targets"); set => this["Targets"] = value; }
    }

    public sealed class UpsertMultipleResponse : OrganizationResponse
    {
        public new UpsertResponse[] Results => Get<UpsertResponse[]>("Results");
    }

    public sealed class ExecuteMultipleRequest : OrganizationRequest
    {
        public ExecuteMultipleRequest() : base("ExecuteMultiple")
        {
            Requests = null;
            Settings = null;
        }

        public OrganizationRequestCollection Requests
        {
            get => Get<OrganizationRequestCollection>("Requests");
            set => this["Requests"] = value;
        }

        public ExecuteMultipleSettings Settings
        {
            get => Get<ExecuteMultipleSettings>("Settings");
            set => this["Settings"] = value;
        }
    }

    public sealed class ExecuteMultipleResponse : OrganizationResponse
    {
        public bool IsFaulted => Get<bool>("IsFaulted");

        public ExecuteMultipleResponseItemCollection Responses =>
            Get<ExecuteMultipleResponseItemCollection>("Responses");
    }

    public sealed class ExecuteTransactionRequest : OrganizationRequest
    {
        public ExecuteTransactionRequest() : base("ExecuteTransaction") => Requests = null;

        public OrganizationRequestCollection Requests
        {
            get => Get<OrganizationRequestCollection>("Requests");
            set => this["Requests"] = value;
        }

        public bool? ReturnResponses
        {
            get => Get<bool?>("ReturnResponses");
            set => this["ReturnResponses"] = value;
        }
    }

    public sealed class ExecuteTransactionResponse : OrganizationResponse
    {
        public OrganizationResponseCollection Responses => Get<OrganizationResponseCollection>("Responses");
    }
}

namespace Microsoft.Xrm.Sdk
{
    public sealed class ExecuteMultipleSettings
    {
        public bool ContinueOnError { get; set; }

        public bool ReturnResponses { get; set; }
    }

    public sealed class ExecuteMultipleResponseItem
    {
        public OrganizationServiceFault Fault { get; set; }

        public int RequestIndex { get; set; }

        public OrganizationResponse Response { get; set; }
    }

    public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>;
}
