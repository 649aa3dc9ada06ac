using System.Text;

namespace ReleaseTools.Claims;

/// <summary>The grammar of claims as text, from the forms themselves, so that what is written of it is what is understood.</summary>
public static class ClaimGrammar
{
    /// <summary>One sentence per form, to be filled in.</summary>
    public static IReadOnlyList<string> Skeletons { get; } = new Listing<string>(ClaimForms.All.SelectMany(form => form.Examples).Select(WithPlaces));

    /// <summary>The forms in Markdown: what each means, and sentences that have it.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var form in ClaimForms.All)
        {
            text.Append("- **").Append(form.Name).Append("**: ").Append(form.Meaning).Append('\n');
            foreach (var example in form.Examples)
            {
                text.Append("  - ").Append(WithPlaces(example)).Append('\n');
            }
        }

        text.Append("- **no data**: what no release data hold is Unresolvable, by these words, where nothing else fits:\n");
        foreach (var (topic, missing, words) in ClaimTopics.All)
        {
            text.Append("  - ").Append(topic).Append(" (").Append(missing).Append("): ").Append(string.Join(", ", words)).Append('\n');
        }

        return text.ToString();
    }

    private static string WithPlaces(string example) =>
        example.Replace("{x}", "<release>").Replace("{y}", "<other release>").Replace("{v}", "<vendor>").Replace("{w}", "<other vendor>").Replace("{l}", "<line>");
}
