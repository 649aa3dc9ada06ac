using System.Globalization;

namespace ReleaseTools.Gaps;

#pragma warning disable CA1032 // It says one of two things, and is made only where they are found out.
/// <summary>There is no rival in the input.</summary>
public sealed class NoRivalException : InvalidOperationException
#pragma warning restore CA1032
{
    private const int Listed = 5;

    private NoRivalException(string message)
        : base(message)
    {
    }

    internal static NoRivalException OneVendorOnly(string? asked, string vendor) => new(
        $"Every release in the input is of '{DisplayText.Quote(vendor)}', the vendor that {Quoted(asked)} matches. A rival is a release of another vendor.");

    internal static NoRivalException NoMatch(string? asked, IReadOnlyList<string> vendors, IReadOnlyList<string> products)
    {
        var close = asked is null ? [] : CloseNames.To(asked.Trim(), vendors.Concat(products));
        var meant = close.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", close.Select(name => $"'{DisplayText.Quote(name)}'"))}?";
        return new NoRivalException($"{Sentence(Quoted(asked))} matches no vendor and no product in the input, which has {Vendors(vendors)}.{meant}");
    }

    private static string Vendors(IReadOnlyList<string> vendors)
    {
        if (vendors.Count < 2)
        {
            return vendors.Count == 0 ? "no vendors" : $"the vendor {DisplayText.Quote(vendors[0])}";
        }

        var isCut = vendors.Count > Listed;
        var shown = vendors.Take(isCut ? Listed : vendors.Count - 1).Select(DisplayText.Quote);
        var last = isCut ? $"{(vendors.Count - Listed).ToString(CultureInfo.InvariantCulture)} more" : DisplayText.Quote(vendors[vendors.Count - 1]);
        return $"the vendors {string.Join(", ", shown)} and {last}";
    }

    private static string Quoted(string? asked) => asked is null ? "the pattern" : $"'{DisplayText.Quote(asked)}'";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
