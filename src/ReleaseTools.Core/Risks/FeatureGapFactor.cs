using ReleaseTools.Statistics;

namespace ReleaseTools.Risks;

/// <summary>What the general release of a line has, and another of the line has not: capabilities, modalities, context, output.</summary>
/// <remarks>The general release is the plain one of the line that is out and not withdrawn, or, where all have a variant, the latest general one.</remarks>
internal sealed class FeatureGapFactor
{
    private const string Needed = "Capabilities, modalities, context and output of both.";

    private static readonly string[] Lists = [AttributeNames.Capabilities, AttributeNames.InputModalities, AttributeNames.OutputModalities];

    private static readonly string[] Limits = [AttributeNames.Context, AttributeNames.Output];

    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly Dictionary<int, int> _general = [];
    private readonly Dictionary<int, RiskFactor> _missing = [];

    public FeatureGapFactor(RiskBackground background, RiskThresholds thresholds)
    {
        _background = background;
        _thresholds = thresholds;
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        if (release.Product is null)
        {
            return Unknown("It names no product, so its line is not known.", "The product's name, and the general release of its line.");
        }

        var general = GeneralOf(row);
        if (IsGeneral(release) && (general < 0 || general == row || release.Version is null || release.Variant is null || _background[general].Variant is not null))
        {
            return Factor(RiskLevel.Low, $"It is the general one of {DisplayText.Quote(release.Line!)}.", "Nothing.");
        }

        if (general < 0)
        {
            return Missing(row);
        }

        return _background[general].IsAvailable(_background.AsOfTicks) == true
            ? Compare(release, _background[general])
            : Unknown($"Whether the general release of its line, {_background[general].Called()}, is out cannot be told from its date ({_background[general].Released}).", "A finer date of the general release.");
    }

    private RiskFactor Compare(Release release, Release general)
    {
        var lacks = new List<string>();
        var less = new List<string>();
        var missing = 0;
        var silent = new List<string>();
        var level = RiskLevel.Low;
        var compared = 0;
        foreach (var name in Lists)
        {
            switch (release.List(name), general.List(name))
            {
                case (null, null):
                    break;
                case ({ } own, { } others):
                    compared++;
                    var absent = others.Except(own, StringComparer.OrdinalIgnoreCase).ToArray();
                    missing += absent.Length;
                    lacks.AddRange(absent.Select(item => Item(name, item)));
                    break;
                default:
                    silent.Add(name);
                    break;
            }
        }

        foreach (var name in Limits)
        {
            switch (release.Number(name), general.Number(name))
            {
                case (null, null):
                    break;
                case ({ } own, { } other):
                    compared++;
                    if (own < other)
                    {
                        less.Add($"{name} {ReleaseFacts.Number(own)} against {ReleaseFacts.Number(other)}");
                        level = own < other * _thresholds.HighLimitShare ? RiskLevel.High : Max(level, RiskLevel.Medium);
                    }

                    break;
                default:
                    silent.Add(name);
                    break;
            }
        }

        level = missing >= _thresholds.HighMissingFeatures ? RiskLevel.High : missing > 0 ? Max(level, RiskLevel.Medium) : level;
        var range = compared == 0 || silent.Count > 0 ? new LevelRange(level, RiskLevel.High) : LevelRange.Of(level);
        var finding = compared == 0 ? $"nothing that {general.Called()}, the general release, states is stated of it too"
            : lacks.Count + less.Count == 0 ? $"it has all that {general.Called()}, the general release, has"
            : $"beside {general.Called()}, the general release, it {string.Join(" and ", Parts("lacks", lacks).Concat(Parts("has less:", less)))}";
        var not = silent.Count == 0 ? string.Empty : $"; not stated by both: {string.Join(", ", silent)}";
        return Factor(range.Level, Capital($"{range.Bounds()}{finding}{not}."), range.Level switch
        {
            RiskLevel.Unknown => Needed,
            RiskLevel.Low => "More in the general release.",
            _ => "That it gains what it lacks.",
        });
    }

    // There is no general release that is out: is one awaited?
    private RiskFactor Missing(int row)
    {
        var line = _background.LineOf(row);
        if (!_missing.TryGetValue(line, out var missing))
        {
            _missing.Add(line, missing = Awaited(row));
        }

        return missing;
    }

    private RiskFactor Awaited(int row)
    {
        var awaited = _background.RowsOfLine(_background.LineOf(row)).Select(other => _background[other])
            .Where(other => IsGeneral(other) && other.AliasOf is null && other.Status != ReleaseStatus.Withdrawn)
            .OrderBy(other => other.Released).FirstOrDefault();
        var line = DisplayText.Quote(_background[row].Line!);
        return awaited is null
            ? Unknown($"No general release of {line} is in the input.", "The general release of its line.")
            : Unknown($"The general release of {line}, {awaited.Called()} ({awaited.Released}), is not out.", "That the general release comes out.");
    }

    // The row of the line's general release; -1 where none may be out. What is certainly out goes before what may be.
    private int GeneralOf(int row)
    {
        var line = _background.LineOf(row);
        if (!_general.TryGetValue(line, out var found))
        {
            found = _background.RowsOfLine(line)
                .Where(other => IsGeneral(_background[other]) && _background[other].AliasOf is null && _background[other].IsAvailable(_background.AsOfTicks) != false)
                .OrderBy(other => _background[other].IsAvailable(_background.AsOfTicks) == true ? 0 : 1)
                .ThenBy(other => _background[other].Variant is null ? 0 : 1)
                .ThenByDescending(other => _background[other].Released)
                .DefaultIfEmpty(-1).First();
            _general.Add(line, found);
        }

        return found;
    }

    private static IEnumerable<string> Parts(string verb, List<string> items) => items.Count == 0 ? [] : [$"{verb} {string.Join(", ", items)}"];

    private static bool IsGeneral(Release release) =>
        string.Equals(release.Track, ReleaseTrack.General, StringComparison.OrdinalIgnoreCase) && release.Specialty is null;

    private static string Item(string list, string item) => list == AttributeNames.Capabilities ? DisplayText.Quote(item)
        : $"{DisplayText.Quote(item)} {(list == AttributeNames.InputModalities ? "input" : "output")}";

    private static RiskLevel Max(RiskLevel left, RiskLevel right) => left > right ? left : right;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static RiskFactor Unknown(string evidence, string change) => Factor(RiskLevel.Unknown, evidence, change);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.FeatureGap, level, evidence, change);
}
