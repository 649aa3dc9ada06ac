using System.IO.Compression;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>The package that build.ps1 makes, without a rebuild, through the shell; extracted elsewhere, imported and used.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-package-").FullName;

    [Fact]
    public void It_holds_the_module_and_works_where_it_is_extracted()
    {
        // What lies in output/ may be a Debug build, so the archive of artifacts/, which is for shipping, is left alone.
        var packed = ShellProcess.Run(
            "-File", Path.Combine(BuiltModule.RepositoryRoot, "build.ps1"), "-Task", "Package", "-NoBuild", "-Destination", _folder);
        Assert.Equal((0, string.Empty), (packed.ExitCode, packed.Error));
        Assert.Equal(Path.Combine(_folder, $"ReleaseTools-{BuiltModule.Version}.zip"), packed.Output);
        ZipFile.ExtractToDirectory(packed.Output, _folder);

        var extracted = Path.Combine(_folder, "ReleaseTools", BuiltModule.Version);
        Assert.Equal(Files(BuiltModule.Folder), Files(extracted));
        var used = ShellProcess.Run(
            ["-Command", "[ReleaseTools.Release].Assembly.Location; (New-Release -Name x -Released 2026-02).Released.ToString()"],
            null, null, ("RELEASETOOLS_MODULE", extracted));
        Assert.Equal(new ProcessResult(0, $"{Path.Combine(extracted, "bin", "net8.0", "ReleaseTools.Core.dll")}\n2026-02", string.Empty), used);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
}
