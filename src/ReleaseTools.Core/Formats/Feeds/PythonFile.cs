namespace ReleaseTools.Formats.Feeds;

/// <summary>One file on an index of Python packages, as far as it tells of a release.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Uploaded">When it was uploaded; Unknown where it does not say or cannot be read.</param>
/// <param name="IsYanked">Whether it was taken back.</param>
/// <param name="Reason">Why it was yanked, or null.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
internal sealed record PythonFile(string? Name, ReleaseDate Uploaded, bool IsYanked, string? Reason, ReadResult? Problem)
{
    // The zone-less upload_time is UTC. PEP 700 writes upload-time.
    private static readonly string[] Times = ["upload_time_iso_8601", "upload-time", "upload_time"];

    /// <summary>Reads a file of the JSON interface or of the Simple index, where <c>yanked</c> may be the reason (PEP 691).</summary>
    public static PythonFile Read(object? value, in RecordOrigin origin, FeedReading reading)
    {
        if (value is not RecordNode file)
        {
            return new PythonFile(null, default, false, null, reading.Problem(origin, null, value, "is no file of a release. Expected an object."));
        }

        var uploaded = default(ReleaseDate);
        var field = Array.Find(Times, name => file[name] is not null);
        ReadResult? problem = field is not null && DateCell.Read(file[field], field, TimeZoneInfo.Utc, out uploaded, out _) is { } error
            ? reading.Problem(origin, origin.PathOf(field), file[field], error)
            : null;
        var yanked = file["yanked"];
        return new PythonFile(
            file["filename"] as string, uploaded, yanked is true or string, CellText.Of(file["yanked_reason"]) ?? CellText.Of(yanked as string), problem);
    }
}
