using ReleaseTools.Formats;

namespace ReleaseTools.CatalogBuilder;

/// <summary>Reads the older launches and second opinions taken from Epoch AI.</summary>
internal static class LaunchHistory
{
    public static (string Source, string Link, string Licence) Credit => ("Epoch AI, notable AI models", "https://epoch.ai", "CC BY 4.0");

    public static List<ReleaseBuilder> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var results = ReleaseReaders.Read(stream, "Csv", new ReadOptions { SourceName = path }).ToList();
        if (results.FirstOrDefault(r => r.Problem is not null).Problem is { } problem)
        {
            throw new InvalidDataException(problem.Message);
        }

        return [.. results.Where(r => r.Release is not null).Select(r => ToBuilder(r.Release!))];
    }

    private static ReleaseBuilder ToBuilder(Release row)
    {
        var builder = new ReleaseBuilder
        {
            Name = Slug($"{row.Product} {row.Version} {row.Variant}"),
            Vendor = row.Vendor,
            Product = row.Product,
            Version = row.Version,
            Variant = row.Variant,
            Track = row.Track,
            Specialty = row.Specialty,
            Released = row.Released,
        };
        builder.AddProvenance(new Provenance("Epoch AI notable models (CC BY 4.0)", Credit.Link, stated: row.Released));
        builder.SetAttribute("title", row.Name);
        return builder;
    }

    // The source has titles only; the catalogue names a release as its vendors' interfaces do.
    private static string Slug(string text) =>
        string.Join('-', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
