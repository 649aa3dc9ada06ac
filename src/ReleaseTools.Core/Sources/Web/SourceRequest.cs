namespace ReleaseTools.Sources.Web;

/// <summary>One question to a server, with all that a message about its failure needs. Immutable.</summary>
internal sealed class SourceRequest
{
    /// <summary>What to ask for.</summary>
    public required Uri Address { get; init; }

    /// <summary>Who is asked, as messages call it: NuGet, GitHub.</summary>
    public required string Source { get; init; }

    /// <summary>What is asked for, as messages call it: package 'left-pad'.</summary>
    public required string Subject { get; init; }

    /// <summary>The media types to ask for; it is also part of what the answer is kept under.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Whether the answer must be JSON. Otherwise it may be anything but a page for people.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>The secret for the server, or null.</summary>
    public Credential? Credential { get; init; }

    /// <summary>What to do where the server wants to know who asks; or null.</summary>
    public string TokenHint { get; init; } = "Give -Token.";

    /// <summary>Where earlier answers are kept; null to keep none.</summary>
    public ReleaseCache? Cache { get; init; }

    /// <summary>Largest answer, in bytes after decompression.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long a silent server is waited for.</summary>
    public TimeSpan Patience { get; init; } = SourceQuery.DefaultPatience;

    /// <summary>The same question at another address.</summary>
    public SourceRequest At(Uri address, string accept, bool isJson) => new()
    {
        Address = address,
        Source = Source,
        Subject = Subject,
        Accept = accept,
        IsJson = isJson,
        Credential = Credential,
        TokenHint = TokenHint,
        Cache = Cache,
        MaxBytes = MaxBytes,
        Patience = Patience,
    };
}
