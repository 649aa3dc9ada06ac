using ReleaseTools.Naming;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources;

/// <summary>How a source is asked. Immutable.</summary>
public sealed class SourceQuery
{
    /// <summary>How long a silent server or program is waited for, unless said otherwise: 30 s.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    /// <summary>The address of the registry, where it is not the one that the user's own client is set to. Or null.</summary>
    public Uri? Registry { get; init; }

    /// <summary>The token for the registry; null for the one that the user's settings give, if any.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>Whether builds of one version for single platforms come as releases of their own.</summary>
    public bool IncludePlatformBuilds { get; init; }

    /// <summary>Whether answers of earlier requests are neither used nor kept.</summary>
    public bool NoCache { get; init; }

    /// <summary>Most pages that are read of one name's list; where there are more, a warning says so.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>Largest answer, in bytes after decompression; 256 MiB unless said otherwise.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long a server or program that says nothing is waited for.</summary>
    public TimeSpan Patience { get; init; } = DefaultPatience;

    /// <summary>The rules that take names apart.</summary>
    public NamingRules Naming { get; init; } = NamingRules.Default;

    /// <summary>Where to look for settings of a project, upward: the session's current directory. Full path.</summary>
    public string Directory { get; init; } = System.IO.Directory.GetCurrentDirectory();

    /// <summary>When the source is asked, as provenance records it; null to record nothing.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Variables, folders and programs of the user.</summary>
    internal UserEnvironment User { get; init; } = UserEnvironment.Current;

    /// <summary>Where earlier answers are kept, unless <see cref="NoCache"/>; or null.</summary>
    internal ReleaseCache? Cache { get; init; } = ReleaseCache.OfUser();

    /// <summary>The client that asks.</summary>
    internal SourceClient Client { get; init; } = SourceClient.Shared;
}
