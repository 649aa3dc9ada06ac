using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Settings;

/// <summary>Where a source is, by whose word, and the secret for it.</summary>
internal sealed class Registry
{
    private Registry(Uri address, string place, Credential? credential)
    {
        Address = address;
        Place = place;
        Credential = credential;
    }

    /// <summary>The address, without user and password.</summary>
    public Uri Address { get; }

    /// <summary>The setting that names it, for messages.</summary>
    public string Place { get; }

    /// <summary>The secret that the settings give for it, or null.</summary>
    public Credential? Credential { get; }

    /// <summary>A registry at an address that a setting gives as text; a user and password in it become its secret.</summary>
    /// <exception cref="SourceException">It is no address, or one that is not asked.</exception>
    public static Registry At(string address, string place, Credential? credential = null) => At(WebAddress.Parse(address, place), place, credential);

    /// <summary>A registry at an address.</summary>
    /// <exception cref="SourceException">It is one that is not asked.</exception>
    public static Registry At(Uri address, string place, Credential? credential = null)
    {
        WebAddress.Check(address, place);
        return new Registry(WebAddress.WithoutUser(address), place, credential ?? Credential.Of(address));
    }

    /// <summary>The registry with a fragment on its address, which is for its source alone: no server ever sees one.</summary>
    public Registry Marked(string fragment) => new(new UriBuilder(Address) { Fragment = fragment.TrimStart('#') }.Uri, Place, Credential);

    /// <summary>The registry with a token of the user's instead of what the settings give.</summary>
    public Registry With(AccessToken? token) => token is null ? this : new Registry(Address, Place, Credential.Bearer(Address, token));
}
