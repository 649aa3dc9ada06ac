using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class ExportReleaseTests : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Two = "(New-Release 'App 1.0' -Released 2026-02-05 -Source s -Attribute @{ note = '=1' }), (New-Release 'App 2.0' -Released 2026-Q1)";

    private readonly ModuleFixture _module;
    private readonly TemporaryFolder _folder = new();

    public ExportReleaseTests(ModuleFixture module)
    {
        _module = module;
        _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", _folder.Path).ThrowIfFailed();
    }

    public void Dispose()
    {
        _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory).ThrowIfFailed();
        _folder.Dispose();
    }

    private string[] Files => [.. Directory.GetFiles(_folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private string Text(string name) => File.ReadAllText(Path.Combine(_folder.Path, name));

    private ScriptResult Run(string script) => _module.Run(script.Replace("TWO", Two, StringComparison.Ordinal));

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("JSONL")]
    [InlineData("csv")]
    [InlineData("ics")]
    public void What_is_exported_is_imported_equal(string extension)
    {
        var result = Run($"$before = @(TWO) + @(Get-Release); $before | Export-Release a.{extension}; $after = @(Import-Release a.{extension}); $after.Count -eq $before.Count; (0..($before.Count - 1)) | ForEach-Object {{ $before[$_].Equals($after[$_]) }}").ThrowIfFailed();
        Assert.All(result.Lines, line => Assert.Equal("True", line));
        Assert.Equal([$"a.{extension}"], Files);
    }

    [Fact]
    public void What_Import_Csv_makes_of_an_export_is_exact_too() =>
        Assert.Equal(["True"], Run("$r = New-Release 'GPT-5.3 Codex' -Vendor Acme -Released 2026-02 -Attribute @{ a = 1.5 }; $r | Export-Release a.ndjson; $l = [System.IO.File]::ReadAllText(\"$PWD/a.ndjson\"); ($l | ConvertTo-Release).Equals($r)").ThrowIfFailed().Lines);

    [Theory]
    [InlineData("TWO | Export-Release a.csv")]
    [InlineData("Export-Release a.csv -InputObject (TWO)")]
    [InlineData("@{ name = 'App 1.0'; released = '2026-02-05' }, [pscustomobject] @{ model = 'App 2.0'; date = 2026 } | Export-Release a.csv")]
    [InlineData("TWO | Export-Release -LiteralPath a.csv")]
    [InlineData("TWO | Export-Release x.tmp -Format csv; TWO | Export-Release a.csv; [System.IO.FileInfo]::new(\"$PWD/x.tmp\") | Export-Release a.csv")]
    public void Releases_of_any_kind_are_written(string script) =>
        Assert.Equal(["App 1.0", "App 2.0"], Run(script + "; Import-Release a.csv").ThrowIfFailed().Values("Name"));

    [Theory]
    [InlineData("TWO | Export-Release a.xlsx", "FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release a", "FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release a.csv -Format Xlsx", "FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release no/a.csv", "DirectoryNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("TWO | Export-Release nodrive:/a.csv", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("TWO | Export-Release env:a -Format Csv", "ProviderNotSupported", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release . -Format Csv", "PathIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release *.csv", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("TWO | Export-Release a.json -Append", "ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release a.csv -Append -NoClobber", "ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release a.json -EscapeFormula", "ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-Release a.ndjson -WithBom", "ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("Export-Release a.csv", "NoInput", ErrorCategory.InvalidArgument)]
    public void An_error_has_its_id_and_category_and_writes_nothing(string script, string id, ErrorCategory category)
    {
        var result = Run(script);
        Assert.Equal(("ReleaseTools." + id, category), (result.Fault.Id, result.Fault.Category));
        Assert.Empty(Files);
    }

    [Theory]
    [InlineData("TWO | Export-Release old.csv -NoClobber", "FileExists", ErrorCategory.ResourceExists)]
    [InlineData("TWO | Export-Release old.csv -Append", "AppendMismatch", ErrorCategory.InvalidData)]
    [InlineData("TWO | ForEach-Object { if ($_.Name -like '*2.0') { throw 'upstream' }; $_ } | Export-Release old.csv", "RuntimeException", ErrorCategory.OperationStopped)]
    public void An_error_keeps_the_old_file(string script, string id, ErrorCategory category)
    {
        _folder.Write("old.csv", "old");
        var fault = Run(script).Fault;
        Assert.Equal(category, fault.Category);
        Assert.True(fault.Id == "ReleaseTools." + id || id == "RuntimeException", fault.Id);
        Assert.Equal("old", Text("old.csv"));
        Assert.Equal(["old.csv"], Files);
    }

    [Fact]
    public void A_bad_row_is_an_error_and_the_others_are_written()
    {
        var result = Run("@{ name = 'a'; released = '2026' }, @{ name = 'b'; released = 'soonish' }, @{ name = 'c' } | Export-Release a.ndjson; Import-Release a.ndjson");
        Assert.Equal(["ReleaseTools.RowInvalid"], result.ErrorIds);
        Assert.Equal(["a", "c"], result.Values("Name"));
    }

    [Theory]
    [InlineData("-WhatIf")]
    [InlineData("-WhatIf -Append")]
    [InlineData("-Confirm:$false -WhatIf -Force")]
    public void With_WhatIf_nothing_is_written_and_everything_passed_through(string parameters)
    {
        Assert.Equal(["App 1.0", "App 2.0"], Run($"TWO | Export-Release a.csv -PassThru {parameters}").ThrowIfFailed().Values("Name"));
        Assert.Empty(Files);
    }

    [Fact]
    public void A_read_only_file_needs_Force_and_stays_read_only()
    {
        var path = _folder.Write("a.csv", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var fault = Run("TWO | Export-Release a.csv").Fault;
        Assert.Equal(("ReleaseTools.FileAccessDenied", ErrorCategory.PermissionDenied), (fault.Id, fault.Category));
        Assert.Equal("old", Text("a.csv"));
        Assert.Equal(["App 1.0", "App 2.0"], Run("TWO | Export-Release a.csv -Force; Import-Release a.csv").ThrowIfFailed().Values("Name"));
        Assert.True(new FileInfo(path).IsReadOnly);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Theory]
    [InlineData("json", "{\n\"schema\": \"releasetools.releases/1\",\n\"releases\": [\n]\n}\n")]
    [InlineData("ndjson", "{\"schema\":\"releasetools.releases/1\"}\n")]
    [InlineData("csv", "name,vendor,product,version,variant,track,specialty,released,status,aliasOf,sequence,source,link,provenance,attributes,schema\n")]
    public void No_releases_are_an_empty_list(string extension, string expected)
    {
        _folder.Write($"a.{extension}", "old");
        Run($"Get-Release | Where-Object Name -eq nothing | Export-Release a.{extension}").ThrowIfFailed();
        Assert.Equal(expected, Text($"a.{extension}"));
        Assert.Empty(Run($"Import-Release a.{extension}").ThrowIfFailed().Output);
    }

    [Fact]
    public void Text_is_UTF_8_with_LF_and_without_a_mark()
    {
        Run("New-Release 'ü' -Released 2026 | Export-Release a.csv; New-Release 'ü' -Released 2026 | Export-Release b.csv -WithBom").ThrowIfFailed();
        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "a.csv"));
        Assert.Equal((byte)'n', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. bytes], File.ReadAllBytes(Path.Combine(_folder.Path, "b.csv")));
        Assert.Equal(["ü"], Run("Import-Release b.csv").ThrowIfFailed().Values("Name"));
    }

    [Theory]
    [InlineData("EscapeFormula")]
    [InlineData("Safe")]
    public void Formulas_are_defused_and_come_back(string parameter)
    {
        var script = $"$r = (New-Release '=cmd|x!A1' -Vendor '@v' -Released 2026), (New-Release '''=y' -Released 2026); $r | Export-Release a.csv -{parameter}; $b = @(Import-Release a.csv); $b[0].Equals($r[0]); $b[1].Equals($r[1])";
        Assert.Equal(["True", "True"], Run(script).ThrowIfFailed().Lines);
        Assert.Contains("\n'=cmd|x!A1,'@v,", Text("a.csv"), StringComparison.Ordinal);
        Assert.Contains("\n''=y,", Text("a.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public void Append_adds_and_mends_what_a_kill_left(string extension)
    {
        Run($"1..2 | ForEach-Object {{ TWO | Export-Release a.{extension} -Append }}").ThrowIfFailed();
        var text = Text($"a.{extension}");
        _folder.Write($"a.{extension}", text[..^9]);
        var result = Run($"TWO | Export-Release a.{extension} -Append; Import-Release a.{extension}").ThrowIfFailed();
        Assert.Contains("taken away", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(["App 1.0", "App 2.0", "App 1.0", "App 1.0", "App 2.0"], result.Values("Name"));
    }

    [Fact]
    public void A_file_may_be_rewritten_while_it_is_read() =>
        Assert.Equal(["App 1.0"], Run("TWO | Export-Release a.json; Import-Release a.json | Where-Object Name -like '*1.0' | Export-Release a.json; Import-Release a.json").ThrowIfFailed().Values("Name"));

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void A_file_is_the_same_in_every_culture(string culture)
    {
        const string Script = "Get-Release | Export-Release a.csv; Get-Release | Export-Release a.json; Get-Release | Export-Release a.md";
        _module.Run(Script).ThrowIfFailed();
        var expected = new[] { "a.csv", "a.json", "a.md" }.Select(Text).ToList();
        _module.RunUnder(culture, Script).ThrowIfFailed();
        Assert.Equal(expected, [.. new[] { "a.csv", "a.json", "a.md" }.Select(Text)]);
    }

    [Theory]
    [InlineData("Get-Release | Export-Release a -Format ", "ICalendar")]
    [InlineData("Get-Release | Export-Release a -Format M", "Markdown")]
    public void Formats_complete(string line, string expected) => Assert.Contains(expected, _module.Complete(line));
}
