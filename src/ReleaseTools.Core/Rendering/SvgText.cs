using System.Xml;

namespace ReleaseTools.Rendering;

/// <summary>Text of unknown origin, made fit for XML.</summary>
internal static class SvgText
{
    /// <summary>The text, clean, without the few characters that XML has no way to write.</summary>
    public static string Clean(string text)
    {
        var clean = DisplayText.Clean(text);
        return clean.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
            ? clean
            : new string([.. clean.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : DisplayText.Replacement)]);
    }

    /// <summary>The text, clean, as the content of an element of XML or HTML.</summary>
    public static string Escape(string text) => Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
