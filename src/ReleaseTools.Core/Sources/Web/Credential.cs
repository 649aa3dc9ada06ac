using System.Net.Http.Headers;
using System.Text;

namespace ReleaseTools.Sources.Web;

/// <summary>A secret with the place that it is for. It is sent nowhere else, and shows itself to nobody.</summary>
internal sealed class Credential
{
    private readonly Uri _place;
    private readonly string _scheme;
    private readonly string _secret;
    private readonly string _plain;

    private Credential(Uri place, string scheme, string secret, string plain)
    {
        _place = place;
        _scheme = scheme;
        _secret = secret;
        _plain = plain;
    }

    /// <summary>A token for all below an address.</summary>
    public static Credential Bearer(Uri place, AccessToken token) => new(place, "Bearer", token.Reveal(), token.Reveal());

    /// <summary>A user's name and password for all below an address.</summary>
    public static Credential Basic(Uri place, string user, string password) =>
        new(place, "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")), password);

    /// <summary>A user's name and password, already as a header has them.</summary>
    public static Credential Basic(Uri place, string encoded) => new(place, "Basic", encoded.Trim(), encoded.Trim());

    /// <summary>What the user part of an address gives (https://name:password@host/), or null for an address without one.</summary>
    public static Credential? Of(Uri address)
    {
        if (address.UserInfo.Length == 0)
        {
            return null;
        }

        var parts = address.UserInfo.Split([':'], 2);
        return Basic(WebAddress.WithoutUser(address), Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : string.Empty);
    }

    /// <summary>The header for a request to an address; null where the secret is not for it.</summary>
    public AuthenticationHeaderValue? HeaderFor(Uri address) =>
        WebAddress.IsSameOrigin(_place, address) ? new AuthenticationHeaderValue(_scheme, _secret) : null;

    /// <summary>Text of a server without the secret, should the server repeat it.</summary>
    public string Redact(string text) => Without(Without(text, _secret), _plain);

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => $"({_scheme} for {WebAddress.Show(_place)})";

    private static string Without(string text, string secret) => secret.Length == 0 ? text : text.Replace(secret, "…");
}
