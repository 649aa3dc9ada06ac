using ReleaseTools.Statistics;

namespace ReleaseTools.Risks;

/// <summary>How long after a release its documentation and its changelog came, the later of the two.</summary>
/// <remarks>None known is Unknown and not High: most sources say nothing of documentation, be it there or not. What is stated to come after the moment asked about is not there yet, which is High.</remarks>
internal sealed class DocumentationFactor
{
    private static readonly (string Attribute, string Called)[] Facts = [(AttributeNames.Documented, "documentation"), (AttributeNames.Changelog, "changelog")];

    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;

    public DocumentationFactor(RiskBackground background, RiskThresholds thresholds)
    {
        _background = background;
        _thresholds = thresholds;
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        var findings = new List<string>();
        var range = LevelRange.Of(RiskLevel.Low);
        var isKnown = false;
        var isAwaited = false;
        foreach (var (attribute, called) in Facts)
        {
            switch (release.Attributes.TryGetValue(attribute, out var value) ? value : null)
            {
                case null:
                    break;
                case ReleaseDate date when date.IsKnown:
                    var (level, finding) = Lag(release.Released, date);
                    range = range.Worse(level);
                    findings.Add($"its {called} is {finding}");
                    isKnown = true;
                    isAwaited |= date.EarliestTicks > _background.AsOfTicks;
                    break;
                default:
                    findings.Add($"its {called} is known ('{DisplayText.Quote(AttributeValue.Text(value))}'), but not since when");
                    break;
            }
        }

        if (!isKnown)
        {
            var evidence = findings.Count == 0 ? "No date of its documentation or changelog is known." : $"{Capital(string.Join("; ", findings))}.";
            return Factor(RiskLevel.Unknown, evidence, $"A date: the attribute {AttributeNames.Documented} or {AttributeNames.Changelog}.");
        }

        return Factor(range.Level, Capital($"{range.Bounds()}{string.Join("; ", findings)}."), range.Level switch
        {
            RiskLevel.Low => "Nothing.",
            RiskLevel.Unknown => "Finer dates.",
            _ when isAwaited => "That it comes.",
            _ => "Nothing that is past; the next release may do better.",
        });
    }

    private (LevelRange Range, string Finding) Lag(ReleaseDate released, ReleaseDate documented)
    {
        if (documented.EarliestTicks > _background.AsOfTicks)
        {
            return (LevelRange.Of(RiskLevel.High), $"dated {documented}, so not there yet");
        }

        var lag = GapBounds.Between(released, documented);
        var range = new LevelRange(Level(lag.Minimum ?? TimeSpan.MinValue), documented.LatestTicks > _background.AsOfTicks ? RiskLevel.High : Level(lag.Maximum ?? TimeSpan.MaxValue));
        return (range, lag.Nominal is not { } nominal ? $"dated {documented}, and the lag is open"
            : range == LevelRange.Of(RiskLevel.Low) ? $"in time ({documented})"
            : nominal < TimeSpan.Zero ? $"dated {documented}, before the release"
            : $"{SpanText.Of(lag)} late ({documented})");
    }

    private RiskLevel Level(TimeSpan lag) => lag <= _thresholds.DocumentationGrace ? RiskLevel.Low
        : lag > _thresholds.HighDocumentationLag ? RiskLevel.High
        : RiskLevel.Medium;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.DocumentationLag, level, evidence, change);
}
