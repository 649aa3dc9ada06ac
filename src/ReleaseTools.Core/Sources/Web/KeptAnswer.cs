using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReleaseTools.Sources.Web;

/// <summary>An answer as the cache keeps it: what the server marks this state of it with, the next page, and the body, under one SHA-256.</summary>
internal sealed class KeptAnswer : IDisposable
{
    private const string Heading = "ReleaseTools answer 1";
    private const int LongestHead = 64 * 1024;
    private const int HashBytes = 32;

    private Spool? _body;

    private KeptAnswer(AnswerMarks marks, Spool body)
    {
        Marks = marks;
        _body = body;
    }

    /// <summary>What the server sent beside the body.</summary>
    public AnswerMarks Marks { get; }

    /// <summary>The SHA-256 of a text, in lower-case hexadecimal digits.</summary>
    public static string Fingerprint(string text)
    {
#if NETSTANDARD2_0
        using var algorithm = SHA256.Create();
        return Hexadecimal(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
#else
        return Hexadecimal(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#endif
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for what is damaged, or something else.</summary>
    public static KeptAnswer? Read(Stream file)
    {
        using var algorithm = SHA256.Create();
        var stated = new byte[HashBytes];
        if (Fill(file, stated) != HashBytes)
        {
            return null;
        }

        var isSame = algorithm.ComputeHash(file).SequenceEqual(stated);
        file.Position = HashBytes;
        if (!isSame || ReadHead(file) is not { } head)
        {
            return null;
        }

        var body = new Spool();
        file.CopyTo(body);
        return new KeptAnswer(AnswerMarks.Of(head[1], head[2], head[3]), body);
    }

    /// <summary>Writes hash, head and body.</summary>
    public static void Write(Stream file, AnswerMarks marks, Spool body)
    {
        var head = Encoding.UTF8.GetBytes(string.Join("\n", Heading, marks.Tag, marks.Modified, marks.Links) + "\n\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Write(new byte[HashBytes], 0, HashBytes);
        Add(head, head.Length);
        var buffer = new byte[64 * 1024];
        body.Position = 0;
        for (int read; (read = body.Read(buffer, 0, buffer.Length)) > 0;)
        {
            Add(buffer, read);
        }

        file.Position = 0;
        file.Write(hash.GetHashAndReset(), 0, HashBytes);

        void Add(byte[] bytes, int count)
        {
            hash.AppendData(bytes, 0, count);
            file.Write(bytes, 0, count);
        }
    }

    /// <summary>The body, decompressed; belongs to the caller from now on.</summary>
    public Spool TakeBody()
    {
        var body = _body ?? throw new InvalidOperationException("The body has been taken.");
        _body = null;
        return body;
    }

    public void Dispose() => _body?.Dispose();

    private static string?[]? ReadHead(Stream file)
    {
        var head = new List<byte>();
        for (int next; head.Count < LongestHead && (next = file.ReadByte()) >= 0;)
        {
            head.Add((byte)next);
            if (next == '\n' && head.Count > 1 && head[head.Count - 2] == '\n' && head.Count(each => each == '\n') >= 5)
            {
                var lines = Encoding.UTF8.GetString([.. head]).Split('\n');
                return lines[0] == Heading ? [.. lines.Take(4).Select(line => line.Length == 0 ? null : line)] : null;
            }
        }

        return null;
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        var total = 0;
        for (int read; total < buffer.Length && (read = stream.Read(buffer, total, buffer.Length - total)) > 0;)
        {
            total += read;
        }

        return total;
    }

    private static string Hexadecimal(byte[] bytes) => string.Concat(bytes.Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
}
