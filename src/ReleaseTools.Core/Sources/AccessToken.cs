namespace ReleaseTools.Sources;

/// <summary>A secret that a source asks for. It shows itself to nobody: not as text, not as JSON, not in a debugger's list of properties.</summary>
public sealed class AccessToken
{
    private readonly string _secret;

    /// <summary>Takes a secret; white space around it is none of it.</summary>
    /// <exception cref="ArgumentException">It is empty, or has characters that no header can carry; the message does not repeat it.</exception>
    public AccessToken(string secret)
    {
        _secret = secret.Trim();
        if (!IsToken(_secret))
        {
            throw new ArgumentException("A token is one word of printable ASCII characters.", nameof(secret));
        }
    }

    /// <summary>A token of a secret; null for one that is none.</summary>
    internal static AccessToken? TryCreate(string secret) => IsToken(secret.Trim()) ? new AccessToken(secret) : null;

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => "(a token)";

    /// <summary>The secret itself, for the header of a request and nothing else.</summary>
    internal string Reveal() => _secret;

    private static bool IsToken(string secret) => secret.Length > 0 && secret.All(character => character is >= '!' and <= '~');
}
