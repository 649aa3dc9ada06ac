using ReleaseTools.Sources;
using ReleaseTools.Sources.Git;

namespace ReleaseTools.Tests.Sources.Git;

/// <summary>A test that runs git, and is reported as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhyNot = new(() =>
    {
        try
        {
            GitProgram.Find(Environment.GetEnvironmentVariable("PATH"));
            return null;
        }
        catch (SourceException error)
        {
            return error.Message;
        }
    });

    public GitFactAttribute()
    {
        if (WhyNot.Value is { } reason)
        {
            Skip = reason;
        }
    }
}
