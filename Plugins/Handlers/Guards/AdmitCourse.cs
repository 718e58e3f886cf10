using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer write a course, refuses a text that cannot be read, with the line that is wrong, and puts on
/// the ledger what asks less of people.
/// </summary>
public sealed class AdmitCourse : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => CourseRules.Apply(call);
}
