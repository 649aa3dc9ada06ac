using System.Management.Automation;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about where a cmdlet's releases come from, and about single rows of them.</summary>
internal static class InputErrors
{
    public static ErrorRecord NoInput(string cmdlet) => new(
        new PSArgumentException(
            $"{cmdlet} was given no releases. Pipe them in (Import-Release releases.csv | {cmdlet}), name files with -Path or -LiteralPath, "
            + "or use -Catalog for the catalogue that comes with ReleaseTools."),
        "ReleaseTools.NoInput",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord SeveralInputs(string cmdlet) => new(
        new PSArgumentException(
            $"{cmdlet} takes releases from one place: the pipeline (or -InputObject), -Path, -LiteralPath or -Catalog. Give one of them."),
        "ReleaseTools.SeveralInputs",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord RowInvalid(string message, object? row) => new(
        new FormatException(message), "ReleaseTools.RowInvalid", ErrorCategory.InvalidData, row);

    public static ErrorRecord NotARow(object? value) => new(
        new PSArgumentException(NotARowMessage(value)), "ReleaseTools.NotARelease", ErrorCategory.InvalidType, value);

    public static ErrorRecord ReleaseInvalid(string message, object? target) => new(
        new PSArgumentException(message), "ReleaseTools.ReleaseInvalid", ErrorCategory.InvalidArgument, target);

    private static string NotARowMessage(object? value) => value switch
    {
        null => "A release or a row with its properties is expected, and null was given.",
        string text => $"'{Formatting.ViewText.Excerpt(text)}' is text, not a release. Read files with Import-Release, and text with ConvertTo-Release.",
        _ => $"'{Formatting.ViewText.Excerpt(value)}' ({value.GetType().Name}) is no release and has no properties of one, such as Name and Released. Select those that it has: Select-Object Name, @{{n='Released';e={{$_.…}}}}.",
    };
}
