using System.Globalization;
using Newtonsoft.Json;
using ReleaseTools.Formats;

namespace ReleaseTools.Risks;

/// <summary>Reads a policy file. Every error is a <see cref="FormatException"/> with line and column.</summary>
internal static class RiskPolicyReader
{
    private const string Description = "description";
    private const string MaximumKey = "maximum";

    private static readonly Dictionary<string, Func<RiskPolicy, object?, RiskPolicy>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minimumAge"] = (policy, value) => policy with { MinimumAge = Length(value) },
        ["allowPreview"] = (policy, value) => policy with { AllowPreview = Flag(value) },
        ["allowWithdrawn"] = (policy, value) => policy with { AllowWithdrawn = Flag(value) },
        ["forbidVersionZero"] = (policy, value) => policy with { ForbidVersionZero = Flag(value) },
        ["requirePrice"] = (policy, value) => policy with { RequirePrice = Flag(value) },
        ["requireRival"] = (policy, value) => policy with { RequireRival = Flag(value) },
        ["requireDocumentation"] = (policy, value) => policy with { RequireDocumentation = Flag(value) },
        [MaximumKey] = (policy, value) => policy with { Maximum = Levels(value) },
        [Description] = (policy, value) => value is string ? policy : throw Expected("text", value),
    };

    private static readonly Dictionary<string, RiskFactorKind> Factors =
        typeof(RiskFactorKind).GetEnumValues().Cast<RiskFactorKind>().ToDictionary(factor => Camel(factor.ToString()), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, RiskLevel> LevelNames =
        new[] { RiskLevel.Low, RiskLevel.Medium, RiskLevel.High }.ToDictionary(level => level.ToString(), StringComparer.OrdinalIgnoreCase);

    public static RiskPolicy Read(TextReader text)
    {
        try
        {
#pragma warning disable CA2000 // The guard holds nothing of its own; the text belongs to the caller.
            using var nodes = new JsonNodes(GuardedTextReader.Over(text));
#pragma warning restore CA2000
            var policy = new RiskPolicy();
            if (!nodes.MoveToNextText())
            {
                throw new FormatException("it is empty; expected an object such as {\"minimumAge\": \"7d\"}");
            }

            var (line, column) = (nodes.Line, nodes.Column);
            if (nodes.ReadValue() is not RecordNode node)
            {
                throw At(line, column, "expected an object such as {\"minimumAge\": \"7d\"}");
            }

            CheckOnce(nodes);
            var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var member = 0; member < node.Members.Count; member++)
            {
                var (key, place) = (node.Members[member].Key, node.Places[member]);
                policy = given.Add(key.Trim())
                    ? With(policy, key, node.Members[member].Value, place)
                    : throw At(place.Line, place.Column, $"'{DisplayText.Quote(key)}' is given twice, in other letters");
            }

            return nodes.MoveToNextText()
                ? throw At(nodes.Line, nodes.Column, "a second value follows the policy")
                : policy.IsEmpty ? throw new FormatException($"it asks for nothing. Rules: {string.Join(", ", RuleKeys())}") : policy;
        }
        catch (JsonReaderException error)
        {
            throw new FormatException($"line {Math.Max(1, error.LineNumber).ToString(CultureInfo.InvariantCulture)}, column {JsonFaults.ColumnOf(error).ToString(CultureInfo.InvariantCulture)}: {JsonFaults.Reason(error)}", error);
        }
        catch (UnreadableTextException error)
        {
            throw new FormatException(error.Line is { } line ? $"line {line.ToString(CultureInfo.InvariantCulture)}: {error.Message}" : error.Message, error);
        }
    }

    private static RiskPolicy With(RiskPolicy policy, string key, object? value, (int Line, int Column) place)
    {
        if (!Keys.TryGetValue(key.Trim(), out var set))
        {
            throw At(place.Line, place.Column, Unknown(key, "no rule of a policy", "Rules", RuleKeys()));
        }

        try
        {
            return set(policy, value);
        }
        catch (FormatException error)
        {
            throw At(place.Line, place.Column, $"'{DisplayText.Quote(key)}': {error.Message}");
        }
    }

    // A key that stands twice says two things; neither may win in silence.
    private static void CheckOnce(JsonNodes nodes)
    {
        if (nodes.Notes.FirstOrDefault() is { } note)
        {
            throw new FormatException(note);
        }
    }

    private static Dictionary<RiskFactorKind, RiskLevel> Levels(object? value)
    {
        if (value is not RecordNode node)
        {
            throw Expected("an object such as {\"freshness\": \"Medium\"}", value);
        }

        var levels = new Dictionary<RiskFactorKind, RiskLevel>();
        foreach (var member in node.Members)
        {
            if (!Factors.TryGetValue(member.Key.Trim(), out var factor))
            {
                throw new FormatException(Unknown(member.Key, "no factor", "Factors", Factors.Keys));
            }

            if (levels.ContainsKey(factor))
            {
                throw new FormatException($"'{DisplayText.Quote(member.Key)}' is given twice");
            }

            levels.Add(factor, member.Value is string text && LevelNames.TryGetValue(text.Trim(), out var level)
                ? level
                : throw new FormatException($"'{DisplayText.Quote(member.Key)}': {Expected("Low, Medium or High", member.Value).Message}"));
        }

        return levels;
    }

    private static bool Flag(object? value) => value is bool flag ? flag : throw Expected("true or false", value);

    private static Duration Length(object? value) => value is not string text ? throw Expected("a duration in quotes, such as \"7d\"", value)
        : Duration.TryParse(text, out var duration, out var error) ? duration
        : throw new FormatException(error.TrimEnd('.'));

    private static FormatException Expected(string what, object? value) => new($"expected {what}, not {value switch
    {
        null => "null",
        RecordNode => "an object",
        System.Collections.IList => "a list",
        string text => $"'{DisplayText.Quote(text)}'",
        _ => AttributeValue.Text(value),
    }}");

    private static string Unknown(string key, string what, string plural, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var close = CloseNames.To(key.Trim(), names) is [var closest, ..] ? closest : Array.Find(names, name => IsShortFor(key.Trim(), name));
        var meant = close is null ? string.Empty : $" Did you mean {close}?";
        return $"'{DisplayText.Quote(key)}' is {what}.{meant} {plural}: {string.Join(", ", names)}";
    }

    // minAge for minimumAge: its letters, in their order, are all in the name.
    private static bool IsShortFor(string key, string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            at += at < key.Length && char.ToLowerInvariant(key[at]) == char.ToLowerInvariant(letter) ? 1 : 0;
        }

        return key.Length > 2 && at == key.Length;
    }

    private static IEnumerable<string> RuleKeys() => Keys.Keys.Where(key => key != Description);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static FormatException At(int line, int column, string message) =>
        new(string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", line, column, message));
}
