namespace ReleaseTools.Sources.Web;

/// <summary>Reads the Link header of paged lists (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <summary>The address with the relation <c>next</c>, or null.</summary>
    /// <param name="header">The header: <c>&lt;https://…?page=2&gt;; rel="next", &lt;…&gt;; rel="last"</c>. Or null.</param>
    /// <param name="page">The page that it came with, for relative addresses.</param>
    public static Uri? Next(string? header, Uri page)
    {
        var position = 0;
        while (header is not null && (position = header.IndexOf('<', position)) >= 0)
        {
            var close = header.IndexOf('>', position);
            if (close < 0)
            {
                return null;
            }

            // Parameters go on to the next address: a comma may stand in an address, but no < in a parameter that we read.
            var end = header.IndexOf('<', close);
            var parameters = header.Substring(close + 1, (end < 0 ? header.Length : end) - close - 1);
            if (IsNext(parameters) && Uri.TryCreate(page, header.Substring(position + 1, close - position - 1), out var next))
            {
                return next;
            }

            position = close;
        }

        return null;
    }

    private static bool IsNext(string parameters) => parameters
        .Split(';', ',')
        .Select(parameter => parameter.Split(['='], 2))
        .Any(pair => pair.Length == 2
            && pair[0].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && pair[1].Trim().Trim('"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase));
}
