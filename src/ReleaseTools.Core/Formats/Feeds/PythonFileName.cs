using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>The version in the name of a distribution of a Python project.</summary>
/// <remarks>
/// <c>name-version-python-abi-platform.whl</c> with perhaps a build number (PEP 427), <c>name-version.tar.gz</c> (PEP 625) and what went before: <c>.zip</c>,
/// <c>.egg</c>, and the installers and archives for one platform that distutils made. Older names keep the hyphens of a project, so its name is taken off
/// first, letter for letter but for case and the runs of <c>-</c>, <c>_</c> and <c>.</c> that PEP 503 makes one.
/// </remarks>
internal static class PythonFileName
{
    private const int LongestName = 512;

    private static readonly string[] Endings =
        [".tar.gz", ".tar.bz2", ".tar.xz", ".tar.Z", ".tgz", ".tbz", ".tar", ".zip", ".whl", ".egg", ".exe", ".msi", ".rpm", ".deb", ".dmg"];

    // What stands behind the version: .win32-py2.7, .linux-x86_64, .macosx-10.9-x86_64, -py3.8-linux-x86_64 of an egg, -1.noarch of an RPM.
    private static readonly Regex Platform = new(
        @"(\.(win32|win-amd64|win-arm64|linux|macosx|darwin|cygwin)([-_.].*)?|-py[0-9](\.[0-9]+)?(-.*)?|-[0-9]+\.(noarch|src|i386|i586|i686|x86_64))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The version; null where the name does not tell it.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="project">The project's name, or null.</param>
    public static string? VersionOf(string file, string? project)
    {
        if (file.Length > LongestName || Array.Find(Endings, each => file.EndsWith(each, StringComparison.OrdinalIgnoreCase)) is not { } ending)
        {
            return null;
        }

        var stem = file.Substring(0, file.Length - ending.Length);
        if (AfterName(stem, project) is not { } rest)
        {
            return null;
        }

        var version = ending == ".whl" ? WheelVersion(rest) : Platform.Replace(rest, string.Empty);
        return ReleaseVersion.TryParse(version, out _) || PythonVersion.IsPrerelease(version ?? string.Empty) is not null ? version : null;
    }

    // Behind the version of a wheel stand three tags, and before those perhaps a build number.
    private static string? WheelVersion(string rest) => rest.Split('-') is { Length: 4 or 5 } parts ? parts[0].Replace('_', '-') : null;

    private static string? AfterName(string stem, string? project)
    {
        if (project is not null)
        {
            return EndOfName(stem, project) is { } end && end + 1 < stem.Length ? stem.Substring(end + 1) : null;
        }

        // Of a project that is not known the version begins at the first digit behind a hyphen.
        for (var at = stem.IndexOf('-'); at >= 0 && at + 1 < stem.Length; at = stem.IndexOf('-', at + 1))
        {
            if (char.IsDigit(stem[at + 1]))
            {
                return stem.Substring(at + 1);
            }
        }

        return null;
    }

    // The hyphen behind the project's name, which both may write with other separators; null where the file has another name.
    private static int? EndOfName(string stem, string project)
    {
        var (at, next) = (0, 0);
        while (next < project.Length && at < stem.Length)
        {
            if (IsSeparator(project[next]) != IsSeparator(stem[at]) || (!IsSeparator(stem[at]) && char.ToLowerInvariant(project[next]) != char.ToLowerInvariant(stem[at])))
            {
                return null;
            }

            if (IsSeparator(stem[at]))
            {
                (at, next) = (EndOfSeparators(stem, at), EndOfSeparators(project, next));
            }
            else
            {
                (at, next) = (at + 1, next + 1);
            }
        }

        return next == project.Length && at < stem.Length && stem[at] == '-' ? at : null;
    }

    private static int EndOfSeparators(string text, int at)
    {
        while (at < text.Length && IsSeparator(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSeparator(char character) => character is '-' or '_' or '.';
}
