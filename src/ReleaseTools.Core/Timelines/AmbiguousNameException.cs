using System.Globalization;

namespace ReleaseTools.Timelines;

#pragma warning disable CA1032 // It always carries its candidates; a constructor without them would break its promise.
/// <summary>A name that fits several releases.</summary>
public sealed class AmbiguousNameException : ArgumentException
#pragma warning restore CA1032
{
    private const int Listed = 10;

    internal AmbiguousNameException(string name, IReadOnlyList<Release> fitting)
        : base(Text(name, fitting))
    {
        Name = name;
        CandidateCount = fitting.Count;
        Candidates = Array.AsReadOnly(fitting.Take(Listed).ToArray());
    }

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }

    /// <summary>The releases that it fits, at most ten of them.</summary>
    public IReadOnlyList<Release> Candidates { get; }

    /// <summary>How many releases it fits.</summary>
    public int CandidateCount { get; }

    private static string Text(string name, IReadOnlyList<Release> fitting)
    {
        var list = string.Join("; ", fitting.Take(Listed).Select(release =>
            $"{DisplayText.Quote(release.Vendor is null ? release.Name : $"{release.Vendor}/{release.Name}")} ({release.Released})"));
        var more = fitting.Count > Listed ? $"; and {(fitting.Count - Listed).ToString(CultureInfo.InvariantCulture)} more" : string.Empty;
        return $"'{DisplayText.Quote(name)}' fits {fitting.Count.ToString(CultureInfo.InvariantCulture)} releases: {list}{more}. Give the whole name of one, with its vendor if need be.";
    }
}
