using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that takes releases from the pipeline, in whatever form they come.</summary>
public abstract class InputObjectCmdlet : FileCmdlet
{
    private static readonly ReadOptions Defaults = new();

    private RowReader? _rows;

    private protected InputObjectCmdlet()
    {
    }

    /// <summary>
    /// The releases, or rows with the properties of releases, such as those of Import-Csv, ConvertFrom-Json and Select-Object.
    /// Objects of New-Release, Import-Release and Get-Release are the fastest. A file of Get-ChildItem is read.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    /// <summary>Takes one release. On the hot path.</summary>
    private protected abstract void Take(Release release);

    /// <summary>Takes what the pipeline gives: a release, a file, a list of them, or a row.</summary>
    private protected void TakeInput()
    {
        // A release may come bare or wrapped; either way it goes straight to the engine.
        var input = RowValue.Unwrap(InputObject);
        if (input is Release release)
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

    /// <summary>Takes all releases of files.</summary>
    private protected void TakeFiles(string[]? paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths ?? [], literal))
        {
            foreach (var release in ReadFile(file, null, new ReadOptions { SourceName = file }))
            {
                Take(release);
            }
        }
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
        CountRow();
        if ((_rows ??= new RowReader(Defaults)).Read(row, out var error) is { } release)
        {
            Take(release);
        }
        else if (error is not null)
        {
            WriteUnread(error);
        }
    }
}
