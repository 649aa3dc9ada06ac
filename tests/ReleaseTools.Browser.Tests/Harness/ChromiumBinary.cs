namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>The Chromium of this machine.</summary>
internal static class ChromiumBinary
{
    private const string Setting = "RELEASETOOLS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Skips a test, and says why, where there is none.</summary>
    public static void Demand() => Skip.If(Path is null, $"Chromium is not on the PATH as {string.Join(", ", Names)}, and {Setting} does not say where it is.");

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } set)
        {
            return File.Exists(set) ? set : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
