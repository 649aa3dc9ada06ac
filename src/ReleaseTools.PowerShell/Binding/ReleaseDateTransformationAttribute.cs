using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a <see cref="ReleaseDate"/> argument in the invariant culture, where the engine's own conversion would use the session's.</summary>
/// <remarks>A <see cref="DateTime"/> of kind Local is converted from the machine's zone; an Unspecified one counts as UTC.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ReleaseDateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether null and empty text mean that nothing is known of the date, as in a row of a CSV file.</summary>
    public bool EmptyIsUnknown { get; set; }

    /// <inheritdoc/>
    public override bool TransformNullOptionalParameters => false;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (EmptyIsUnknown && (inputData is null || string.IsNullOrWhiteSpace(inputData.ToString())))
        {
            return ReleaseDate.Unknown;
        }

        return Read(inputData);
    }

    /// <summary>The date that an argument states.</summary>
    /// <exception cref="ArgumentTransformationMetadataException">It states none.</exception>
    internal static ReleaseDate Read(object? argument)
    {
        try
        {
            return (argument is PSObject wrapped ? wrapped.BaseObject : argument) switch
            {
                ReleaseDate date => date,
                DateTimeOffset instant => instant,
                DateTime time => time,
                Release release => release.Released,
                int year and >= 1 and <= 9999 => year,
                long year and >= 1 and <= 9999 => (int)year,
                string text => ReleaseDate.Parse(text),
                var other => throw new FormatException(
                    $"'{Formatting.ViewText.Excerpt(other)}' is no date. Give one such as '2026', '2026-Q1', '2026-02', '2026-02-06' or '2026-02-06T14:27Z'."),
            };
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}
