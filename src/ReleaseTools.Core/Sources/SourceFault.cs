namespace ReleaseTools.Sources;

/// <summary>Why a source gives no answer.</summary>
public enum SourceFault
{
    /// <summary>It answers, but not as such a source does.</summary>
    Unexpected,

    /// <summary>The name is nothing that this source could have: it is malformed.</summary>
    NameInvalid,

    /// <summary>It knows nothing of that name.</summary>
    NotFound,

    /// <summary>It asks for a token, or refuses the one that it was given.</summary>
    Unauthorized,

    /// <summary>It has answered as often as it is willing to for now.</summary>
    RateLimited,

    /// <summary>It failed, and went on failing when asked again.</summary>
    ServerFailed,

    /// <summary>It cannot be reached.</summary>
    Unreachable,

    /// <summary>It fell silent.</summary>
    TimedOut,

    /// <summary>Who it is cannot be proved: its certificate is not trusted.</summary>
    Tls,

    /// <summary>It sends on to where nobody should follow: from https to http, in a circle, or too often.</summary>
    Redirect,

    /// <summary>Its answer is larger than allowed.</summary>
    TooLarge,

    /// <summary>No setting says where it is, or the setting makes no sense.</summary>
    Unconfigured,

    /// <summary>A program that it needs is not there.</summary>
    ProgramMissing,
}
