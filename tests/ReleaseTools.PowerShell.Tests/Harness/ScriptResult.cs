using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>All that a script wrote.</summary>
/// <param name="Output">The objects, as the pipeline gave them.</param>
/// <param name="Errors">The errors that did not end it.</param>
/// <param name="Warnings">The warnings.</param>
/// <param name="Verbose">The verbose messages.</param>
/// <param name="Terminated">The error that ended it, or null.</param>
public sealed record ScriptResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    RuntimeException? Terminated)
{
    /// <summary>The output as text, invariant.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Select(Text)];

    /// <summary>The ids of all errors, the ending one last, without the command's name after the comma.</summary>
    public IReadOnlyList<string> ErrorIds =>
        [.. Errors.Append(Terminated?.ErrorRecord).OfType<ErrorRecord>().Select(error => error.FullyQualifiedErrorId.Split(',')[0])];

    /// <summary>The one error: its id without the command's name, its category, and its target as text.</summary>
    /// <exception cref="InvalidOperationException">There is none, or there are several.</exception>
    public (string Id, ErrorCategory Category, string Target) Fault
    {
        get
        {
            var error = Errors.Append(Terminated?.ErrorRecord).OfType<ErrorRecord>().Single();
            return (ErrorIds[0], error.CategoryInfo.Category, Text(error.TargetObject));
        }
    }

    /// <summary>A property of every object in the output, as text.</summary>
    public IReadOnlyList<string> Values(string property) => [.. Output.Select(item => Text(item.Properties[property]?.Value))];

    /// <summary>This, if nothing failed.</summary>
    /// <exception cref="InvalidOperationException">Something did; the message has the errors.</exception>
    public ScriptResult ThrowIfFailed() => ErrorIds.Count == 0
        ? this
        : throw new InvalidOperationException(string.Join(Environment.NewLine, Errors.Append(Terminated?.ErrorRecord).OfType<ErrorRecord>()));

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        PSObject { BaseObject: PSCustomObject } custom => custom.ToString(),
        PSObject item => Text(item.BaseObject),
        string[] texts => string.Join(',', texts),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
