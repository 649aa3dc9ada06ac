using System.Text;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>Short ways to read texts in tests.</summary>
internal static class Reading
{
    public static List<ReadResult> All(string text, string? format = null, ReadOptions? options = null)
    {
        using var reader = new StringReader(text);
        return [.. ReleaseReaders.Read(reader, format, options ?? new ReadOptions())];
    }

    public static List<ReadResult> Bytes(byte[] bytes, string? format = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. ReleaseReaders.Read(stream, format, new ReadOptions())];
    }

    public static List<ReadResult> File(string name, ReadOptions? options = null, string? format = null)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", name));
        return [.. ReleaseReaders.Read(stream, format, options ?? new ReadOptions())];
    }

    public static List<Release> Releases(this IEnumerable<ReadResult> results)
    {
        var all = results.ToList();
        Assert.All(all, result => Assert.Null(result.Problem));
        return [.. all.Where(result => result.Release is not null).Select(result => result.Release!)];
    }

    public static List<string> Warnings(this IEnumerable<ReadResult> results) =>
        [.. results.Where(result => result.Warning is not null).Select(result => result.Warning!)];

    public static List<ReadProblem> Problems(this IEnumerable<ReadResult> results) =>
        [.. results.Where(result => result.Problem is not null).Select(result => result.Problem!)];

    public static List<string> Notes(this IEnumerable<ReadResult> results) =>
        [.. results.Where(result => result.Note is not null).Select(result => result.Note!)];

    public static Release Map(params (string Name, object? Value)[] record) => Try(null, record).Release
        ?? throw new Xunit.Sdk.XunitException(Try(null, record).Problem!.Message);

    public static ReadProblem Problem(params (string Name, object? Value)[] record) => Try(null, record).Problem
        ?? throw new Xunit.Sdk.XunitException("A problem was expected.");

    public static ReadResult Try(ReadOptions? options, params (string Name, object? Value)[] record) =>
        new RecordMapper(options ?? new ReadOptions()).Map([.. record.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]);

    public static byte[] WithPreamble(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
