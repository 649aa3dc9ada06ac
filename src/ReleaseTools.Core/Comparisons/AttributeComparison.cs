using System.Globalization;

namespace ReleaseTools.Comparisons;

/// <summary>Judges one attribute of several releases.</summary>
internal sealed class AttributeComparison
{
    private readonly string _name;
    private readonly Listing<Release> _releases;
    private readonly object?[] _values;
    private readonly Preference _preference;
    private readonly bool _emptyMeansNone;

    public AttributeComparison(string name, Listing<Release> releases, object?[] values, Preference preference, bool emptyMeansNone)
    {
        _name = name;
        _releases = releases;
        _values = values;
        _preference = preference;
        _emptyMeansNone = emptyMeansNone;
    }

    public ReleaseComparison Result()
    {
        var isDifferent = IsDifferent();
        var better = isDifferent == true ? Better() : -1;
        return new ReleaseComparison(_name, _releases, _values, isDifferent, better < 0 ? null : _releases[better], Message(isDifferent, better));
    }

    // Certainly different where one pair is; else unknown where one pair is.
    private bool? IsDifferent()
    {
        bool? different = false;
        for (var i = 0; i < _values.Length; i++)
        {
            for (var j = i + 1; j < _values.Length; j++)
            {
                var pair = Differ(_values[i], _values[j]);
                if (pair == true)
                {
                    return true;
                }

                different = pair is null ? null : different;
            }
        }

        return different;
    }

    private bool? Differ(object? left, object? right) => (left, right) switch
    {
        (null, null) => _emptyMeansNone ? false : null,
        (null, _) or (_, null) => _emptyMeansNone ? true : null,
        (ReleaseDate one, ReleaseDate other) => DatesDiffer(one, other),
        (ReleaseVersion one, ReleaseVersion other) => one.CompareTo(other) != 0,
        (IReadOnlyList<string> one, IReadOnlyList<string> other) => !SetOf(one).SetEquals(other),
        (string one, string other) => !string.Equals(one, other, StringComparison.OrdinalIgnoreCase),
        _ when Number(left) is { } one && Number(right) is { } other => one != other,
        _ => !AttributeValue.AreEqual(left, right),
    };

    // Two launches of one day may be hours apart; two facts that are stated to the same day say the same.
    private bool? DatesDiffer(ReleaseDate one, ReleaseDate other) =>
        one.Overlaps(other) is not { } overlap ? null
        : !overlap ? true
        : one == other && (one.IsExact || _name != nameof(Release.Released)) ? false
        : null;

    // The one that is better than every other; -1 where there is none.
    private int Better()
    {
        for (var candidate = 0; _preference != Preference.None && candidate < _values.Length; candidate++)
        {
            if (Enumerable.Range(0, _values.Length).All(other => other == candidate || IsBetter(_values[candidate], _values[other])))
            {
                return candidate;
            }
        }

        return -1;
    }

    private bool IsBetter(object? value, object? than) => _preference switch
    {
        Preference.Higher => Number(value) > Number(than),
        Preference.Lower => Number(value) < Number(than),
        Preference.Later => value is ReleaseDate date && than is ReleaseDate other && date.IsAfter(other) == true,
        Preference.Wider => value is IReadOnlyList<string> list && than is IReadOnlyList<string> other && SetOf(list).IsProperSupersetOf(other),
        _ => false,
    };

    private string Message(bool? isDifferent, int better)
    {
        if (isDifferent == false)
        {
            return "the same";
        }

        var silent = _emptyMeansNone ? [] : _releases.Where((_, index) => _values[index] is null).Select(release => release.Name).ToArray();
        if (silent.Length == _values.Length)
        {
            return "stated by none";
        }

        var said = silent.Length > 0 ? "not stated for " + string.Join(", ", silent) : null;
        var difference = isDifferent == true ? Difference(better) : said is null ? "the dates overlap, so they cannot tell" : null;
        return difference is null ? said! : said is null ? difference : $"{difference}; {said}";
    }

    private string Difference(int better) => _values switch
    {
        [ReleaseDate first, ReleaseDate second] => Earlier(first, second),
        [IReadOnlyList<string> first, IReadOnlyList<string> second] => Only(first, second),
        _ when better >= 0 && _preference is (Preference.Higher or Preference.Lower) && Ratio(better) is { } ratio => ratio,
        _ => "different",
    };

    private string Earlier(ReleaseDate first, ReleaseDate second)
    {
        var (early, from, to) = first.IsBefore(second) == true ? (0, first, second) : (1, second, first);
        return $"{_releases[early].Name} is {GapBounds.Between(from, to)} earlier";
    }

    private string Only(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        string?[] parts = [OnlyOf(0, first, second), OnlyOf(1, second, first)];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private string? OnlyOf(int index, IReadOnlyList<string> own, IReadOnlyList<string> others)
    {
        var rest = SetOf(others);
        var only = own.Where(item => !rest.Contains(item)).ToArray();
        return only.Length == 0 ? null : $"only {_releases[index].Name}: {string.Join(", ", only)}";
    }

    // How the better compares with the next best, where both are more than nothing.
    private string? Ratio(int better)
    {
        var best = Number(_values[better])!.Value;
        var others = Enumerable.Range(0, _values.Length).Where(index => index != better).Select(index => Number(_values[index])!.Value).ToArray();
        var next = _preference == Preference.Higher ? others.Max() : others.Min();
        var (large, small) = best > next ? (best, next) : (next, best);
        if (small <= 0)
        {
            return null;
        }

        var times = Math.Round(large / small, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        return _preference == Preference.Higher ? $"{times} times as much" : $"the next costs {times} times as much";
    }

    private static HashSet<string> SetOf(IEnumerable<string> items) => new(items, StringComparer.OrdinalIgnoreCase);

    private static decimal? Number(object? value) => value switch
    {
        long whole => whole,
        decimal number => number,
        _ => null,
    };
}
