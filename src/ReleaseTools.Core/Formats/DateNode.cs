namespace ReleaseTools.Formats;

/// <summary>A date that came as an object: of the house's own schema, or of a <see cref="ReleaseDate"/> that went through ConvertTo-Json.</summary>
internal static class DateNode
{
    /// <summary>Reads <c>{"date": "2026-02"}</c>, or the bounds of <c>{"Earliest": …, "Latest": …, "Precision": …}</c>.</summary>
    public static bool TryRead(RecordNode node, out ReleaseDate date)
    {
        date = default;
        if (node.Members is [{ Key: "date", Value: string text }])
        {
            return ReleaseDate.TryParse(text, out date);
        }

        if (!node.Has(nameof(ReleaseDate.Earliest)) || !node.Has(nameof(ReleaseDate.Latest)) || !node.Has(nameof(ReleaseDate.Precision))
            || !TryInstant(node.Find(nameof(ReleaseDate.Earliest)), out var earliest)
            || !TryInstant(node.Find(nameof(ReleaseDate.Latest)), out var latest)
            || earliest > latest)
        {
            return false;
        }

        // The precision follows from the bounds.
        date = ReleaseDate.FromBounds(earliest, latest);
        return true;
    }

    private static bool TryInstant(object? value, out DateTimeOffset? instant)
    {
        instant = null;
        if (value is null or "")
        {
            return true;
        }

        var isRead = DateCell.Read(value, string.Empty, null, out var date, out _) is null && date.IsExact;
        instant = isRead ? date.Earliest : null;
        return isRead;
    }
}
