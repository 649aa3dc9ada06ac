using System.Reflection;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>Where the build left the module that all tests import.</summary>
public static class BuiltModule
{
    private static readonly Dictionary<string, string> Metadata = typeof(BuiltModule).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    public static string RepositoryRoot => Metadata["RepositoryRoot"];

    /// <summary>The version in Directory.Build.props.</summary>
    public static string Version => Metadata["ModuleVersion"];

    public static string Folder => Metadata["ModuleOutput"];

    public static string Manifest => Path.Combine(Folder, "ReleaseTools.psd1");

    /// <summary>A file of tests/data.</summary>
    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
