using System.Globalization;
using Newtonsoft.Json;
using ReleaseTools.Files;

namespace ReleaseTools.Sources.Watching;

/// <summary>Remembers which releases a watch has seen, in memory or in a small file. Not thread-safe.</summary>
/// <remarks>
/// The file is JSON with the schema <c>releasetools.watch/1</c> and is replaced whole, so that a kill leaves the old one or the new one. One watch has it
/// at a time; a lock file beside it, which stays, says so. A release is known by product, version (or name) and variant; what was announced when it was seen is
/// new once more when it is out.
/// </remarks>
public sealed class WatchState : IDisposable
{
    /// <summary>What the <c>schema</c> field holds.</summary>
    public const string Schema = "releasetools.watch/1";

    private const long LargestFile = 64 * 1024 * 1024;

    private readonly string? _path;
    private readonly FileStream? _lock;
    private readonly Dictionary<WatchSubject, Memory> _memories = [];
    private bool _isChanged;

    private WatchState(string? path, FileStream? lockFile)
    {
        _path = path;
        _lock = lockFile;
    }

    /// <summary>A memory that ends with the watch.</summary>
    public static WatchState InMemory() => new(null, null);

    /// <summary>The memory in a file, which need not exist yet.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <exception cref="WatchStateException">Another watch has the file, or it holds something else.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or nothing may be written beside it.</exception>
    public static WatchState Open(string path)
    {
        var state = new WatchState(path, Lock(path));
        try
        {
            if (File.Exists(path))
            {
                state.Load(path);
            }

            return state;
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>Whether a subject has been looked at to the end before; until then all that is found was there before the watch.</summary>
    public bool Knows(WatchSubject subject) => _memories.TryGetValue(subject, out var memory) && memory.IsWhole;

    /// <summary>How many releases of a subject are remembered.</summary>
    public int CountOf(WatchSubject subject) => _memories.TryGetValue(subject, out var memory) ? memory.Seen.Count : 0;

    /// <summary>Remembers a release; true if it had not been seen.</summary>
    public bool See(WatchSubject subject, Release release)
    {
        var isNew = MemoryOf(subject).Seen.Add(KeyOf(release));
        _isChanged |= isNew;
        return isNew;
    }

    /// <summary>Remembers that a subject has been looked at to the end.</summary>
    public void Complete(WatchSubject subject)
    {
        var memory = MemoryOf(subject);
        _isChanged |= !memory.IsWhole;
        memory.IsWhole = true;
    }

    /// <summary>Writes the file, if there is one and anything has changed.</summary>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save()
    {
        if (_path is null || !_isChanged)
        {
            return;
        }

        using (var file = AtomicFile.Create(_path))
        {
            using (var text = new StreamWriter(file.Stream, new System.Text.UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" })
            {
                Write(text);
            }

            file.Commit();
        }

        _isChanged = false;
    }

    /// <summary>Lets others have the file. What has not been saved is forgotten.</summary>
    public void Dispose() => _lock?.Dispose();

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException))
        {
            throw new WatchStateException($"'{DisplayText.Quote(path)}' is the memory of a watch that is running. Give this one a file of its own, or end the other.", error) { IsInUse = true };
        }
    }

    // Build metadata does not count in the order of versions, but 21.0.1+12 is news to who has seen 21.0.1+11.
    private static string KeyOf(Release release)
    {
        var version = release.Version is { Build: { } build } built ? $"{built.Key}+{build}" : release.Version?.Key ?? release.Name;
        var thing = string.Join(" ", new[] { release.Product, version, release.Variant }.Where(part => part is not null));
        return release.Status is ReleaseStatus.Announced or ReleaseStatus.Speculative ? thing + " (announced)" : thing;
    }

    private Memory MemoryOf(WatchSubject subject)
    {
        if (!_memories.TryGetValue(subject, out var memory))
        {
            _memories.Add(subject, memory = new Memory());
        }

        return memory;
    }

    private void Load(string path)
    {
        // What has no length is empty, or a pipe or a device, which would make us wait for ever.
        var length = new FileInfo(path).Length;
        if (length is 0 or > LargestFile)
        {
            throw NotAState(path, length == 0 ? "it is empty or no regular file" : "it is too large", null);
        }

        try
        {
            using var text = new StreamReader(path);
            using var json = new JsonTextReader(text) { Culture = CultureInfo.InvariantCulture, DateParseHandling = DateParseHandling.None, MaxDepth = 8 };
            var stored = new JsonSerializer().Deserialize<StoredState>(json);
            if (stored?.Schema != Schema || stored.Subjects is null)
            {
                throw NotAState(path, $"its schema is not '{Schema}'", null);
            }

            foreach (var subject in stored.Subjects)
            {
                if (subject is not { Source: { } source, Name: { } name, Seen: { } seen })
                {
                    throw NotAState(path, "a subject lacks its source, its name or what was seen", null);
                }

                var memory = MemoryOf(new WatchSubject(source, subject.Registry, name));
                memory.IsWhole = subject.Whole;
                memory.Seen.UnionWith(seen);
            }
        }
        catch (JsonException error)
        {
            throw NotAState(path, "it is no JSON of that form", error);
        }
    }

    // Starting anew would emit everything again, or nothing of what was missed; that is for a person to choose.
    private static WatchStateException NotAState(string path, string reason, Exception? cause) =>
        new($"'{DisplayText.Quote(path)}' is no memory of a watch: {reason}. Remove it to begin anew, or name another file.", cause);

    private void Write(TextWriter text)
    {
        using var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Culture = CultureInfo.InvariantCulture, CloseOutput = false };
        var stored = new StoredState
        {
            Schema = Schema,
            Subjects = [.. _memories.Select(pair => new StoredSubject
            {
                Source = pair.Key.Source,
                Registry = pair.Key.Registry,
                Name = pair.Key.Name,
                Whole = pair.Value.IsWhole,
                Seen = [.. pair.Value.Seen.OrderBy(key => key, StringComparer.Ordinal)],
            })],
        };
        JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }).Serialize(json, stored);
        json.Flush();
        text.WriteLine();
    }

    private sealed class Memory
    {
        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public bool IsWhole { get; set; }
    }

    private sealed class StoredState
    {
        [JsonProperty("schema")]
        public string? Schema { get; set; }

        [JsonProperty("subjects")]
        public List<StoredSubject?>? Subjects { get; set; }
    }

    private sealed class StoredSubject
    {
        [JsonProperty("source")]
        public string? Source { get; set; }

        [JsonProperty("registry")]
        public string? Registry { get; set; }

        [JsonProperty("name")]
        public string? Name { get; set; }

        [JsonProperty("whole")]
        public bool Whole { get; set; }

        [JsonProperty("seen")]
        public List<string>? Seen { get; set; }
    }
}
