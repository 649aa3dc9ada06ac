using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace ReleaseTools.PowerShell.Tests;

public class LayoutTests
{
    private static readonly string[] OurOwn = ["ReleaseTools.Core.dll", "ReleaseTools.PowerShell.dll"];

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Beside_our_own_assemblies_lies_nothing(string framework) =>
        Assert.Equal(OurOwn, Files("bin", framework));

    [Theory]
    [InlineData("net8.0", "Newtonsoft.Json.dll")]
    [InlineData("net8.0", "System.Management.Automation.dll")]
    [InlineData("netstandard2.0", "System.Management.Automation.dll")]
    public void What_the_engine_brings_is_not_shipped(string framework, string assembly) =>
        Assert.DoesNotContain(assembly, Files("bin", framework, "deps"));

    // Of what net8.0 builds refer to, the runtime has System.* and Microsoft.CSharp, and the engine has itself and Newtonsoft.Json.
    [Fact]
    public void Every_reference_of_the_net_build_is_shipped_or_comes_with_the_engine() =>
        Assert.Empty(Missing("net8.0", name => name.StartsWith("System", StringComparison.Ordinal) || name is "Newtonsoft.Json" or "netstandard" or "Microsoft.Win32.Primitives"));

    // Windows PowerShell has netstandard.dll and itself, nothing else.
    [Fact]
    public void Every_reference_of_the_netstandard_build_is_shipped() =>
        Assert.Empty(Missing("netstandard2.0", name => name is "netstandard" or "mscorlib" or "System.Management.Automation"
            // Facades of the .NET Framework that Windows PowerShell 5.1 requires, 4.6.1 and later.
            or "System" or "System.Core" or "System.Numerics"));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Each_framework_has_its_own_build(string framework)
    {
        using var stream = File.OpenRead(Path.Combine(BuiltModule.Folder, "bin", framework, "ReleaseTools.Core.dll"));
        using var reader = new PEReader(stream);
        var references = References(reader.GetMetadataReader());
        Assert.Equal(framework == "netstandard2.0", references.Contains("netstandard"));
    }

    [Fact]
    public void Nothing_lies_in_the_module_that_the_build_did_not_put_there()
    {
        var folders = Directory.GetDirectories(BuiltModule.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["bin", "catalog", "en-US"], folders);
        Assert.Equal(
            ["LICENSE", "ReleaseTools.Format.ps1xml", "ReleaseTools.Types.ps1xml", "ReleaseTools.psd1", "ReleaseTools.psm1", "THIRD-PARTY-NOTICES.txt"], Files());
    }

    [Fact]
    public void The_licence_is_that_of_the_repository() =>
        Assert.Equal(File.ReadAllText(Path.Combine(BuiltModule.RepositoryRoot, "LICENSE")), File.ReadAllText(Path.Combine(BuiltModule.Folder, "LICENSE")));

    [Fact]
    public void What_is_the_work_of_others_has_its_notice()
    {
        var notices = File.ReadAllText(Path.Combine(BuiltModule.Folder, "THIRD-PARTY-NOTICES.txt"));
        var shipped = new[] { "net8.0", "netstandard2.0" }.SelectMany(framework => Files("bin", framework, "deps")).Distinct().ToList();
        Assert.NotEmpty(shipped);
        Assert.All(shipped, file => Assert.Contains($"\n{Path.GetFileNameWithoutExtension(file)}\nIn bin/", notices, StringComparison.Ordinal));

        using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltModule.Folder, "catalog", "ai-releases.json")));
        var credits = catalogue.RootElement.GetProperty("credits").EnumerateArray().ToList();
        Assert.NotEmpty(credits);
        Assert.All(credits.SelectMany(credit => credit.EnumerateObject()), credit => Assert.Contains(
            credit.Value.GetString()!.Split(", ")[0], notices, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Missing(string framework, Func<string, bool> isThere)
    {
        var shipped = Directory.GetFiles(Path.Combine(BuiltModule.Folder, "bin", framework), "*.dll", SearchOption.AllDirectories);
        var names = shipped.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in shipped)
        {
            using var reader = new PEReader(File.OpenRead(path));
            foreach (var name in References(reader.GetMetadataReader()).Where(name => !names.Contains(name) && !isThere(name)))
            {
                yield return $"{Path.GetFileName(path)} needs {name}";
            }
        }
    }

    private static List<string> References(MetadataReader metadata) =>
        [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];

    private static string[] Files(params string[] folder)
    {
        var path = Path.Combine([BuiltModule.Folder, .. folder]);
        return Directory.Exists(path) ? [.. Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
    }
}
