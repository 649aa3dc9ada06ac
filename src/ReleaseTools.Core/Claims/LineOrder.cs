namespace ReleaseTools.Claims;

/// <summary>Which of two kinds a line brought out first. Immutable.</summary>
/// <param name="Vendor">Whose line it is, or null.</param>
/// <param name="Name">The line.</param>
/// <param name="Start">When its first release came out.</param>
/// <param name="IsFirst">Whether the first kind came before the second; null where the dates cannot tell.</param>
/// <param name="One">The first release of the first kind.</param>
/// <param name="Other">The first release of the second kind.</param>
internal sealed record LineOrder(string? Vendor, string Name, ReleaseDate Start, bool? IsFirst, Launch One, Launch Other)
{
    /// <summary>The line and its two releases: <c>GPT 5 (gpt-5 2025-08-07, gpt-5-codex 2025-09-15)</c>.</summary>
    public string Text => $"{DisplayText.Quote(Name)} ({Dated(One)}, {Dated(Other)})";

    /// <summary>What another source's date would make of a line that its dates leave open; empty where none does.</summary>
    public string OtherDates()
    {
        var found = Others(One).Select(date => (date.Source, IsFirst: date.Stated.IsBefore(Other.Date), Text: $"{One.Name} {date.Stated}"))
            .Concat(Others(Other).Select(date => (date.Source, IsFirst: One.Date.IsBefore(date.Stated), Text: $"{Other.Name} {date.Stated}")))
            .Where(other => other.IsFirst is not null)
            .Select(other => $"{DisplayText.Quote(other.Source)} dates {DisplayText.Quote(other.Text)}, by which {DisplayText.Quote((other.IsFirst == true ? One : Other).Name)} came first")
            .Distinct();
        return string.Join("; ", found);
    }

    private static IEnumerable<(string Source, ReleaseDate Stated)> Others(Launch launch) => launch.Release.Provenance
        .Where(source => source.Bounds.IsKnown && source.Bounds != launch.Date)
        .Select(source => (source.Source, source.Bounds));

    private static string Dated(Launch launch) => $"{DisplayText.Quote(launch.Name)} {(launch.IsOut == false ? "not out" : launch.Date.ToString())}";
}
