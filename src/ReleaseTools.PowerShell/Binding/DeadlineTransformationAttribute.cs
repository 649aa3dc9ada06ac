using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a date, or a length of time that counts from some other date, in the invariant culture. Null and blank text mean that neither is given.</summary>
/// <remarks>PowerShell reads the token <c>90d</c> as a decimal number; only the wrapping PSObject still knows the token.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DeadlineTransformationAttribute : ArgumentTransformationAttribute
{
    // Numbers below it are lengths without a unit, not years in which something could still come out.
    private const int LeastYear = 1000;

    /// <summary>Whether a date is taken too. Without it only a length of time is.</summary>
    public bool TakesDate { get; set; } = true;

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
            string or decimal or short when Duration.TryParse(inputData!.ToString(), out var duration) => duration,
            _ when !TakesDate || IsBareNumber(value) => new DurationTransformationAttribute().Transform(engineIntrinsics, inputData),
            _ => ReleaseDateTransformationAttribute.Read(inputData),
        };
    }

    // Text of three figures is no more a year than a number is.
    private static bool IsBareNumber(object value) => value is sbyte or byte or short or int or long or double or decimal or string
        && decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number < LeastYear;
}
