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
    private bool _readsFiles;

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

    /// <summary>Answers, once all releases are taken. Engines may be given <see cref="CancellableCmdlet.Cancellation"/>.</summary>
    private protected abstract void Answer();

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        var places = new bool[] { MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)), Path is not null, LiteralPath is not null, Catalog }
            .Count(isGiven => isGiven);
        if (places > 1)
        {
            ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
        }

        if (places == 0 && !MyInvocation.ExpectingInput)
        {
            ThrowTerminatingError(InputErrors.NoInput(MyInvocation.MyCommand.Name));
        }

        _readsFiles = Path is not null || LiteralPath is not null || Catalog;
        Prepare();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        // A release may come bare or wrapped; either way it goes straight to the engine.
        var input = RowValue.Unwrap(InputObject);
        if (_readsFiles)
        {
            // The pipeline is processed once even where nothing comes in.
            if (input is not null)
            {
                ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
            }
        }
        else if (input is Release release)
        {
            Take(release);
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

        Cancellable<object?>(() =>
        {
            Answer();
            return null;
        });
    }

    private void TakeAll(IList list)
    {
        foreach (var item in list)
        {
            StopIfCancelled();
            if (RowValue.Unwrap(item) is Release release)
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
            WriteUnread(error);
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
