using System.Management.Automation;

namespace ReleaseTools.EmptyModule;

/// <summary>Does nothing. A binary module has to have a cmdlet.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Nothing")]
public sealed class InvokeNothingCommand : PSCmdlet;
