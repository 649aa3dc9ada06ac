using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Writes releases as one JSON document in the house's own schema, one release a line, so that a change shows as one changed line.</summary>
/// <remarks>The schema is docs/schema/releasetools.releases-1.schema.json.</remarks>
public sealed class JsonReleaseWriter : IReleaseWriter
{
    /// <summary>What the <c>schema</c> field holds.</summary>
    public const string Schema = HouseSchema.Current;

    /// <inheritdoc/>
    public string Format => "Json";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <summary>Writes a document of releases.</summary>
    /// <param name="writer">Where to; not disposed of.</param>
    /// <param name="releases">The releases, written in this order.</param>
    /// <param name="credits">Whom the facts come from: source, link and licence of each.</param>
    public static void Write(TextWriter writer, IEnumerable<Release> releases, IReadOnlyList<(string Source, string Link, string Licence)> credits)
    {
        var sink = new Sink(writer, credits);
        foreach (var release in releases)
        {
            sink.Write(release);
        }

        sink.End();
    }

    /// <inheritdoc/>
    public IReleaseSink Begin(TextWriter text, WriteOptions options) => new Sink(text, []);

    private sealed class Sink : IReleaseSink
    {
        private readonly TextWriter _text;
        private string _separator = "\n";

        public Sink(TextWriter text, IReadOnlyList<(string Source, string Link, string Licence)> credits)
        {
            _text = text;
            text.Write("{\n\"schema\": " + JsonConvert.ToString(Schema));
            if (credits.Count > 0)
            {
                text.Write(",\n\"credits\": [");
                foreach (var (source, link, licence) in credits)
                {
                    Separate();
                    JsonReleaseText.WriteMembers(text, ("source", source), ("link", link), ("licence", licence));
                }

                text.Write("\n]");
            }

            text.Write(",\n\"releases\": [");
            _separator = "\n";
        }

        public void Write(Release release)
        {
            Separate();
            JsonReleaseText.Write(_text, release, hasSchema: false);
        }

        public void End() => _text.Write("\n]\n}\n");

        private void Separate()
        {
            _text.Write(_separator);
            _separator = ",\n";
        }
    }
}
