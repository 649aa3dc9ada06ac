using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Reads a date as the last instant at which it may lie: as of <c>2026-02</c> means as of the end of February.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InstantTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var date = ReleaseDateTransformationAttribute.Read(inputData);
        return date.Latest ?? throw new ArgumentTransformationMetadataException($"'{date}' has no end; give a date that has one.");
    }
}
