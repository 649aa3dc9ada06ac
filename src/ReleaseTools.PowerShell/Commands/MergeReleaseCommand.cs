using System.Globalization;
using System.Management.Automation;
using ReleaseTools.Merging;
using ReleaseTools.PowerShell.Binding;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Merges the records that several sources keep of a release into one, whose date is what all of them allow.</summary>
/// <remarks>
/// Records are of one release where vendor, product, version and variant are the same. Its date is the intersection of what its sources prove: a day
/// of a catalogue and a sighting at 17:38:53 make the interval from midnight to then. All sources stay in its provenance. Where no date fits all sources, the
/// largest set that agrees counts, a warning says what disagrees and by how much, and the attribute conflict keeps it; where no set is largest, the date is
/// the interval in which it may lie. A day names no zone, so sources that differ by less than 14 hours differ in zone: see -Verbose.
/// </remarks>
/// <example>
/// <para>Two sources of one release.</para>
/// <code>'name,released,proves,source', 'Claude Opus 4.6,2026-02-05,Published,catalogue', 'Claude Opus 4.6,2026-02-05T17:38:53Z,NotLaterThan,sighting' | ConvertTo-Release | Merge-Release</code>
/// </example>
/// <example>
/// <para>Sources that conflict, of which one is trusted.</para>
/// <code>'name,released,source', 'App 2.0,2026-02-05,feed', 'App 2.0,2026-03-05,blog' | ConvertTo-Release | Merge-Release -Prefer feed</code>
/// </example>
[Cmdlet(VerbsData.Merge, "Release")]
[OutputType(typeof(Release))]
public sealed class MergeReleaseCommand : ReleaseInputCmdlet
{
    // A registry and a repository differ by minutes on every release; nobody reads hundreds of warnings.
    private const int MostWarnings = 10;

    private readonly List<Release> _releases = [];
    private WildcardPattern[] _preferred = [];

    /// <summary>
    /// Sources in the order of trust, as their provenance names them; wildcards are allowed. Where sources conflict, the first of these that has a date counts, with
    /// all that agree with it. The names and facts of its records go first too.
    /// </summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Prefer { get; set; }

    private protected override void Prepare() => _preferred = [.. (Prefer ?? []).Select(source => Wildcard.Of(this, nameof(Prefer), source))];

    private protected override void Take(Release release) => _releases.Add(release);

    private protected override void Answer()
    {
        int conflicts = 0, zones = 0;
        WarnOfUnknownSources();
        var merger = new ReleaseMerger(_preferred.Length == 0 ? null : Rank);
        foreach (var merged in BackgroundWork.Each(this, "Merging releases", (_, cancellation) => merger.Merge(_releases, cancellation), Cancellation))
        {
            if (merged.Outcome == MergeOutcome.Conflict && ++conflicts <= MostWarnings)
            {
                WriteWarning(merged.Message!);
            }
            else if (merged.Message is { } message)
            {
                zones += merged.Outcome == MergeOutcome.Zone ? 1 : 0;
                WriteVerbose(message);
            }

            WriteObject(merged.Release);
        }

        WriteSummary(
            conflicts - MostWarnings,
            "{0} more releases have sources that disagree; -Verbose lists them, the attribute conflict of each says by how much, and -Prefer picks a source.");
        WriteSummary(
            zones,
            "{0} releases have sources that differ by less than 14 hours from a day without a zone. That is taken as a difference of zone, not as a conflict; -Verbose lists them.");
    }

    private void WriteSummary(int count, string format)
    {
        if (count > 0)
        {
            WriteWarning(string.Format(CultureInfo.InvariantCulture, format, count));
        }
    }

    private int Rank(Provenance source)
    {
        var at = Array.FindIndex(_preferred, pattern => pattern.IsMatch(source.Source));
        return at < 0 ? int.MaxValue : at;
    }

    private void WarnOfUnknownSources()
    {
        for (var at = 0; at < _preferred.Length; at++)
        {
            var pattern = _preferred[at];
            if (!_releases.Exists(release => release.Provenance.Any(source => pattern.IsMatch(source.Source))))
            {
                var known = _releases.SelectMany(release => release.Provenance).Select(source => source.Source).Distinct(StringComparer.OrdinalIgnoreCase).Take(8);
                WriteWarning($"-Prefer '{Prefer![at]}' is no source of these releases. Their sources are: {string.Join(", ", known)}.");
            }
        }
    }
}
