using ReleaseTools.Cadences;
using ReleaseTools.Coincidences;
using ReleaseTools.Forecasts;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Risks;
using ReleaseTools.Statistics;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Rendering.Reports;

/// <summary>The figures of a report are those of the engines, on real releases.</summary>
public sealed class FigureSectionTests
{
    public static TheoryData<bool> Inputs => [true, false];

    private static IReadOnlyList<Release> Of(bool isCatalogue) => isCatalogue ? Aliases.Hide(Reported.Catalogue) : Reported.Tags;

    private static IReadOnlyList<EventTrain> Trains(IReadOnlyList<Release> releases, ReleaseGrouping grouping) => EventTrain.In(Timeline.Of(releases, grouping), Reported.AsOf);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Cadences(bool isCatalogue)
    {
        var releases = Of(isCatalogue);
        var all = CadenceEngine.Measure(Trains(releases, ReleaseGrouping.VendorAndProduct), new CadenceOptions(Reported.AsOf)).ToArray();
        var measured = all.Where(cadence => cadence.Gaps > 0).OrderByDescending(cadence => cadence.Events).ToArray();
        var section = Reported.Section(ReportSectionKind.Cadence, releases);
        Assert.Equal(
            measured.Select(cadence => new[] { cadence.Group!, FormattableString.Invariant($"{cadence.Events}"), CadenceSentence.Typical(cadence), CadenceSentence.Elapsed(cadence) }),
            section.Texts("Group", "Releases", "A release every", "Since then"));
        Assert.Equal(measured.Select(cadence => cadence.IsOverdue == true), section.Column("Since then").Select(cell => cell.Tone == Tone.Caution));
        Assert.Equal(measured.Select(cadence => cadence.ElapsedPercentile), section.Column("Since then").Select(cell => cell.Share));
        var overdue = measured.Count(cadence => cadence.IsOverdue == true);
        Assert.Contains(FormattableString.Invariant($"{overdue} group{(overdue == 1 ? " is" : "s are")} overdue as of 2026-03-01"), section.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cadence_is_told_in_its_own_sentence()
    {
        var section = Reported.Section(ReportSectionKind.Cadence, GitTags.Of("pester/Pester"));
        Assert.Equal("pester/Pester: A release every 11 d (middle half 2.4 to 37 d), 416 d since the last: longer than all of its gaps, so it is overdue.", section.Lead);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Forecasts(bool isCatalogue)
    {
        var releases = isCatalogue ? Of(isCatalogue) : Reported.FewTags;
        var forecasts = ForecastEngine.Forecast(Trains(releases, ReleaseGrouping.VendorAndProduct), new ForecastOptions(Reported.AsOf, ["30d", "90d"]));
        var made = forecasts.Where(forecast => forecast.Model is not null).OrderBy(forecast => forecast.P50)
            .Select(forecast => new[]
            {
                forecast.Group!, ForecastSentence.Moment(forecast.P50, forecast), $"{ForecastSentence.Moment(forecast.P10, forecast)} and {ForecastSentence.Moment(forecast.P90, forecast)}",
                FigureText.Percent(forecast.Horizons[0].Probability), FigureText.Percent(forecast.Horizons[1].Probability), ForecastSentence.Tested(forecast),
            });
        var silent = forecasts.Where(forecast => forecast.IsSilent).Select(forecast => new[] { forecast.Group!, "silent", string.Empty, string.Empty, string.Empty, ForecastSentence.Tested(forecast) });
        Assert.Equal(made.Concat(silent), Reported.Section(ReportSectionKind.Forecast, releases).Texts("Group", "Next by", "80 % between", "Within 30 d", "Within 90 d", "Tested on the past"));
    }

    [Fact]
    public void A_shorter_backtest_leaves_the_forecast_as_it_is()
    {
        var trains = Trains(GitTags.Of("pester/Pester"), ReleaseGrouping.None);
        var usual = ForecastEngine.Forecast(trains, new ForecastOptions(Reported.AsOf, ["30d"]))[0];
        var brief = ForecastEngine.Forecast(trains, new ForecastOptions(Reported.AsOf, ["30d"]) { MostOrigins = 20 })[0];
        Assert.Equal((152, 20), (usual.Backtest!.Origins, brief.Backtest!.Origins));
        Assert.Equal(0, (usual.P50!.Value - brief.P50!.Value).TotalMinutes, 1d);
        Assert.Equal(usual.Horizons[0].Probability, brief.Horizons[0].Probability, 6);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Coincidences(bool isCatalogue)
    {
        var releases = Of(isCatalogue);
        var trains = Trains(releases, ReleaseGrouping.Vendor);
        EventTrain[] biggest = [.. trains.OrderByDescending(train => train.Events.Count).Take(CoincidenceSection.MostGroups)];

        // As the cmdlet asks: with every null model.
        var pairs = CoincidenceEngine.Measure([.. trains.Where(biggest.Contains)], new CoincidenceOptions { Windows = ["1d"], Draws = 99 })
            .ToDictionary(pair => (pair.SeriesA!, pair.SeriesB!));
        var section = Reported.Section(ReportSectionKind.Coincidence, releases);
        Assert.Equal(pairs.Count, section.Table!.Rows.Count);
        Assert.All(section.Texts("Releases of", "Close to", "Close", "By chance", "p, corrected", "Verdict"), row =>
        {
            var pair = pairs[(row[0], row[1])];
            var isTested = pair.CoincidenceCount is not null;
            Assert.Equal(isTested ? FormattableString.Invariant($"{pair.CoincidenceCount} of {pair.EventsA.Used}") : "?", row[2]);
            Assert.Equal(pair.Expected is { } expected ? FigureText.Number(expected) : string.Empty, row[3]);
            Assert.Equal(CoincidenceSentence.Hardest(pair)?.CorrectedPValue is { } p ? FigureText.P(p) : string.Empty, row[4]);
            Assert.Equal(isTested ? CoincidenceSentence.Word(pair) : pair.Message, row[5]);
        });
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Risks(bool isCatalogue)
    {
        var releases = Of(isCatalogue);
        var newest = releases.Where(release => release.Released.IsKnown && release.Released.Earliest <= Reported.AsOf)
            .GroupBy(release => ReleaseGrouping.Line.NameOf(release))
            .Select(line => line.Max(release => release.Released))
            .OrderByDescending(date => date)
            .Take(RiskSection.MostReleases)
            .ToArray();
        var section = Reported.Section(ReportSectionKind.Risk, releases);
        Assert.Equal(newest, section.Column("Release").Select(cell => cell.Release!.Released).OrderByDescending(date => date));
        var asked = section.Column("Release").Select(cell => cell.Release!).ToArray();
        var risks = RiskEngine.Measure(releases, asked, new RiskOptions { AsOf = Reported.AsOf });
        Assert.Equal(
            risks.Select(risk => new[] { risk.Release.Released.ToString() }.Concat(risk.Factors.Select(factor => factor.Level.ToString())).ToArray()),
            section.Texts("Released", "Freshness", "Instability", "Price", "Features", "Documentation", "Single source"));
        Assert.Contains(section.Notes, note => note.Contains(FormattableString.Invariant($"only the {RiskSection.MostReleases} newest stand here"), StringComparison.Ordinal));
    }

    [Fact]
    public void Other_names_of_a_release_are_not_judged_twice()
    {
        var section = Reported.Section(ReportSectionKind.Risk, Reported.Catalogue);
        Assert.DoesNotContain(section.Column("Release"), cell => cell.Release!.AliasOf is not null);
    }
}
