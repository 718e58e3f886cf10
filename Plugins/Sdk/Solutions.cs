namespace Microsoft.Xrm.Sdk;

public sealed class StageSolutionResults
{
    public StageSolutionStatus StageSolutionStatus { get; set; }

    public Guid StageSolutionUploadId { get; set; }

    public SolutionDetails SolutionDetails { get; set; }

    public List<SolutionValidationResult> SolutionValidationResults { get; set; }

    public List<MissingDependency> MissingDependencies { get; set; }

    public List<SolutionComponentDetails> SolutionComponentsDetails { get; set; }
}

public enum StageSolutionStatus
{
    Failed = 0,
    Passed = 1,
}

public class SolutionDetails
{
    public string SolutionUniqueName { get; set; }

    public string SolutionFriendlyName { get; set; }

    public string SolutionVersion { get; set; }

    public string PublisherUniqueName { get; set; }

    public string PublisherFriendlyName { get; set; }

    public string PreviousSolutionVersion { get; set; }

    public bool IsManaged { get; set; }
}

public enum SolutionValidationResultType
{
    Info = 0,
    Warning = 1,
    Error = 2,
}

public class SolutionValidationResult
{
    public SolutionValidationResultType SolutionValidationResultType { get; set; }

    public int ErrorCode { get; set; }

    public string Message { get; set; }

    public string AdditionalInfo { get; set; }
}

public class MissingDependency
{
    public string RequiredComponentSchemaName { get; set; }

    public string RequiredComponentDisplayName { get; set; }

    public string RequiredComponentType { get; set; }

    public string RequiredSolutionName { get; set; }

    public string DependentComponentSchemaName { get; set; }

    public string DependentComponentDisplayName { get; set; }

    public string DependentComponentType { get; set; }
}

public class SolutionComponentDetails
{
    public string ComponentName { get; set; }

    public string ComponentTypeName { get; set; }

    public PresentInOrg IsPresentInOrg { get; set; }
}

public enum PresentInOrg
{
    False = 0,
    True = 1,
    Unknown = 2,
}
