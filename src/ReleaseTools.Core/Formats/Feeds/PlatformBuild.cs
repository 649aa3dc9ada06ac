using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Tells a build for one platform from its version: <c>1.2.0-linux-x64</c> is 1.2.0.</summary>
internal static class PlatformBuild
{
    /// <summary>The attribute that a platform build has.</summary>
    public const string Attribute = "platform";

    private const string Processor =
        "x64|x86|x86[-_]64|amd64|ia32|i386|i686|x32|arm|arm64|arm64e|aarch64|armhf|armel|armv[5-8]l?|ppc64|ppc64le|s390x|riscv64|loong64|loongarch64|mips|mipsel|mips64el|universal|universal2";

    private const string System =
        "linux|linuxmusl|linux[-_]musl|alpine|android|darwin|macos|macosx|osx|mac|ios|win|windows|win32|win64|win7|win10|freebsd|openbsd|netbsd|sunos|aix|wasi|wasm32";

    // A system and a processor in either order, or one of them, with perhaps a vendor (pc, apple) and a C library; nothing may follow.
    private static readonly Regex Ending = new(
        $@"[-+._](?<platform>((({Processor})[-_])?((unknown|pc|apple)[-_])?({System})([-_]({Processor}))?([-_](gnu|musl|msvc|gnueabihf|musleabihf|baseline))?)"
        + "|x64|x86[-_]64|amd64|arm64|aarch64|armhf|armv[6-8]|i386|i686|ppc64le|s390x|riscv64)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Splits a version that names a platform; false for any other text.</summary>
    public static bool TrySplit(string text, out string version, out string platform)
    {
        version = text;
        platform = string.Empty;
        if (text.Length > 256 || Ending.Match(text) is not { Success: true, Index: > 0 } match || !char.IsLetterOrDigit(text[match.Index - 1]))
        {
            return false;
        }

        var rest = text.Substring(0, match.Index);
        if (!ReleaseVersion.TryParse(rest, out _))
        {
            return false;
        }

        version = rest;
        platform = match.Groups["platform"].Value.ToLowerInvariant();
        return true;
    }
}
