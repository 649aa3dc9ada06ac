namespace ReleaseTools.Sources.Web;

/// <summary>Which addresses are asked, and how messages show them.</summary>
internal static class WebAddress
{
    /// <summary>Whether an address may be asked: https, or http on this very machine.</summary>
    public static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Reads an address that a user or a setting gives.</summary>
    /// <param name="text">The address.</param>
    /// <param name="place">Where it stands, as a message names it: -Registry, or a setting and its file.</param>
    /// <exception cref="SourceException">It is no address, or one that is not asked.</exception>
    public static Uri Parse(string text, string place) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
            ? Check(address, place)
            : throw new SourceException(SourceFault.Unconfigured, $"{place} holds no address: '{DisplayText.Quote(WithoutSecrets(text))}'. An address begins with https://.");

    /// <summary>The address, if it may be asked.</summary>
    /// <exception cref="SourceException">It may not.</exception>
    public static Uri Check(Uri address, string place) => IsAllowed(address)
        ? address
        : throw new SourceException(
            SourceFault.Unconfigured,
            $"{place}: '{Show(address)}' is not asked. Addresses must be https, so that nobody on the way can read or change what is said; http is for this machine only.");

    /// <summary>The address without what may be secret: user, password, query and fragment.</summary>
    public static string Show(Uri address) => DisplayText.Clean(address.IsAbsoluteUri && address.Scheme is "http" or "https"
        ? address.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path, UriFormat.UriEscaped)
        : WithoutSecrets(address.OriginalString));

    /// <summary>The address without user and password.</summary>
    public static Uri WithoutUser(Uri address) =>
        address.UserInfo.Length == 0 ? address : new UriBuilder(address) { UserName = string.Empty, Password = string.Empty }.Uri;

    /// <summary>Whether two addresses are of one server: scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address below another, whose path is taken as a folder whether or not it ends in a slash.</summary>
    /// <param name="folder">The address above; its query and fragment go.</param>
    /// <param name="path">The path below it, already escaped.</param>
    public static Uri Below(Uri folder, string path) => new(folder.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path);

    /// <summary>Whether a name can stand as one segment of a path without being taken for another path.</summary>
    public static bool IsSegment(string name) =>
        name.Length is > 0 and <= 214 && name is not ("." or "..") && !name.Any(character => character is '/' or '\\' or '?' or '#' or '%' || char.IsControl(character) || char.IsWhiteSpace(character));

    private static string WithoutSecrets(string text)
    {
        var slashes = text.IndexOf("//", StringComparison.Ordinal);
        var start = slashes < 0 ? 0 : slashes + 2;
        var user = text.LastIndexOf('@');
        var clean = user > start ? text.Remove(start, user - start + 1) : text;
        var end = clean.IndexOfAny(['?', '#']);
        return end < 0 ? clean : clean.Substring(0, end);
    }
}
