using System.Text;

namespace ReleaseTools;

/// <summary>Text that a release keeps beside its names, made fit for a terminal and for every encoding without losing what a person wrote.</summary>
/// <remarks>
/// Control characters and direction overrides go, half a surrogate pair becomes U+FFFD. Line ends and tabs stay in a value, which may be a
/// paragraph; views show it as one line.
/// </remarks>
internal static class FactText
{
    /// <summary>The name of an attribute, clean.</summary>
    public static string Name(string text) => Clean(text, isValue: false);

    /// <summary>The value of an attribute, clean.</summary>
    public static string Value(string text) => Clean(text, isValue: true);

    private static string Clean(string text, bool isValue)
    {
        var first = 0;
        while (first < text.Length && !IsUnfit(text[first], isValue) && !DisplayText.IsLoneSurrogate(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var index = first; index < text.Length; index++)
        {
            if (!IsUnfit(text[index], isValue))
            {
                clean.Append(DisplayText.IsLoneSurrogate(text, index) ? DisplayText.Replacement : text[index]);
            }
        }

        return clean.ToString();
    }

    private static bool IsUnfit(char character, bool isValue) =>
        DisplayText.IsUnfit(character) && !(isValue && character is ('\n' or '\r' or '\t'));
}
