using ReleaseTools.CatalogBuilder;
using ReleaseTools.Formats;

if (args.Length != 3)
{
    Console.Error.WriteLine("Usage: ReleaseTools.CatalogBuilder <ai-model-facts.json> <launch-history.csv> <catalogue to write>");
    return 2;
}

var releases = CatalogAssembly.Merge(ModelFacts.Read(args[0]), LaunchHistory.Read(args[1]));
using (var writer = new StreamWriter(args[2]) { NewLine = "\n" })
{
    JsonReleaseWriter.Write(writer, releases, [ModelFacts.Credit, LaunchHistory.Credit]);
}

Console.WriteLine($"{releases.Count} releases, {releases.Count(r => r.AliasOf is not null)} of them aliases or dated snapshots.");
return 0;
