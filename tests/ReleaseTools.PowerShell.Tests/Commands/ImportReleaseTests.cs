using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class ImportReleaseTests : IClassFixture<ModuleFixture>, IDisposable
{
    private readonly ModuleFixture _module;
    private readonly TemporaryFolder _folder = new();

    public ImportReleaseTests(ModuleFixture module)
    {
        _module = module;
        _folder.Write("a[1].csv", "product,version,released\nApp,1.0,2026-02-05\n");
        _folder.Write("a1.csv", "product,version,released\nApp,2.0,2026-02-06\n");
        _folder.Write("b.json", """{ "b_model_1": "2026-02-06 14:27:00 UTC", "gap": "27 minutes" }""");
        _folder.Write("ç 'q' $x.csv", "product,version,released\nApp,3.0,2026-02-07\n");
    }

    public void Dispose() => _folder.Dispose();

    // The script runs where the files are, as a person's would.
    private ScriptResult Run(string script, params object?[] arguments)
    {
        _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", _folder.Path).ThrowIfFailed();
        try
        {
            return _module.Run(script, arguments);
        }
        finally
        {
            _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory).ThrowIfFailed();
        }
    }

    [Theory]
    [InlineData("Import-Release b.json", "b_model_1")]
    [InlineData("Import-Release a*.csv", "App 1.0, App 2.0")]
    [InlineData("Import-Release 'a[1].csv'", "App 2.0")]
    [InlineData("Import-Release 'a`[1`].csv'", "App 1.0")]
    [InlineData("Import-Release -LiteralPath 'a[1].csv'", "App 1.0")]
    [InlineData("Import-Release -LiteralPath 'a[1].csv', b.json", "App 1.0, b_model_1")]
    [InlineData("Import-Release b.json, a1.csv", "b_model_1, App 2.0")]
    [InlineData("'b.json', 'a1.csv' | Import-Release", "b_model_1, App 2.0")]
    [InlineData("Import-Release 'ç ''q'' $x.csv'", "App 3.0")]
    [InlineData("[System.IO.FileInfo]::new($args[0]) | Import-Release", "App 1.0")]
    [InlineData("'a[1].csv', 'b.json' | Import-Release", "App 2.0, b_model_1")]
    public void Paths_are_those_of_the_session(string script, string expected) =>
        Assert.Equal(expected, string.Join(", ", Run(script, Path.Combine(_folder.Path, "a[1].csv")).ThrowIfFailed().Values("Name")));

    [Fact]
    public void A_drive_of_the_session_is_a_path() =>
        Assert.Equal(["b_model_1"], _module.Run(
            """
            $provider = $ExecutionContext.SessionState.Provider.GetOne('FileSystem')
            $null = $ExecutionContext.SessionState.Drive.New([System.Management.Automation.PSDriveInfo]::new('releases', $provider, $args[0], '', $null), 'local')
            Import-Release releases:/b.json
            """,
            _folder.Path).ThrowIfFailed().Values("Name"));

    [Theory]
    [InlineData("nope.csv", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("*.nope", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("nodrive:/a.csv", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("/", "PathIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("env:PATH", "ProviderNotSupported", ErrorCategory.InvalidArgument)]
    public void A_path_that_is_no_file_is_one_error_and_the_other_files_are_read(string path, string id, ErrorCategory category)
    {
        var result = Run("Import-Release $args[0], a1.csv", path);
        Assert.Equal(($"ReleaseTools.{id}", category, path), result.Fault);
        Assert.Equal(["App 2.0"], result.Values("Name"));
    }

    [Theory]
    [InlineData("Import-Release nope.csv -Format Xlsx", "ReleaseTools.FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("Import-Release nope.csv -TimeZone Atlantis/Capital", "ParameterArgumentTransformationError", ErrorCategory.InvalidData)]
    [InlineData("Import-Release nope.csv -NamingPath norules.json", "ReleaseTools.PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Import-Release nope.csv -NamingPath a1.csv", "ReleaseTools.NamingRulesInvalid", ErrorCategory.InvalidData)]
    [InlineData("Import-Release ''", "ParameterArgumentValidationError", ErrorCategory.InvalidData)]
    [InlineData("@{ name = 'x'; released = 'soonish' } | Import-Release", "ReleaseTools.RowInvalid", ErrorCategory.InvalidData)]
    [InlineData("1 | Import-Release", "ReleaseTools.NotARelease", ErrorCategory.InvalidType)]
    public void An_error_has_its_id_and_category(string script, string id, ErrorCategory category)
    {
        var fault = Run(script).Fault;
        Assert.Equal((id, category), (fault.Id, fault.Category));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\u007fELF\0\0")]
    [InlineData("Dear Sir, or Madam\nthis is a letter.")]
    [InlineData("[{\"name\":\"")]
    public void A_file_that_holds_no_releases_is_one_error(string text)
    {
        var path = _folder.Write("hostile", text);
        var result = Run("Import-Release -LiteralPath $args[0]", path);
        Assert.Empty(result.Output);
        Assert.Equal(("ReleaseTools.InputUnreadable", ErrorCategory.InvalidData), (result.Fault.Id, result.Fault.Category));
        Assert.Contains(path, result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_record_is_named_with_its_place_and_the_others_come_through()
    {
        _folder.Write("bad.csv", "product,version,when\nApp,1.0,2026-02-05\nApp,1.1,soonish\nApp,1.2,2026-02-07\n");
        var result = Run("Import-Release bad.csv -Property @{ Released = 'when' } -Verbose");
        Assert.Equal(["App 1.0", "App 1.2"], result.Values("Name"));
        Assert.Equal(("ReleaseTools.RecordInvalid", ErrorCategory.InvalidData), (result.Fault.Id, result.Fault.Category));
        var problem = new PSObject(result.Errors[0].TargetObject).Properties;
        Assert.Equal((3L, "when", "soonish"), (Convert.ToInt64(problem["Line"].Value, null), problem["Property"].Value, problem["Value"].Value));
        Assert.Contains("2 releases, 1 bad records, 0 notes", result.Verbose[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_release_is_left_out_and_said_so()
    {
        var result = Run("Import-Release b.json -Verbose").ThrowIfFailed();
        Assert.Contains("gap", string.Join('\n', result.Verbose), StringComparison.Ordinal);
        Assert.Contains("1 releases, 0 bad records, 1 notes", result.Verbose[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@{ name = 'x'; released = '2026' }")]
    [InlineData("[ordered] @{ NAME = 'x'; Published_At = '2026' }")]
    [InlineData("[pscustomobject] @{ model = 'x'; date = 2026 }")]
    [InlineData("(New-Release x -Released 2026)")]
    public void Rows_of_any_kind_are_releases(string row) =>
        Assert.Equal(["x 2026"], Run($"{row} | Import-Release | ForEach-Object {{ \"$($_.Name) $($_.Released)\" }}").ThrowIfFailed().Lines);

    [Fact]
    public void A_bad_row_is_the_target_of_its_error()
    {
        var result = Run("$row = [pscustomobject] @{ name = 'x'; released = 'soonish' }; $row, @{ name = 'y' } | Import-Release -ErrorVariable e; [object]::ReferenceEquals($e[0].TargetObject, $row)");
        Assert.Equal(["y", "True"], [result.Values("Name")[0], result.Lines[^1]]);
    }

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void A_file_reads_alike_in_every_culture(string culture)
    {
        var path = _folder.Write("c.csv", "VENDOR,TITLE,INPUT_PRICE,Published_At\nMINIMAX,GPT-I MINI,1.25,6 Feb 2026\nB,x,1000.5,2026-02-06 14:27:00\n");
        const string Script = "Import-Release -LiteralPath $args[0] | ForEach-Object { $r = $_; \"$r $($r.Vendor)\"; $r.Attributes.Keys | ForEach-Object { '{0}={1}' -f $_, $r.Attributes[$_].ToString([cultureinfo]::InvariantCulture) } }";
        var expected = Run(Script, path).ThrowIfFailed().Lines;
        Assert.Contains("1.25", string.Join(' ', expected), StringComparison.Ordinal);
        Assert.Equal(expected, _module.RunUnder(culture, Script, path).ThrowIfFailed().Lines);
    }

    [Theory]
    [InlineData("Import-Release x -Format ", "Csv")]
    [InlineData("Import-Release x -TimeZone Europe/Ber", "Europe/Berlin")]
    public void Values_complete(string line, string expected) => Assert.Contains(expected, _module.Complete(line));
}
