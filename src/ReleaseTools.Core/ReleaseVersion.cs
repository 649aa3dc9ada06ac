using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReleaseTools;

/// <summary>A version of any usual scheme, with one total, number-aware order over all of them. Immutable.</summary>
/// <remarks>
/// <para>A version is text of at most 256 characters with at least one digit: ASCII letters and digits, parted by single
/// dots, hyphens, underscores, tildes or blanks, and build metadata after a plus. It has, in the order in which they compare:</para>
/// <list type="number">
/// <item>an epoch, as Python and Debian have it (<c>1!1.0</c> and <c>1:1.0</c> are later than <c>9.9</c>), zero where none is given;</item>
/// <item>a core of numbers of any size, where missing ones are zero (<c>1.0</c> is <c>1.0.0</c>; <c>7_6_0</c> is <c>7.6.0</c>;
/// <c>2024-10-01</c> is <c>2024.10.1</c>);</item>
/// <item>a suffix, later than none: what is glued to the core or follows a dot (<c>1.1.1w</c>, <c>4o</c>, <c>8u422-b05.1</c>,
/// <c>1.0.post1</c>), except <c>Final</c>, <c>GA</c> and <c>RELEASE</c> at the end, which say nothing;</item>
/// <item>a prerelease part, earlier than none: what follows a hyphen after the core or a tilde anywhere (Debian's <c>~+</c> and <c>~~</c> are one), or starts with a usual
/// word (<c>1.0rc1</c>, <c>1.0.beta2</c>, <c>8u422-ea</c>). The single letters a, b, c and m are such words only before a number
/// (<c>1.0b2</c>), so that <c>1.1.1b</c> is the letter after <c>1.1.1a</c>. Outside strictly valid SemVer 2 <c>dev</c> is earlier than
/// anything else, also after another prerelease (<c>1.0.dev1</c>, <c>1.0a1.dev1</c>, <c>1.0a1</c>);</item>
/// <item>a label before the first number (<c>jdk-17</c>), which only parts versions that are equal otherwise.</item>
/// </list>
/// <para>Identifiers compare as in SemVer 2.0.0, section 11: numbers by value and before words, words by ASCII, more identifiers
/// after fewer. In strictly valid SemVer 2 the prerelease identifiers are those between the dots (<c>rc10</c> is before <c>rc9</c>,
/// as the specification has it); elsewhere letters and digits are parted and case does not count (<c>1.0-rc10</c> is after
/// <c>1.0-rc9</c>). Build metadata does not count.</para>
/// </remarks>
public sealed class ReleaseVersion : IEquatable<ReleaseVersion>, IComparable<ReleaseVersion>, IComparable
{
    private string? _coreKey;
    private readonly VersionPart _epoch;
    private readonly VersionPart[] _core;
    private readonly VersionPart[] _suffix;
    private readonly VersionPart[]? _prerelease;
    private readonly string _label;

    internal ReleaseVersion(string text, string core, VersionPart epoch, VersionPart[] numbers, VersionPart[] suffix, VersionPart[]? prerelease, string label)
    {
        Text = text;
        Core = core;
        _epoch = epoch;
        _core = numbers;
        _suffix = suffix;
        _prerelease = prerelease;
        _label = label;
    }

    /// <summary>The text as given, without white space around it and without a leading <c>v</c>.</summary>
    public string Text { get; }

    /// <summary>The text without prerelease part and build metadata, in its own spelling.</summary>
    public string Core { get; }

    /// <summary>Whether it has a prerelease part.</summary>
    public bool IsPrerelease => _prerelease is not null;

    /// <summary>The build metadata, which does not count in the order; null where there is none.</summary>
    internal string? Build => ReleaseVersionParser.BuildOf(Text);

    /// <summary>One text for all spellings of this version, in lower case: equal, with or without case, exactly where the versions are.</summary>
    internal string Key => _prerelease is null ? CoreKey : $"{CoreKey}-{string.Join(".", _prerelease)}";

    /// <summary>
    /// One text for all spellings of <see cref="Core"/>, in lower case (<c>1</c> for <c>v1.0.0-rc.1</c>, <c>jdk 8.u.422</c> for
    /// <c>JDK8u422</c>): equal, with or without case, exactly where the cores are equal versions.
    /// </summary>
    internal string CoreKey => _coreKey ??= ComposeCoreKey();

    /// <summary>Whether its first number is zero, without an epoch: SemVer 2.0.0, section 4, promises nothing for such a version.</summary>
    internal bool IsVersionZero => _epoch.IsZero && (_core.Length == 0 || _core[0].IsZero);

    /// <summary>
    /// What versions share between which nothing breaks, by SemVer: the first number (<c>7</c>), or the first two below version one (<c>0.3</c>); one
    /// spelling for each.
    /// </summary>
    internal string CompatibleKey => LeadingKey(IsVersionZero ? 2 : 1);

    /// <summary>What versions share that fix one another: the first two numbers (<c>7.4</c>), and a suffix that follows directly on them (<c>4o</c>); one spelling for each.</summary>
    internal string PatchKey => _core.Length <= 2 && _suffix.Length > 0 ? $"{LeadingKey(2)} {string.Join(".", _suffix)}" : LeadingKey(2);

    /// <summary>Reads a version.</summary>
    /// <exception cref="FormatException">The text is no version.</exception>
    public static ReleaseVersion Parse(string text) => TryParse(text, out var version)
        ? version
        : throw new FormatException(
            $"'{Shorten(text)}' is no version: expected at most {ReleaseVersionParser.MaxLength} letters and digits, parted by '.', '-', '_', '~' or a blank, with at least one digit.");

    /// <summary>As <see cref="Parse"/>, without an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReleaseVersion? version)
    {
        version = text is null ? null : ReleaseVersionParser.Parse(text);
        return version is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        // Trailing zeros are not stored, so that the shorter core is the one with zeros where the longer has numbers.
        var order = _epoch.CompareTo(other._epoch);
        if (order == 0)
        {
            order = VersionPart.Compare(_core, other._core);
        }

        if (order == 0)
        {
            order = VersionPart.Compare(_suffix, other._suffix);
        }

        if (order == 0)
        {
            order = (_prerelease, other._prerelease) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (mine, theirs) => VersionPart.Compare(mine, theirs),
            };
        }

        return order != 0 ? order : string.CompareOrdinal(_label, other._label);
    }

    /// <summary>Compares with another version, or with anything that converts to one: text, a whole number, a <see cref="Version"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no version; a fraction is none, because 5.10 and 5.1 are one number.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ReleaseVersion version => CompareTo(version),
        string text when TryParse(text, out var version) => CompareTo(version),
        int major when major >= 0 => CompareTo((ReleaseVersion)major),
        Version version => CompareTo((ReleaseVersion)version),
        _ => throw new ArgumentException($"Cannot compare a version with '{DisplayText.Quote(obj.ToString() ?? string.Empty)}'; give it as text, as in '5.3'.", nameof(obj)),
    };

    /// <summary>Whether both stand at the same place in the order: <c>1.0</c> equals <c>1.0.0+5</c>.</summary>
    public bool Equals(ReleaseVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseVersion other && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        VersionPart.AddTo(ref hash, [_epoch]);
        VersionPart.AddTo(ref hash, _core);
        VersionPart.AddTo(ref hash, _suffix);
        hash.Add(IsPrerelease);
        VersionPart.AddTo(ref hash, _prerelease ?? []);
        hash.Add(_label, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

#pragma warning disable CS1591 // The operators mean what CompareTo and Equals say.
    public static bool operator ==(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) == 0;

    public static bool operator !=(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) != 0;

    public static bool operator <(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) < 0;

    public static bool operator >(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) > 0;

    public static bool operator <=(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) <= 0;

    public static bool operator >=(ReleaseVersion? left, ReleaseVersion? right) => Compare(left, right) >= 0;
#pragma warning restore CS1591

    /// <summary>Reads text as <see cref="Parse"/> does; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ReleaseVersion?(string? text) => text is null ? null : Parse(text);

    /// <summary>The version of one number.</summary>
    public static implicit operator ReleaseVersion(int major) => Parse(major.ToString(CultureInfo.InvariantCulture));

    /// <summary>The version of two to four numbers; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(version))]
    public static implicit operator ReleaseVersion?(Version? version) => version is null ? null : Parse(version.ToString());

    // Null comes first, as everywhere in .NET.
    private static int Compare(ReleaseVersion? left, ReleaseVersion? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static string Shorten(string? text) => DisplayText.Quote(text ?? string.Empty);

    // Trailing zeros are not stored.
    private string LeadingKey(int numbers) =>
        $"{_label} {_epoch}!{string.Join(".", Enumerable.Range(0, numbers).Select(place => place < _core.Length ? _core[place] : VersionPart.Zero))}";

    private string ComposeCoreKey()
    {
        // No two parts can run together: a label has no digit, and a suffix starts with a word.
        var label = _label.Length == 0 ? string.Empty : $"{_label} ";
        var epoch = _epoch.IsZero ? string.Empty : $"{_epoch}!";
        var core = _core.Length == 0 ? "0" : string.Join(".", _core);
        var suffix = _suffix.Length == 0 ? string.Empty : $".{string.Join(".", _suffix)}";
        return label + epoch + core + suffix;
    }
}
