using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>The catalogue that comes with the module, read once per session and kept. Immutable.</summary>
internal sealed class BundledCatalogue
{
    private static BundledCatalogue? s_loaded;

    private BundledCatalogue(IReadOnlyList<Release> releases)
    {
        All = releases;
        WithoutAliases = Aliases.Hide(releases);
    }

    /// <summary>All releases, in the order of the file.</summary>
    public IReadOnlyList<Release> All { get; }

    /// <summary>The releases without other names and dated snapshots of those that are present.</summary>
    public IReadOnlyList<Release> WithoutAliases { get; }

    // bin/<framework>/ReleaseTools.PowerShell.dll lies two folders below the module's own.
    private static string FilePath => Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(typeof(BundledCatalogue).Assembly.Location)!, "..", "..", "catalog", "ai-releases.json"));

    /// <summary>The catalogue; a terminating error of the cmdlet where it cannot be read.</summary>
    public static BundledCatalogue Load(CancellableCmdlet cmdlet)
    {
        try
        {
            return Load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            cmdlet.ThrowTerminatingError(CatalogueErrors.Unreadable(FilePath, exception));
            throw;
        }
    }

    /// <summary>The catalogue for tab completion, where nothing may fail: null where it cannot be read.</summary>
    public static BundledCatalogue? LoadOrNull()
    {
        try
        {
            return Load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    // Two runspaces may read it at once; either result is the same.
    private static BundledCatalogue Load() => s_loaded ??= new BundledCatalogue(Read());

    private static List<Release> Read()
    {
        using var stream = File.OpenRead(FilePath);
        var releases = new List<Release>();
        foreach (var result in ReleaseReaders.Read(stream, "Json", new ReadOptions()))
        {
            if (result.Problem is { } problem)
            {
                throw new FormatException(problem.Message);
            }

            if (result.Release is { } release)
            {
                releases.Add(release);
            }
        }

        return releases;
    }
}
