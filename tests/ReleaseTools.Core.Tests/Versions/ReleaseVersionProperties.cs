using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NuGet.Versioning;

namespace ReleaseTools.Tests.Versions;

public sealed class ReleaseVersionProperties
{
    [Property(Arbitrary = [typeof(AnyScheme)], MaxTest = 2000)]
    public bool Order_is_antisymmetric(ReleaseVersion a, ReleaseVersion b) => Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a));

    [Property(Arbitrary = [typeof(AnyScheme)], MaxTest = 5000)]
    public bool Order_is_transitive(ReleaseVersion a, ReleaseVersion b, ReleaseVersion c) =>
        !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) || a.CompareTo(c) <= 0;

    [Property(Arbitrary = [typeof(AnyScheme)], MaxTest = 5000)]
    public bool Equal_versions_have_one_hash(ReleaseVersion a, ReleaseVersion b) =>
        a.Equals(b) == (a.CompareTo(b) == 0) && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode());

    [Property(Arbitrary = [typeof(AnyScheme)])]
    public bool Text_reads_back_equal(ReleaseVersion a) => ReleaseVersion.Parse(a.Text).Equals(a);

    [Property(Arbitrary = [typeof(AnyScheme)])]
    public bool Core_is_a_version_without_prerelease(ReleaseVersion a)
    {
        var core = ReleaseVersion.Parse(a.Core);
        return !core.IsPrerelease && (a.IsPrerelease ? core.CompareTo(a) > 0 : core.Equals(a));
    }

    [Property(Arbitrary = [typeof(FewSpellings)], MaxTest = 5000)]
    public bool Keys_are_equal_exactly_where_the_versions_are(ReleaseVersion a, ReleaseVersion b) =>
        (a.Key == b.Key) == a.Equals(b) && (a.Key == b.Key) == a.Key.Equals(b.Key, StringComparison.OrdinalIgnoreCase);

    [Property(Arbitrary = [typeof(FewSpellings)], MaxTest = 5000)]
    public bool Core_keys_are_equal_exactly_where_the_cores_are(ReleaseVersion a, ReleaseVersion b) =>
        (a.CoreKey == b.CoreKey) == ReleaseVersion.Parse(a.Core).Equals(ReleaseVersion.Parse(b.Core));

    [Property(Arbitrary = [typeof(AnyScheme)], MaxTest = 5000)]
    public bool Keys_tell_any_two_schemes_apart(ReleaseVersion a, ReleaseVersion b) =>
        (a.Key == b.Key) == a.Equals(b) && a.CoreKey == ReleaseVersion.Parse(a.Core).Key
        && (a.CoreKey == b.CoreKey) == ReleaseVersion.Parse(a.Core).Equals(ReleaseVersion.Parse(b.Core));

    [Property(Arbitrary = [typeof(StrictPair)], MaxTest = 5000)]
    public bool Agrees_with_NuGet_on_strict_SemVer_2((string Left, string Right) pair) =>
        Math.Sign(ReleaseVersion.Parse(pair.Left).CompareTo(ReleaseVersion.Parse(pair.Right)))
        == Math.Sign(Oracle(pair.Left).CompareTo(Oracle(pair.Right)));

    [Property(MaxTest = 1000)]
    public bool Never_throws_on_any_text(string? text) => ReleaseVersion.TryParse(text, out var version) == (version is not null);

    // NuGet compares identifiers without case; the generator therefore writes lower case only (SemVer 2 compares ASCII).
    private static SemanticVersion Oracle(string text) => SemanticVersion.Parse(text);

    public static class StrictPair
    {
        private static readonly Gen<string> Number = Gen.OneOf(
            Gen.Choose(0, 3).Select(n => $"{n}"), Gen.Choose(9, 12).Select(n => $"{n}"), Gen.Choose(0, int.MaxValue).Select(n => $"{n}"));

        private static readonly Gen<string> Identifier = Gen.OneOf(
            Number, Gen.Elements("alpha", "beta", "rc", "rc1", "rc10", "rc9", "1a", "a-b", "-", "0a", "x"));

        public static readonly Gen<string> Text =
            from core in Number.Three()
            from count in Gen.Choose(0, 3)
            from identifiers in Identifier.ListOf(count)
            from build in Gen.Elements(string.Empty, "+5", "+b.01")
            select $"{core.Item1}.{core.Item2}.{core.Item3}{(count == 0 ? string.Empty : "-")}{string.Join(".", identifiers)}{build}";

        public static Arbitrary<(string Left, string Right)> Pair() => Arb.From(
            from left in Text
            from right in Gen.OneOf(Text, Text.Select(text => left.Split('-', '+')[0] + (text.Contains('-', StringComparison.Ordinal) ? text[text.IndexOf('-', StringComparison.Ordinal)..] : string.Empty)))
            select (left, right));
    }

    public static class AnyScheme
    {
        private static readonly Gen<string> Small = Gen.Elements("0", "1", "2", "9", "10", "01", "4294967296", "18446744073709551616");

        private static readonly Gen<string> Word = Gen.Elements("a", "b", "c", "m", "rc", "RC", "alpha", "beta", "dev", "u", "w", "o", "final", "GA", "post", "preview");

        private static readonly Gen<string> Loose =
            from prefix in Gen.Elements(string.Empty, string.Empty, "v", "jdk-", "go", "1!", "v2!", "0!")
            from first in Small
            from count in Gen.Choose(0, 5)
            from separators in Gen.Elements(".", "-", "_", "~", " ", string.Empty).ListOf(count)
            from parts in Gen.OneOf(Small, Word).ListOf(count)
            select prefix + first + string.Concat(separators.Zip(parts, (separator, part) => separator + part));

        // As PEP 440 writes them.
        private static readonly Gen<string> PythonText =
            from epoch in Gen.Elements(string.Empty, string.Empty, "1!")
            from core in Gen.Elements("1", "1.0", "1.0.0", "2.0")
            from stage in Gen.Elements(string.Empty, "a1", "a2", "b1", "rc1", ".post1", "-alpha.1")
            from development in Gen.Elements(string.Empty, ".dev1", ".dev2", "-dev")
            select epoch + core + stage + development;

        public static Arbitrary<ReleaseVersion> Version() => Arb.From(
            Gen.OneOf(Loose, PythonText, StrictPair.Text).Select(text => ReleaseVersion.Parse(text)));
    }

    /// <summary>So few parts that two versions are often equal, and as often nearly so.</summary>
    public static class FewSpellings
    {
        public static Arbitrary<ReleaseVersion> Version() => Arb.From(
            from prefix in Gen.Elements(string.Empty, string.Empty, "v", "0!", "1!", "jdk", "JDK-")
            from core in Gen.Elements("1", "1.0", "01.0.0", "1_0", "0", "1.1")
            from suffix in Gen.Elements(string.Empty, string.Empty, "u1", ".u1", ".final")
            from prerelease in Gen.Elements(string.Empty, string.Empty, "-rc1", "-rc.1", "-RC.1", "rc1", ".dev1", "-dev.1", "-1a", "-1.a")
            from build in Gen.Elements(string.Empty, "+5")
            select ReleaseVersion.Parse(prefix + core + suffix + prerelease + build));
    }
}
