using System.Globalization;

namespace ReleaseTools.Tests.Versions;

public sealed class ReleaseVersionTests
{
    /// <summary>Each row is a chain in ascending order.</summary>
    [Theory]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0")]
    [InlineData("1.0.0-rc10", "1.0.0-rc9", "1.0.0")]
    [InlineData("1.0.0-RC.1", "1.0.0-beta", "1.0.0-rc.1")]
    [InlineData("1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-1a")]
    [InlineData("1.0-rc9", "1.0-rc10", "1.0")]
    [InlineData("1.0a1", "1.0b1", "1.0b2", "1.0b10", "1.0rc1", "1.0", "1.0.post1", "1.0.1")]
    [InlineData("1.0.dev1", "1.0.dev3", "1.0a1.dev1", "1.0a1", "1.0a2.dev1", "1.0a2", "1.0b1", "1.0rc1", "1.0", "1.0.post1.dev2", "1.0.post1")]
    [InlineData("1.0-dev", "1.0-1", "1.0-alpha", "1.0-beta", "1.0")]
    [InlineData("1.0.0-alpha", "1.0.0-dev", "1.0.0-dev.1", "1.0.0-rc", "1.0.0")]
    [InlineData("9.9", "1!0.1.dev1", "1!0.1", "1!1.0", "2!0.1", "10!0")]
    [InlineData("1.0.0.beta1", "1.0.0.Final", "1.0.0.SP1")]
    [InlineData("5.3.0.M1", "5.3.0.RC1", "5.3.0.RELEASE", "5.3.1")]
    [InlineData("1.0-SNAPSHOT", "1.0")]
    [InlineData("1.1.0-beta1", "1.1.1", "1.1.1a", "1.1.1b", "1.1.1c", "1.1.1m", "1.1.1w", "1.1.2")]
    [InlineData("0.9.8z", "0.9.8za", "0.9.8zh")]
    [InlineData("4", "4o", "4.1", "5")]
    [InlineData("8", "8u402-b06", "8u422-ea", "8u422", "8u422-b05", "8u422-b05.1", "8u422-b06", "8u422-b10", "9", "11.0.2")]
    [InlineData("1.0~rc1", "1.0", "1.1")]
    [InlineData("9.8", "9.9", "9.9p1", "9.9p2", "9.10")]
    [InlineData("1.2.3.4-rc.2", "1.2.3.4-rc.10", "1.2.3.4", "1.2.3.5", "1.2.3.10", "1.2.4")]
    [InlineData("22.04", "24.04", "24.04.1", "24.10")]
    [InlineData("2024-09-30", "2024-10-01", "2024.10.2", "2024-12-01")]
    [InlineData("2024a", "2024b", "2025a")]
    [InlineData("4294967295.0.0", "4294967296.0.0", "18446744073709551615.0.0", "18446744073709551616.0.0", "99999999999999999999999999.0.0", "100000000000000000000000000.0.0")]
    [InlineData("1.0.0-99999999999999999999", "1.0.0-100000000000000000000", "1.0.0-a")]
    [InlineData("7_6_0", "7.6.1", "7_10_0", "7.10.8-pre1", "7_10_8")]
    [InlineData("7.6.1-preview.2", "7.6.1-preview.10", "7.6.1-rc.1", "7.6.1")]
    [InlineData("go1.9", "go1.22rc1", "go1.22.0", "go1.22.1")]
    [InlineData("jdk-17.0.1+12", "jdk-17.0.2+8", "jdk-21")]
    [InlineData("14.1 beta 2", "14.1 beta 10", "14.1")]
    public void Sorts(params string[] ascending)
    {
        var versions = Array.ConvertAll(ascending, ReleaseVersion.Parse);
        for (var i = 0; i < versions.Length; i++)
        {
            for (var j = 0; j < versions.Length; j++)
            {
                Assert.True(Math.Sign(versions[i].CompareTo(versions[j])) == i.CompareTo(j), $"{ascending[i]} against {ascending[j]}");
            }
        }
    }

    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("1", "1.0.0.0")]
    [InlineData("0", "0.0")]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("V1.2.3", " 1.2.3 ")]
    [InlineData("v 1.2", "1.2")]
    [InlineData("1.0.0+5", "1.0.0+6")]
    [InlineData("1.0.0-rc.1+5", "1.0.0-rc.1")]
    [InlineData("1.0.0.Final", "1.0.0")]
    [InlineData("1.0.0.RELEASE", "1.0.0")]
    [InlineData("1.0.0.GA", "1.0")]
    [InlineData("1.0-rc1", "1.0.0-rc.1")]
    [InlineData("1.0RC1", "1.0rc1")]
    [InlineData("7_6_0", "7.6")]
    [InlineData("0!1.0", "1.0")]
    [InlineData("v01!1.0.0", "1!1")]
    [InlineData("1.0.DEV1", "1.0-dev.1")]
    [InlineData("2024-10-01", "2024.10.1")]
    [InlineData("01.002", "1.2")]
    [InlineData("1.0.0-0000000000000000000000000000001x", "1.0.0-0000000000000000000000000000001x")]
    public void Holds_equal(string left, string right)
    {
        Assert.Equal(ReleaseVersion.Parse(left), ReleaseVersion.Parse(right));
        Assert.Equal(ReleaseVersion.Parse(left).GetHashCode(), ReleaseVersion.Parse(right).GetHashCode());
        Assert.True(ReleaseVersion.Parse(left) == ReleaseVersion.Parse(right));
        Assert.True(ReleaseVersion.Parse(left) <= ReleaseVersion.Parse(right));
    }

    [Theory]
    [InlineData("v7.6.1-preview.2", "7.6.1-preview.2", "7.6.1", true)]
    [InlineData("7.6.0", "7.6.0", "7.6.0", false)]
    [InlineData("5.3", "5.3", "5.3", false)]
    [InlineData("1.0.0+build.5", "1.0.0+build.5", "1.0.0", false)]
    [InlineData("1.0.0-rc.1+5", "1.0.0-rc.1+5", "1.0.0", true)]
    [InlineData("1.0rc1", "1.0rc1", "1.0", true)]
    [InlineData("7_6_0", "7_6_0", "7_6_0", false)]
    [InlineData("2024-10-01", "2024-10-01", "2024-10-01", false)]
    [InlineData("8u422-b05.1", "8u422-b05.1", "8u422-b05.1", false)]
    [InlineData("4o", "4o", "4o", false)]
    [InlineData("1.0.0.beta2", "1.0.0.beta2", "1.0.0", true)]
    [InlineData("24.04", "24.04", "24.04", false)]
    [InlineData("v1!2.0rc1", "1!2.0rc1", "1!2.0", true)]
    public void Keeps_spelling(string text, string expected, string core, bool prerelease)
    {
        var version = ReleaseVersion.Parse(text);
        Assert.Equal((expected, core, prerelease), (version.Text, version.Core, version.IsPrerelease));
        Assert.Equal(expected, version.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("latest")]
    [InlineData("v")]
    [InlineData("TBD")]
    [InlineData("-1.0")]
    [InlineData("1..2")]
    [InlineData("1.")]
    [InlineData("1.0+")]
    [InlineData("1.0/2")]
    [InlineData("1!")]
    [InlineData("!1.0")]
    [InlineData("1!2!3")]
    [InlineData("1.0!2")]
    [InlineData("1!rc1")]
    [InlineData("14:27:00")]
    [InlineData("١.٢")]
    [InlineData("1.0\0")]
    [InlineData("=1.0")]
    [InlineData("1.0\ud800")]
    public void Refuses(string? text)
    {
        Assert.False(ReleaseVersion.TryParse(text, out _));
        if (text is not null)
        {
            Assert.Contains("no version", Assert.Throws<FormatException>(() => ReleaseVersion.Parse(text)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("v1.0.0", "1", "1")]
    [InlineData("0.0", "0", "0")]
    [InlineData("1.10", "1.10", "1.10")]
    [InlineData("7_6_0-RC1", "7.6", "7.6-rc.1")]
    [InlineData("JDK8u422-B05", "jdk 8.u.422.b.5", "jdk 8.u.422.b.5")]
    [InlineData("1!2.0.dev3", "1!2", "1!2-~.3")]
    [InlineData("1.0.0-dev.3+5", "1", "1-dev.3")]
    [InlineData("1.0.0-RC.1", "1", "1-^r^c.1")]
    public void Has_one_key_for_all_spellings(string text, string core, string whole)
    {
        var version = ReleaseVersion.Parse(text);
        Assert.Equal((core, whole), (version.CoreKey, version.Key));
    }

    [Fact]
    public void Is_bounded_in_length()
    {
        Assert.True(ReleaseVersion.TryParse(new string('9', 256), out _));
        Assert.False(ReleaseVersion.TryParse(new string('9', 257), out _));
        Assert.True(Assert.Throws<FormatException>(() => ReleaseVersion.Parse(new string('9', 1_000_000))).Message.Length < 300);
    }

    [Fact]
    public void Compares_with_what_converts_to_a_version()
    {
        var version = ReleaseVersion.Parse("5.10");
        Assert.True(version.CompareTo((object)"5.3") > 0);
        Assert.True(version.CompareTo((object)5) > 0);
        Assert.True(version.CompareTo((object)new Version(5, 10)) == 0);
        Assert.True(version.CompareTo((object?)null) > 0);
        Assert.True(version > "5.9");
        Assert.True(version < 6);
        Assert.True(null < version);
        Assert.Throws<ArgumentException>(() => version.CompareTo((object)5.3));
        Assert.Throws<ArgumentException>(() => version.CompareTo((object)"latest"));
    }

    [Theory]
    [InlineData("PowerShell", 218, 51)]
    [InlineData("Pester", 168, 15)]
    [InlineData("curl", 218, 0)]
    public void Finds_the_descents_of_real_projects(string product, int count, int descents)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "git-tags.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells[1] == product && cells[2].Length > 0)
            .Select(cells => (Version: ReleaseVersion.Parse(cells[2]), Released: DateTimeOffset.Parse(cells[5], CultureInfo.InvariantCulture)))
            .OrderBy(row => row.Released).ThenBy(row => row.Version)
            .ToList();
        Assert.Equal(count, rows.Count);
        Assert.Equal(descents, rows.Zip(rows.Skip(1), (earlier, later) => later.Version < earlier.Version).Count(isDescent => isDescent));
    }
}
