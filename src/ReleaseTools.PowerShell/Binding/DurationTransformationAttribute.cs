using System.Collections;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a <see cref="Duration"/> argument, or a list of them.</summary>
/// <remarks>
/// PowerShell reads the token <c>7d</c> as a decimal number and <c>30s</c> as an Int16; only the wrapping PSObject still knows the
/// token, so that the text is taken before BaseObject is. In a list the token is lost, and a bare number is an error.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DurationTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is IList list ? list.Cast<object?>().Select(Read).ToArray() : Read(inputData);
    }

    private static Duration Read(object? argument)
    {
        try
        {
            return (argument is PSObject wrapped ? wrapped.BaseObject : argument) switch
            {
                Duration duration => duration,
                TimeSpan length => new Duration(length),
                null => throw new FormatException("A duration is expected, such as '7d' or '1d12h'."),
                _ => Duration.Parse(argument!.ToString()!),
            };
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}
