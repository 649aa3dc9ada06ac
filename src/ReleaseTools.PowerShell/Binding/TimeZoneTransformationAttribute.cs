using System.Management.Automation;
using System.Security;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a time zone argument by its id.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class TimeZoneTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is TimeZoneInfo zone)
        {
            return zone;
        }

        var id = value?.ToString() ?? string.Empty;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException(
                $"This machine knows no time zone '{Formatting.ViewText.Excerpt(id)}'. Give an id such as 'UTC' or 'Europe/Berlin'.", exception);
        }
    }
}
