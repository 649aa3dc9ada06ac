namespace ReleaseTools.Claims;

/// <summary>Sentences about dates and gaps that several forms share.</summary>
internal static class Facts
{
    /// <summary>What is known of the gap between two launches: <c>a (…) came 3d before b (…)</c>.</summary>
    public static string Gap(Launch one, Launch other)
    {
        var gap = GapBounds.Between(one.Date, other.Date);
        return gap.Minimum > TimeSpan.Zero ? $"{one.Text} came {gap} before {other.Text}."
            : gap.Maximum < TimeSpan.Zero ? $"{one.Text} came {GapBounds.Between(other.Date, one.Date)} after {other.Text}."
            : gap.IsExact ? $"{one.Text} and {other.Text} came at one moment."
            : $"The dates of {one.Text} and {other.Text} leave the gap between them at {gap}.";
    }

    /// <summary>Where the dates come from: the sources, which of them disagree, and why a date is doubted.</summary>
    public static string Sources(params Launch[] launches)
    {
        var releases = launches.Select(launch => launch.Release).Distinct().ToArray();
        string[] named = [.. releases.SelectMany(release => release.Provenance).Select(source => source.Source).Where(source => source.Length > 0).Distinct().Take(4)];
        var notes = releases.SelectMany(Notes).Distinct().Take(4);
        var text = string.Join(" ", notes.Prepend(named.Length == 0 ? string.Empty : $"Dates by {string.Join(", ", named.Select(DisplayText.Quote))}."));
        return text.Trim().Length == 0 ? string.Empty : " " + text.Trim();
    }

    /// <summary>That nothing is known of when something was announced that is not out.</summary>
    public static string Announcement(Launch launch) => $"When {launch.Text} was announced the data do not say, only that it is not out.";

    /// <summary>What would settle a question that dates leave open.</summary>
    public static string Finer(params Launch[] launches)
    {
        string[] coarse = [.. launches.Where(launch => !launch.Date.IsExact).Select(launch => DisplayText.Quote(launch.Release.Name)).Distinct()];
        return coarse.Length == 0 ? string.Empty : $" A finer date of {string.Join(" and ", coarse)} would settle it.";
    }

    /// <summary>Which of two was seen first, where both were only seen to be out by some moment; empty where that says no more than the dates.</summary>
    public static string Sightings(Launch one, Launch other)
    {
        if (Seen(one) is not { } first || Seen(other) is not { } second || first == second)
        {
            return string.Empty;
        }

        var (early, late, gap) = first < second ? (one, other, second - first) : (other, one, first - second);
        return $" {DisplayText.Quote(early.Release.Name)} was first seen {GapBounds.FromTicks(gap, gap, gap)} before {DisplayText.Quote(late.Release.Name)}, which is consistent with that order and no proof of it.";
    }

    private static long? Seen(Launch launch) => launch.Release.Provenance
        .Where(source => source.Proves == EvidenceKind.NotLaterThan && source.Stated.HasLatest)
        .Select(source => (long?)source.Stated.LatestTicks)
        .Min();

    private static IEnumerable<string> Notes(Release release)
    {
        foreach (var name in new[] { AttributeNames.Conflict, AttributeNames.Doubt })
        {
            if (release.Attributes.TryGetValue(name, out var value) && value is not null)
            {
                yield return $"{DisplayText.Quote(release.Name)}: {DisplayText.Quote(AttributeValue.Text(value))}.";
            }
        }

        foreach (var source in release.Provenance.Where(source => source.Stated.IsKnown && source.Bounds.Intersect(release.Released) is null))
        {
            yield return $"{DisplayText.Quote(source.Source)} dates {DisplayText.Quote(release.Name)} {source.Stated}.";
        }
    }
}
