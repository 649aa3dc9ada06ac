using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class ReleasePredictionTests(ModuleFixture module) : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Chat = "New-ReleasePrediction -Vendor OpenAI -Line 'GPT 5.3' -Track general -MadeOn 2026-02-06 ";
    private readonly string _folder = Directory.CreateTempSubdirectory("predictions").FullName;

    private string Ledger => Path.Combine(_folder, "ledger.ndjson");

    [Theory]
    [InlineData(Chat + "-NotAfter 90d -Probability 60%", "OpenAI GPT 5.3 general by 2026-05-07 (60 %)")]
    [InlineData(Chat + "-NotAfter 2026-05 -Probability 0.125 -NotBefore 2026-03", "OpenAI GPT 5.3 general from 2026-03 by 2026-05 (12.5 %)")]
    [InlineData(Chat + "-Deadline ([datetimeoffset]::new(2026, 5, 6, 0, 0, 0, [timespan]::Zero))", "OpenAI GPT 5.3 general by 2026-05-06T00:00:00Z")]
    [InlineData("New-ReleasePrediction gpt* -NotAfter 2027 -AtLeast 3 -RivalVendor W -RivalWithin 3d", "3 x gpt* within 3d of a release of W by 2027")]
    [InlineData("New-ReleasePrediction -Statement words", "words")]
    [InlineData("New-ReleasePrediction -Vendor V -Order 'specialized -> general' -NotAfter 2027", "V lines specialized -> general by 2027")]
    [InlineData("[pscustomobject]@{ Vendor = 'V'; Deadline = '2027'; Probability = '0.5'; MadeOn = '2026-02-06'; AtLeast = '' } | New-ReleasePrediction", "V by 2027 (50 %)")]
    [InlineData("(New-ReleasePrediction x -NotAfter 9999).MadeOn.Precision", "Day")]
    public void It_is_made_alike_in_every_culture(string script, string expected)
    {
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal([expected], module.RunUnder(culture, $"{script} | ForEach-Object {{ \"$_\" }}").ThrowIfFailed().Lines);
        }
    }

    [Theory]
    [InlineData("-NotAfter 2026-05 -Probability 1.5 -Name x", "Probability: ")]
    [InlineData("-NotAfter 2026-01 -Name x", "NotAfter: The deadline 2026-01 lies before 2026-02-06")]
    [InlineData("-NotAfter 2026-05 -NotBefore 2026-06 -Name x", "NotBefore: ")]
    [InlineData("-Name x", "NotAfter: The deadline is missing")]
    [InlineData("-NotAfter 2026-05 -RivalVendor W -Name x", "RivalWithin: ")]
    [InlineData("-NotAfter 2026-05 -AtLeast none -Name x", "AtLeast: 'none' is no whole number")]
    public void What_is_no_prediction_names_its_field(string arguments, string message)
    {
        var result = module.Run(Chat + arguments);
        Assert.Equal(("ReleaseTools.PredictionInvalid", ErrorCategory.InvalidArgument, "x"), result.Fault);
        Assert.StartsWith(message, result.Errors[0].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_grows_and_is_resolved_with_what_superseded_what()
    {
        var result = module.Run(
            Chat + "-NotAfter 90d -Probability 0.2 -Name chat -Author ada -LedgerPath $args[0] | Out-Null; "
            + Chat + "-NotAfter 90d -Probability 0.9 -Name chat -Author ada -LedgerPath $args[0] -WhatIf | ForEach-Object { \"$_\" };"
            + "[IO.File]::ReadAllLines($args[0]).Count;"
            + "Test-ReleasePrediction -Catalog -PredictionPath $args[0] -AsOf 2026-07-01 | ForEach-Object { \"$($_.Verdict) $($_.BrierScore) $($_.Entry.IsChained)\"; $_.Message }",
            Ledger).ThrowIfFailed();
        Assert.Equal(["OpenAI GPT 5.3 general by 2026-05-07 (90 %)", "1", "True 0.64 True"], result.Lines.Take(3).Select(line => line.Replace("0.6400000000000001", "0.64", StringComparison.Ordinal)));
        Assert.Contains("days after it was made.", result.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_superseded_has_to_be_there()
    {
        var made = $"{Chat} -NotAfter 90d -Probability 0.2 -Author ada -LedgerPath $args[0] ";
        var result = module.Run($"{made} -Name first | Out-Null; {made} -Name second -Supersedes first | Out-Null; {made} -Name third -Supersedes nothing; [IO.File]::ReadAllLines($args[0]).Count", Ledger);
        Assert.Equal(("ReleaseTools.PredictionNotFound", ErrorCategory.ObjectNotFound, "nothing"), result.Fault);
        Assert.Equal(["2"], result.Lines);
    }

    [Fact]
    public void A_broken_chain_is_an_error_that_names_the_line_and_the_rest_is_resolved()
    {
        module.Run($"$ledger = $args[0]; 1..3 | ForEach-Object {{ {Chat} -NotAfter 90d -Probability \"0.$_\" -Name \"p$_\" -LedgerPath $ledger }}", Ledger).ThrowIfFailed();
        File.WriteAllText(Ledger, File.ReadAllText(Ledger).Replace("0.2", "0.9", StringComparison.Ordinal));
        var result = module.Run("Test-ReleasePrediction -Catalog -PredictionPath $args[0] -AsOf 2026-07-01 -WarningAction SilentlyContinue", Ledger);
        Assert.Contains("ReleaseTools.ChainBroken", result.ErrorIds);
        Assert.Contains("line 2: The chain is broken", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, result.Output.Count);
    }

    [Theory]
    [InlineData("Get-Release -Vendor OpenAI | Test-ReleasePrediction -Prediction $p -AsOf 2026-07-01 -CompleteThrough 2026-06-30", "True")]
    [InlineData("$p | Test-ReleasePrediction -Catalog -AsOf 2026-07-01", "True")]
    [InlineData("$p | Test-ReleasePrediction -Catalog -AsOf 2026-03-02", "Pending")]
    [InlineData("$p | Test-ReleasePrediction -Catalog -AsOf 2026-03-03", "True")]
    [InlineData("[pscustomobject]@{ vendor = 'OpenAI'; track = 'lts'; notAfter = '2026-05'; madeOn = '2026-02-06' } | Test-ReleasePrediction -Catalog -AsOf 2026-07-01", "False")]
    [InlineData("Test-ReleasePrediction -Catalog -Prediction @{ vendor = 'Nobody'; notAfter = '2026-05'; madeOn = '2026-02-06' } -AsOf 2026-07-01", "Unresolvable")]
    [InlineData("(Test-ReleasePrediction -Catalog -Prediction $p -AsOf 2026-07-01 -Summary).Scored", "1")]
    public void Predictions_come_by_parameter_and_by_pipeline(string script, string expected)
    {
        script = script.Contains("Summary", StringComparison.Ordinal) ? script : $"({script}).Verdict.ToString()";
        Assert.Equal([expected], module.Run($"$p = {Chat} -NotAfter 90d -Probability 0.6; {script}").ThrowIfFailed().Lines);
    }

    [Theory]
    [InlineData("Get-Release | Test-ReleasePrediction", "NoPredictions", ErrorCategory.InvalidArgument)]
    [InlineData("Test-ReleasePrediction -PredictionPath no-such-file", "NoInput", ErrorCategory.InvalidArgument)]
    [InlineData("Test-ReleasePrediction -Catalog -PredictionPath no-such-file", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-Release | Test-ReleasePrediction -Catalog", "SeveralInputs", ErrorCategory.InvalidArgument)]
    [InlineData("'x' | Test-ReleasePrediction -Catalog", "NotAPrediction", ErrorCategory.InvalidType)]
    [InlineData("New-ReleasePrediction x -NotAfter 2030 | Test-ReleasePrediction -Prediction @{ vendor = 'OpenAI'; notAfter = '2030'; madeOn = '2026' } -WarningAction SilentlyContinue | Out-Null", "NotARelease", ErrorCategory.InvalidType)]
    [InlineData("@{ vendor = 'V'; notAfter = '2030' } | Test-ReleasePrediction -Catalog", "PredictionInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("Test-ReleasePrediction -Catalog -Prediction @{ vendor = 'OpenAI'; by = '2030'; madeOn = '2026'; p = 1 }, @{ vendor = 'openai'; by = '2030'; madeOn = '2026'; p = 0 } | Out-Null", "PredictionsContradict", ErrorCategory.InvalidData)]
    [InlineData("New-ReleasePrediction x -NotAfter 2030 -LedgerPath /no/such/directory/l.ndjson", "DirectoryNotFound", ErrorCategory.ObjectNotFound)]
    public void An_error_has_its_id_and_category(string script, string id, ErrorCategory category)
    {
        var (found, kind, _) = module.Run(script).Fault;
        Assert.Equal(($"ReleaseTools.{id}", category), (found, kind));
    }

    [Fact]
    public void Control_characters_of_a_list_reach_no_terminal()
    {
        var path = Path.Combine(_folder, "evil.json");
        File.WriteAllText(path, """[{"statement":"a\u001b[31mb","name":"n\u0007","author":"\u202ex","madeOn":"2026"},{"x\u001b":1,"madeOn":"\u001b"}]""");
        var result = module.Run("Test-ReleasePrediction -Catalog -PredictionPath $args[0] | ForEach-Object { $_.Prediction.Statement; $_.Prediction.Name; $_.Prediction.Author; \"$_\" }", path);
        Assert.Equal(4, result.Lines.Count);
        Assert.DoesNotContain(
            result.Lines.Concat(result.Warnings).Concat(result.Errors.Select(error => error.ToString())), text => text.IndexOfAny(['\u001b', '\u0007', '\u202e']) >= 0);
    }

    [Fact]
    public void A_mistyped_field_of_a_row_is_told()
    {
        var result = module.Run("1..3 | ForEach-Object { @{ vendor = 'OpenAI'; notAfter = '2030'; madeOn = '2026'; probabilty = 0.5 } } | Test-ReleasePrediction -Catalog | Out-Null").ThrowIfFailed();
        Assert.Equal("'probabilty' is no field of a prediction and is left out. Nearest: probability.", Assert.Single(result.Warnings));
    }

    // The catalogue's dates are those of models.dev and Epoch, see module/catalog; it goes to 2026-06-30.
    [Theory]
    [InlineData("2026-07-01", "chat-soon True, chat-timed False, ide Unresolvable, pricing Unresolvable, reversed-any Pending, reversed-openai Pending, math Pending, others-follow True, tiers Unresolvable, precise-timing Unresolvable")]
    [InlineData("2026-03-01", "chat-soon Pending, chat-timed Pending, ide Unresolvable, pricing Unresolvable, reversed-any Pending, reversed-openai Pending, math Pending, others-follow Pending, tiers Unresolvable, precise-timing Unresolvable")]
    public void The_predictions_of_the_article_are_resolved_by_the_catalogue(string asOf, string expected)
    {
        var path = Path.Combine(BuiltModule.RepositoryRoot, "examples", "data", "article-predictions.json");
        var result = module.Run(
            "Test-ReleasePrediction -Catalog -PredictionPath $args[0] -AsOf $args[1] | ForEach-Object { \"$($_.Prediction.Name) $($_.Verdict)\" }", path, asOf).ThrowIfFailed();
        Assert.Empty(result.Warnings);
        Assert.Equal(expected, string.Join(", ", result.Lines));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
