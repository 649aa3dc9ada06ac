namespace ReleaseTools.PowerShell.Tests;

/// <summary>Test-ReleaseOrder -Quiet passes only on what was shown: everything else fails it, and says why.</summary>
public sealed class GateTests(ModuleFixture module) : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Lines = """
        $releases = 'general', 'specialized' | ForEach-Object -Begin { $day = 0 } -Process {
            $day++
            New-Release -Name $_ -Vendor A -Product P -Version 1 -Track $_ -Released "2026-02-0$day"
        }

        """;

    private const string Train = """
        $releases = 'library', 'cli', 'docs' | ForEach-Object -Begin { $hour = 10 } -Process {
            $hour++
            New-Release -Name $_ -Vendor Contoso -Product $_ -Version 2.0 -Released "2026-03-02T${hour}:00Z"
        }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-gates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("'general -> specialized'", "True", 0)]
    [InlineData("'general -> specialized', 'version ascending'", "True", 0)]
    [InlineData("'general -> specialized', 'generl -> optimised'", "False", 1)]
    [InlineData("'generl -> optimised', 'general -> specialized'", "False", 1)]
    [InlineData("'generl -> a', 'b -> optimised'", "False", 2)]
    [InlineData("'general !-> preview', 'general -> specialized'", "False", 1)]
    [InlineData("'general -> optimized -> specialized'", "True", 1)]
    public void Every_rule_must_have_tested_something(string rules, string expected, int warnings)
    {
        var result = module.Run($"{Lines}$releases | Test-ReleaseOrder -Rule {rules} -Quiet").ThrowIfFailed();
        Assert.Equal([expected], result.Lines);
        Assert.Equal(warnings, result.Warnings.Count);
    }

    [Fact]
    public void The_warning_says_which_rule_which_label_and_what_to_do()
    {
        var typo = module.Run($"{Lines}$releases | Test-ReleaseOrder -Rule 'general -> specialized', 'generl -> optimised'");
        Assert.Single(typo.Output);
        Assert.Equal(
            "The rule 'generl -> optimised' tested nothing: no release has the track 'generl' (did you mean 'general'?); no release has the track 'optimised'. "
            + "Track is one of: general, specialized.",
            Assert.Single(typo.Warnings));

        var elsewhere = module.Run($"{Train}$releases | Test-ReleaseOrder -By Vendor -Order library, cli");
        Assert.Contains("'library' (it is a product: write product:library, or use -By Product)", Assert.Single(elsewhere.Warnings), StringComparison.Ordinal);

        var apart = module.Run($"{Train}$releases | Test-ReleaseOrder -Rule 'library -> cli' -GroupBy Product");
        Assert.Contains("no group by Product has two of them together", Assert.Single(apart.Warnings), StringComparison.Ordinal);

        var versions = module.Run($"{Train}$releases | Test-ReleaseOrder -Rule 'version ascending'");
        Assert.Contains("no group by Vendor, Product has two releases that are out", Assert.Single(versions.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Rule 'library -> cli within 24h'", "Product", "by Vendor")]
    [InlineData("-Order library, cli, docs", "Product", "by Vendor")]
    [InlineData("-Rule 'library -> cli' -GroupBy Vendor, Version", "Product", "by Vendor, Version")]
    [InlineData("-Rule 'docs !-> library'", "Product", "by Vendor")]
    public void Labels_of_a_train_are_found_without_being_told_where(string question, string key, string groups)
    {
        var result = module.Run($"{Train}$releases | Test-ReleaseOrder {question} -Verbose").ThrowIfFailed();
        Assert.All(result.Values("Outcome"), outcome => Assert.Equal("Conforms", outcome));
        Assert.All(result.Values("Group"), group => Assert.StartsWith("Contoso", group, StringComparison.Ordinal));
        Assert.NotEmpty(result.Output);
        Assert.Contains(result.Verbose, text => text.EndsWith($"are looked for in {key}, {groups}.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-By Track -Rule 'library -> cli'")]
    [InlineData("-Rule 'track:library -> track:cli'")]
    public void What_was_said_is_not_second_guessed(string question)
    {
        var result = module.Run($"{Train}$releases | Test-ReleaseOrder {question} -Quiet").ThrowIfFailed();
        Assert.Equal(["False"], result.Lines);
        Assert.Single(result.Warnings);
    }

    [Theory]
    [InlineData("Test-ReleaseOrder -Path $args[0] -Order general, specialized -Quiet")]
    [InlineData("Test-ReleaseOrder -LiteralPath $args[0] -Order general, specialized -Quiet")]
    [InlineData("Get-Item $args[0] | Test-ReleaseOrder -Order general, specialized -Quiet")]
    [InlineData("Test-ReleaseOrder -Path $args[0] -Order general, specialized -Quiet -UnknownAs Pass -ErrorAction SilentlyContinue")]
    [InlineData("Import-Csv $args[0] | Test-ReleaseOrder -Order general, specialized -Quiet -ErrorAction Ignore")]
    public void A_gate_that_could_not_read_everything_fails(string script)
    {
        script = script.Replace("Get-Item $args[0]", "[System.IO.FileInfo]::new($args[0])", StringComparison.Ordinal)
            .Replace("Import-Csv $args[0]", "[pscustomobject]@{ Name = 'a'; Product = 'P'; Version = '1'; Released = '2026-01-01'; Track = 'general' }, [pscustomobject]@{ Name = 'b'; Product = 'P'; Version = '1'; Released = '2026-01-02'; Track = 'specialized' }, [pscustomobject]@{ Name = 'c'; Released = 'soonish' }", StringComparison.Ordinal);
        var good = "name,vendor,product,version,track,released\na,A,P,1,general,2026-01-01\nb,A,P,1,specialized,2026-02-01\n";
        var result = module.Run(script, Written("bad.csv", good + "c,A,P,1,general,soonish\n"));
        Assert.Null(result.Terminated);
        Assert.Equal(["False"], result.Lines);
        Assert.Equal("1 files or records could not be read, so the answer is False: what is not known cannot be shown to be in order.", Assert.Single(result.Warnings));
        if (script.StartsWith("Test", StringComparison.Ordinal))
        {
            var whole = module.Run(script, Written("good.csv", good)).ThrowIfFailed();
            Assert.Equal(["True"], whole.Lines);
            Assert.Empty(whole.Warnings);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_fails_a_gate()
    {
        var result = module.Run($"{Lines}Test-ReleaseOrder -Path $args -Order general, specialized -Quiet", Written("good.csv", "name,track,released\na,general,2026-01-01\nb,specialized,2026-02-01\n"), Path.Combine(_folder, "nope.csv"));
        Assert.Equal(["ReleaseTools.PathNotFound"], result.ErrorIds);
        Assert.Equal(["False"], result.Lines);
    }

    [Theory]
    [InlineData("Test-ReleaseOrder -Order general, specialized -GroupBy Linne -Quiet", "-GroupBy: 'Linne'", "Did you mean Line?")]
    [InlineData("Test-ReleaseOrder -Order general, specialized -By Trck -Quiet", "-By: 'Trck'", "Did you mean Track?")]
    [InlineData("Test-ReleaseOrder -Rule 'general -> specialized', 'trak:general -> specialized' -Quiet", "The rule 'trak:general -> specialized': 'trak'", "Did you mean Track?")]
    [InlineData("Get-ReleaseGap -GroupBy Vendr", "-GroupBy: 'Vendr'", "Did you mean Vendor?")]
    [InlineData("Get-ReleaseGap -GroupBy Vendr -Sorted", "-GroupBy: 'Vendr'", "Did you mean Vendor?")]
    [InlineData("Get-ReleaseGap -GroupBy Vendr -Against A", "-GroupBy: 'Vendr'", "Did you mean Vendor?")]
    public void A_key_that_no_release_has_is_an_error(string command, string start, string advice)
    {
        var result = module.Run($"{Lines}$releases | {command}");
        Assert.Equal(["ReleaseTools.KeyUnknown"], result.ErrorIds);
        var error = Assert.Single(result.Errors);
        Assert.Equal("InvalidArgument", error.CategoryInfo.Category.ToString());
        Assert.StartsWith(start, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Properties: Vendor, Product,", error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-ReleaseGap -GroupBy team", 1)]
    [InlineData("Get-ReleaseGap -GroupBy team -Sorted", 1)]
    [InlineData("Test-ReleaseOrder -Order general, specialized -GroupBy Vendor, team -Quiet", 1)]
    public void An_attribute_that_one_release_has_is_a_key(string command, int results)
    {
        var result = module.Run($$"""
            $releases = @([pscustomobject]@{ Name = 'x'; Vendor = 'A'; Released = '2026-01-01'; Track = 'preview' },
                [pscustomobject]@{ Name = 'y'; Vendor = 'A'; Released = '2026-01-02'; Track = 'general'; Team = 'blue' },
                [pscustomobject]@{ Name = 'z'; Vendor = 'A'; Released = '2026-01-03'; Track = 'specialized'; Team = 'blue' })
            $releases | {{command}}
            """).ThrowIfFailed();
        Assert.Equal(results, result.Output.Count);
    }

    [Fact]
    public void Without_releases_no_key_is_wrong_and_no_gate_passes()
    {
        var result = module.Run("@() | Test-ReleaseOrder -Order general, specialized -GroupBy Linne -Quiet; @() | Get-ReleaseGap -GroupBy Vendr").ThrowIfFailed();
        Assert.Equal(["False"], result.Lines);
        Assert.Equal("There are no releases, so no rule tested anything.", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("Test-ReleaseOrder", "ReleaseTools.NoOrder")]
    [InlineData("Test-ReleaseOrder -Quiet -By Product", "ReleaseTools.NoOrder")]
    [InlineData("Get-ReleaseGap -Within 1d", "ReleaseTools.ParameterCombination")]
    [InlineData("Get-ReleaseGap -Direction After", "ReleaseTools.ParameterCombination")]
    [InlineData("Get-ReleaseGap -All", "ReleaseTools.ParameterCombination")]
    public void Nothing_prompts(string command, string id)
    {
        var result = module.Run($"{Lines}$releases | {command}");
        Assert.Equal([id], result.ErrorIds);
        Assert.Equal("InvalidArgument", Assert.Single(result.Errors).CategoryInfo.Category.ToString());
    }

    [Theory]
    [InlineData("", "True")]
    [InlineData("-Strict", "False")]
    public void Tied_fails_only_a_strict_gate(string more, string expected) => Assert.Equal([expected], module.Run($$"""
        $releases = 'general', 'specialized' | ForEach-Object { New-Release -Name $_ -Vendor A -Product P -Track $_ -Released 2026-02-05T10:00:00Z }
        $releases | Test-ReleaseOrder -Order general, specialized -Quiet {{more}}
        """).ThrowIfFailed().Lines);

    [Theory]
    [InlineData("", "False")]
    [InlineData("-UnknownAs Fail", "False")]
    [InlineData("-UnknownAs Pass", "True")]
    public void Unknown_passes_only_where_told_to(string more, string expected) => Assert.Equal([expected], module.Run($$"""
        $releases = 'general', 'specialized' | ForEach-Object { New-Release -Name $_ -Vendor A -Product P -Track $_ -Released 2026-02-05 }
        $releases | Test-ReleaseOrder -Order general, specialized -Quiet {{more}}
        """).ThrowIfFailed().Lines);

    [Fact]
    public void Rules_of_a_file_all_count()
    {
        var good = Written("good.rules", "# the train\nlibrary -> cli within 24h\n\ncli -> docs  # or nobody finds it\n");
        Assert.Equal(["True"], module.Run($"{Train}$releases | Test-ReleaseOrder -RulePath $args -Quiet", good).ThrowIfFailed().Lines);
        var foreign = Written("foreign.rules", "library -> cli\nalpha -> beta -> stable\n");
        var result = module.Run($"{Train}$releases | Test-ReleaseOrder -RulePath $args -Quiet", good, foreign).ThrowIfFailed();
        Assert.Equal(["False"], result.Lines);
        Assert.StartsWith("The rule 'alpha -> beta -> stable' tested nothing: no release has ", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_rule_of_a_file_is_named_by_line_and_column()
    {
        var result = module.Run($"{Train}$releases | Test-ReleaseOrder -RulePath $args -Quiet", Written("wrong.rules", "library -> cli\nlibrary -> cli wthin 24h\n"));
        Assert.Equal(["ReleaseTools.RuleInvalid"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Matches("[Ll]ine 2.*column 16", Assert.Single(result.Errors).Exception.Message);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
