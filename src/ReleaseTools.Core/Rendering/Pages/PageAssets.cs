using System.Security.Cryptography;
using System.Text;

namespace ReleaseTools.Rendering.Pages;

/// <summary>The style and the script of a page, which are files of this assembly.</summary>
internal static class PageAssets
{
    // What a file declares, the files after it use.
    private static readonly string[] Scripts =
    [
        "elements", "calendar", "view", "clusters", "labels", "card", "lanes", "rivals", "layout", "timeline", "gestures", "tables", "filter", "presence", "page",
    ];

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script. It runs where it stands, not after the page as a module would, and has a scope of its own, as a module has.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n\n{string.Join("\n", Scripts.Select(name => Read($"{name}.js")))}}})();\n";

    /// <summary>What a page may do: run this script and use these styles, and ask for nothing from anywhere.</summary>
    /// <param name="styles">The contents of all its style elements.</param>
    public static string Policy(params string[] styles) =>
        $"default-src 'none'; script-src {Hash(Script)}; style-src {string.Join(" ", styles.Select(Hash))}; base-uri 'none'; form-action 'none'";

    private static string Hash(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
#if NET
        var hash = SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
#endif
        return $"'sha256-{Convert.ToBase64String(hash)}'";
    }

    // A browser reads every line end as LF before it checks the hash.
    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"ReleaseTools.Rendering.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
