using System.Collections;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Tells who writes <c>0,8</c> that PowerShell reads it as a list, in any culture. Whether a single value is a probability is judged with the record.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ProbabilityTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is IList list
            ? throw new ArgumentTransformationMetadataException(
                $"A list of {list.Count} values is no probability. Give one, with a point: 0.8, or '80%'. PowerShell reads a comma as the end of a value.")
            : inputData;
}
