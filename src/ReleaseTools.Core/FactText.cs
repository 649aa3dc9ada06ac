using System.Text;

namespace ReleaseTools;

/// <summary>Text that a release keeps beside its names, made fit for a terminal without losing what a person wrote.</summary>
/// <remarks>
/// Control characters and direction overrides go. Line ends and tabs stay in a value, which may be a paragraph; views show it as one line.
/// </remarks>
internal static class FactText
{
    /// <summary>Attributes with clean names and texts, in a dictionary of their own. Of two names that become one, the last counts.</summary>
    public static Dictionary<string, object?> Clean(Dictionary<string, object?> attributes)
    {
        var clean = new Dictionary<string, object?>(attributes.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in attributes)
        {
            clean[Clean(pair.Key, isValue: false)] = pair.Value switch
            {
                string text => Clean(text, isValue: true),
                IReadOnlyList<string> list when list.Any(item => FirstUnfit(item, isValue: true) >= 0) =>
                    new Listing<string>(list.Select(item => Clean(item, isValue: true)), ", "),
                var other => other,
            };
        }

        return clean;
    }

    private static string Clean(string text, bool isValue)
    {
        var first = FirstUnfit(text, isValue);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var index = first; index < text.Length; index++)
        {
            if (!IsUnfit(text[index], isValue))
            {
                clean.Append(text[index]);
            }
        }

        return clean.ToString();
    }

    private static int FirstUnfit(string text, bool isValue)
    {
        var index = 0;
        while (index < text.Length && !IsUnfit(text[index], isValue))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

    private static bool IsUnfit(char character, bool isValue) =>
        DisplayText.IsUnfit(character) && !(isValue && character is ('\n' or '\r' or '\t'));
}
