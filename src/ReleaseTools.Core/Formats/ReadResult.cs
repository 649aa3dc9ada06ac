namespace ReleaseTools.Formats;

/// <summary>One step of a reader: a release, a problem, a warning, or a note on what was left out and why. Exactly one is not null.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Release? release, ReadProblem? problem, string? note, string? warning = null)
    {
        Warning = warning;
        Release = release;
        Problem = problem;
        Note = note;
    }

    /// <summary>A release, or null.</summary>
    public Release? Release { get; }

    /// <summary>A problem, or null.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>What was left out, and why; for the verbose stream. Or null.</summary>
    public string? Note { get; }

    /// <summary>What a person should know of the whole input before trusting what is read from it. Or null.</summary>
    public string? Warning { get; }

    /// <summary>A release.</summary>
    public static ReadResult Of(Release release) => new(release, null, null);

    /// <summary>A problem.</summary>
    public static ReadResult Of(ReadProblem problem) => new(null, problem, null);

    /// <summary>A note.</summary>
    public static ReadResult Of(string note) => new(null, null, note);

    /// <summary>A warning.</summary>
    public static ReadResult Warn(string warning) => new(null, null, null, warning);
}
