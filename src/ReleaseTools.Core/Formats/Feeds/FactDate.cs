namespace ReleaseTools.Formats.Feeds;

/// <summary>A date among the further facts of a release.</summary>
internal static class FactDate
{
    /// <summary>Text that is a date as that date; any other value, such as the yes or no that some feeds give instead, as it stands.</summary>
    public static object? Of(object? value) => value is string text && ReleaseDate.TryParse(text, out var date) ? date : value;
}
