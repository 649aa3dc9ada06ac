using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that asks a question of releases: from the pipeline, from files, or from the bundled catalogue.</summary>
public abstract class ReleaseInputCmdlet : FileCmdlet
{
    private static readonly ReadOptions Defaults = new();

    private RowReader? _rows;
    private bool _isGivenAsArgument;

    private protected ReleaseInputCmdlet()
    {
    }

    /// <summary>
    /// The releases, or rows with the properties of releases, such as those of Import-Csv, ConvertFrom-Json and Select-Object.
    /// Objects of New-Release, Import-Release and Get-Release are the fastest. A file of Get-ChildItem is read.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    /// <summary>Files to read the releases from, in any format that Import-Release reads. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Files to read the releases from. Wildcard characters stand for themselves.</summary>
    [Parameter]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Takes the catalogue of AI model releases that comes with ReleaseTools, without its aliases and dated snapshots.</summary>
    [Parameter]
    public SwitchParameter Catalog { get; set; }

    /// <summary>Checks the parameters, before any release is taken. Errors here are terminating.</summary>
    private protected abstract void Prepare();

    /// <summary>Takes one release. On the hot path.</summary>
    private protected abstract void Take(Release release);

    /// <summary>Answers, once all releases are taken.</summary>
    private protected abstract void Answer();

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        _isGivenAsArgument = MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        var places = (_isGivenAsArgument ? 1 : 0) + (Path is null ? 0 : 1) + (LiteralPath is null ? 0 : 1) + (Catalog ? 1 : 0);
        if (places > 1)
        {
            ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
        }

        if (places == 0 && !MyInvocation.ExpectingInput)
        {
            ThrowTerminatingError(InputErrors.NoInput(MyInvocation.MyCommand.Name));
        }

        Prepare();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        var input = InputObject is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : InputObject;
        if (input is Release release)
        {
            Take(release);
        }
        else if (ReadsFiles)
        {
            if (InputObject is not null)
            {
                ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
            }
        }
        else if (input is FileInfo file)
        {
            TakeFiles([file.FullName], literal: true);
        }
        else if (input is IList list)
        {
            TakeAll(list);
        }
        else
        {
            TakeRow(InputObject);
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        TakeFiles(Path, literal: false);
        TakeFiles(LiteralPath, literal: true);
        if (Catalog)
        {
            foreach (var release in BundledCatalogue.Load(this).WithoutAliases)
            {
                Take(release);
            }
        }

        Answer();
    }

    private bool ReadsFiles => Path is not null || LiteralPath is not null || Catalog;

    private void TakeAll(IList list)
    {
        foreach (var item in list)
        {
            StopIfCancelled();
            if ((item is PSObject { BaseObject: Release } wrapped ? wrapped.BaseObject : item) is Release release)
            {
                Take(release);
            }
            else
            {
                TakeRow(item);
            }
        }
    }

    private void TakeRow(object? row)
    {
        if ((_rows ??= new RowReader(Defaults)).Read(row, out var error) is { } release)
        {
            Take(release);
        }
        else if (error is not null)
        {
            WriteError(error);
        }
    }

    private void TakeFiles(string[]? paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths ?? [], literal))
        {
            foreach (var release in ReadFile(file, null, new ReadOptions { SourceName = file }))
            {
                Take(release);
            }
        }
    }
}
