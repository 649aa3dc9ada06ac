using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a date, or a length of time that counts from some other date, in the invariant culture. Null and blank text mean that neither is given.</summary>
/// <remarks>PowerShell reads the token <c>90d</c> as a decimal number; only the wrapping PSObject still knows the token.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DeadlineTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override bool TransformNullOptionalParameters => false;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            string text when string.IsNullOrWhiteSpace(text) => null,
            Duration => value,
            TimeSpan span when span >= TimeSpan.Zero => new Duration(span),
            string or decimal when Duration.TryParse(inputData!.ToString(), out var duration) => duration,
            _ => ReleaseDateTransformationAttribute.Read(inputData),
        };
    }
}
