using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Packages of NuGet's feeds, by the registration resource of their service index (learn.microsoft.com, "NuGet Server API").</summary>
internal sealed class NuGetSource : WebSource
{
    // Those with SemVer 2 packages first; the oldest leave them out.
    private static readonly string[] Registrations = ["RegistrationsBaseUrl/3.6.0", "RegistrationsBaseUrl/Versioned", "RegistrationsBaseUrl/3.4.0", "RegistrationsBaseUrl/3.0.0-rc", "RegistrationsBaseUrl"];

    private const int Suggestions = 3;

    public override string Name => "NuGet";

    protected override string? WhatIsWrongWith(string name) =>
        WebAddress.IsSegment(name) ? null : "a package has letters, digits, dots, hyphens and underscores, such as Newtonsoft.Json.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation)
    {
        var settings = new NuGetSettings(query.User, query.Directory);
        if (RegistrySettings.Stated(Name, query) is var (text, place))
        {
            var address = WebAddress.Parse(text, place);
            return [Registry.At(address, place, settings.SecretFor(address))];
        }

        var found = settings.Find(name);
        return found.Count > 0 ? found : throw RegistrySettings.Missing(
            Name,
            settings.Files.Count == 0
                ? "add a source to NuGet's own settings (dotnet nuget add source)"
                : $"enable a source of version 3 for this package in NuGet's own settings ({string.Join(", ", settings.Files)})");
    }

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        var resources = Resources(session);
        if (Registrations.Select(type => Find(resources, type)).FirstOrDefault(address => address is not null) is not { } registration)
        {
            throw session.Unexpected($"lists no {Registrations[0]}. Expected the service index of a feed of version 3, which ends in index.json.");
        }

        var index = Ask(name, registration, resources, session);
        var pages = ExternalPages(index, session);
        if (pages.Count == 0)
        {
            return session.Read(index, Name, name);
        }

        index.Dispose();
        return pages.SelectMany(page => session.Read(session.Get(page), Name, name));
    }

    private static SourceAnswer Ask(string name, Uri registration, JArray resources, SourceSession session)
    {
        try
        {
            return session.Get(session.Follow(session.Registry, WebAddress.Below(registration, Uri.EscapeDataString(name.ToLowerInvariant()) + "/index.json")));
        }
        catch (SourceException failure) when (failure.Fault == SourceFault.NotFound)
        {
            throw session.NotFound(Close(name, resources, session));
        }
    }

    private static JArray Resources(SourceSession session)
    {
        using var index = session.Get(session.Registry);
        return (session.Parse(index) as JObject)?["resources"] as JArray
            ?? throw session.Unexpected("is no service index. Expected the address of a feed of version 3, which ends in index.json.");
    }

    private static Uri? Find(JArray resources, string type) => resources
        .OfType<JObject>()
        .Where(resource => resource["@type"] is { } types && (types is JArray list ? list.Any(each => (string?)each == type) : (string?)types == type))
        .Select(resource => Uri.TryCreate((string?)resource["@id"], UriKind.Absolute, out var address) ? address : null)
        .FirstOrDefault(address => address is not null);

    // A long list has its pages elsewhere; a page that is there has its items beside its address.
    private static List<Uri> ExternalPages(SourceAnswer index, SourceSession session)
    {
        var items = ((session.Parse(index) as JObject)?["items"] as JArray)?.OfType<JObject>().ToList() ?? [];
        if (items.TrueForAll(item => item["items"] is JArray))
        {
            return [];
        }

        return [.. items.Select(item => Uri.TryCreate((string?)item["@id"], UriKind.Absolute, out var address)
            ? session.Follow(index.Address, address)
            : throw session.Unexpected("has a page without an address."))];
    }

    // One question more, for a name that is probably mistyped; whatever goes wrong with it, the name stays unknown.
    private static IReadOnlyList<string> Close(string name, JArray resources, SourceSession session)
    {
        if (Find(resources, "SearchAutocompleteService") is not { } service)
        {
            return [];
        }

        try
        {
            using var answer = session.Get(session.Follow(session.Registry, new Uri($"{service.GetLeftPart(UriPartial.Path)}?q={Uri.EscapeDataString(name)}&take={Suggestions}")));
            return [.. ((session.Parse(answer) as JObject)?["data"] as JArray ?? []).Select(each => (string?)each).OfType<string>().Take(Suggestions)];
        }
        catch (SourceException)
        {
            return [];
        }
    }
}
