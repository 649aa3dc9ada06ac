using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Models of a Hugging Face hub: one by author/model, or all of an author.</summary>
internal sealed class HuggingFaceSource : WebSource
{
    private const int EmptyList = 2;

    public override string Name => "HuggingFace";

    private protected override string Subject(string name) => name.IndexOf('/') >= 0 ? $"model '{DisplayText.Quote(name)}'" : $"author or model '{DisplayText.Quote(name)}'";

    private protected override string TokenHint => "Give -Token, or set HF_TOKEN beside HF_ENDPOINT.";

    protected override string? WhatIsWrongWith(string name) =>
        name.Split('/') is { Length: <= 2 } parts && parts.All(WebAddress.IsSegment) ? null : "give an author, or author/model such as google/gemma-3-27b-it.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation)
    {
        if (RegistrySettings.Stated(Name, query) is var (text, place))
        {
            return [Registry.At(text, place)];
        }

        // The token is the one for the hub that the same settings name.
        return query.User.Variable("HF_ENDPOINT") is { } endpoint
            ? [Registry.At(endpoint, "HF_ENDPOINT").With(query.User.Variable("HF_TOKEN") is { } secret ? AccessToken.TryCreate(secret) : null)]
            : throw RegistrySettings.Missing(Name, "HF_ENDPOINT");
    }

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session)
    {
        var models = WebAddress.Below(session.Registry, "api/models");
        if (name.IndexOf('/') >= 0)
        {
            return session.Read(session.Get(WebAddress.Below(models, name)), Name, name);
        }

        var list = session.Get(new Uri($"{models.AbsoluteUri}?author={Uri.EscapeDataString(name)}&sort=createdAt&direction=-1&limit=100&full=true"));
        if (list.Length > EmptyList)
        {
            return session.ReadPages(list, Name, name);
        }

        // The oldest models have no author.
        list.Dispose();
        return session.Read(session.Get(WebAddress.Below(models, name)), Name, name);
    }
}
