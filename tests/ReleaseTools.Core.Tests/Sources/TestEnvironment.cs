using ReleaseTools.Sources.Settings;

namespace ReleaseTools.Tests.Sources;

/// <summary>A user with nothing but what a test gives: variables, and a folder that holds home, project and machine.</summary>
internal sealed class TestEnvironment : UserEnvironment, IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("releasetools-test-").FullName;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What the user's npm says, or null.</summary>
    public string? NpmSays { get; set; }

    public string Project => Path.Combine(_root, "work", "project");

    public override string Home => Path.Combine(_root, "home");

    public override string Configuration => Path.Combine(_root, "home", ".config");

    public override IReadOnlyList<string> Machine => [Path.Combine(_root, "etc")];

    public override IEnumerable<string> VariableNames => Variables.Keys;

    /// <summary>Writes a file below the root: home/…, work/…, work/project/…, etc/….</summary>
    public TestEnvironment Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public TestEnvironment Set(string variable, string value)
    {
        Variables[variable] = value;
        return this;
    }

    public override string? FirstLineOf(string program, string arguments, string directory, CancellationToken cancellation) => NpmSays;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    protected override string? Read(string name) => Variables.GetValueOrDefault(name);
}
