using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Importing;

namespace LocalDataverse.Solutions.Messages;

/// <summary>The rows of solutions: nobody writes them, and to delete one uninstalls what it shows.</summary>
internal sealed class SolutionRows(SolutionImporter solutions) : RowKeeper
{
    public override string Table => "solution";

    public override bool IsWritable => false;

    public override Action<Guid>? DeletesAlone => solutions.Uninstall;
}
