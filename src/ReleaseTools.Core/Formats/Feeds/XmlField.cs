namespace ReleaseTools.Formats.Feeds;

/// <summary>One element below a record, as text: what is marked up inside it is text too.</summary>
/// <param name="Name">Its local name; which prefix stands before it is the writer's own affair.</param>
/// <param name="Namespace">Its namespace, or empty.</param>
/// <param name="Text">Its text, trimmed, cut after so many characters as no name or date has.</param>
/// <param name="Attributes">Its attributes by local name; those in a namespace are left out.</param>
internal sealed record XmlField(string Name, string Namespace, string Text, IReadOnlyDictionary<string, string> Attributes);
