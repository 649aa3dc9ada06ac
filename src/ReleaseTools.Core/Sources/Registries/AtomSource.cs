using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Feeds in Atom or RSS, by their address.</summary>
internal sealed class AtomSource : WebSource
{
    private const string Media = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    public override string Name => "Atom";

    private protected override string Subject(string name) => $"feed '{WebAddress.Show(new Uri(name))}'";

    protected override string? WhatIsWrongWith(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out _) ? null : "give the address of a feed, such as https://github.com/PowerShell/PowerShell/releases.atom.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation) => [Registry.At(name, "-Name")];

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session) => session.Read(session.Get(session.Registry, Media, isJson: false), null, null);
}
